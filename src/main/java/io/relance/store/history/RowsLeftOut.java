package io.relance.store.history;

import io.relance.report.SourceFacts;
import io.relance.store.Store;
import io.relance.store.stage.Adjustments;
import io.relance.store.stage.Adjustments.Adjustment;
import io.relance.store.stage.Rejects;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * What the open amounts of a pass lack of its export, and what they have beyond it: rejected rows, rows that count once,
 * documents kept at their last accepted values. With these the report and the night's summary explain a control total.
 */
public final class RowsLeftOut {
    private final Rejects rejects;
    private final Adjustments adjustments;

    public RowsLeftOut(Store store) {
        rejects = new Rejects(store);
        adjustments = new Adjustments(store);
    }

    /** Rejected rows in the order of the export, then the rest. */
    public List<SourceFacts.RejectedRow> of(long runId) {
        List<SourceFacts.RejectedRow> rows = new ArrayList<>();
        rejects.forEach(runId, row -> rows.add(rejected(row)));
        adjustments.forEach(runId, each -> rows.add(adjusted(each)));
        return rows;
    }

    private static SourceFacts.RejectedRow rejected(Rejects.Row row) {
        return new SourceFacts.RejectedRow(
                row.place(),
                row.customer(),
                row.document(),
                row.open() == null ? null : shortened(row.open()),
                row.currency() == null ? null : row.currency().strip(),
                row.column().isEmpty() ? row.reason() : row.column() + ": " + row.reason());
    }

    /** A row that is in the export alone counts with its amount, a document that is in the report alone against it. */
    private static SourceFacts.RejectedRow adjusted(Adjustment adjustment) {
        BigDecimal open = shortened(adjustment.open());
        boolean carried = adjustment.kind() == Adjustments.Kind.CARRIED;
        return new SourceFacts.RejectedRow(
                adjustment.place(),
                adjustment.customer(),
                adjustment.document(),
                carried ? open.negate() : open,
                adjustment.currency(),
                carried
                        ? "stands in the report with its last accepted values, because a row of it was rejected"
                        : "counts once: identical to an earlier row");
    }

    private static BigDecimal shortened(BigDecimal amount) {
        return amount.setScale(Math.max(2, amount.stripTrailingZeros().scale()), RoundingMode.UNNECESSARY);
    }
}
