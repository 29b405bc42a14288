package io.relance.store.history;

import io.relance.report.LeftOut;
import io.relance.store.Store;
import io.relance.store.stage.Adjustments;
import io.relance.store.stage.Adjustments.Adjustment;
import io.relance.store.stage.Rejects;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Consumer;

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

    /** The first of them, and their sums. */
    public LeftOut of(long runId) {
        LeftOut.Builder all = new LeftOut.Builder();
        forEach(runId, all::add);
        return all.build();
    }

    /** Rejected rows in the order of the export, then the rest. */
    public void forEach(long runId, Consumer<LeftOut.Row> rows) {
        rejects.forEach(runId, row -> rows.accept(rejected(row)));
        adjustments.forEach(runId, each -> rows.accept(adjusted(each)));
    }

    private static LeftOut.Row rejected(Rejects.Row row) {
        return new LeftOut.Row(
                row.place(),
                row.customer(),
                row.document(),
                row.open() == null ? null : shortened(row.open()),
                row.currency() == null ? null : row.currency().strip(),
                row.column(),
                row.reason());
    }

    /** A row that is in the export alone counts with its amount, a document that is in the report alone against it. */
    private static LeftOut.Row adjusted(Adjustment adjustment) {
        BigDecimal open = shortened(adjustment.open());
        boolean carried = adjustment.kind() == Adjustments.Kind.CARRIED;
        return new LeftOut.Row(
                adjustment.place(),
                adjustment.customer(),
                adjustment.document(),
                carried ? open.negate() : open,
                adjustment.currency(),
                "",
                carried
                        ? "stands in the report with its last accepted values, because a row of it was rejected"
                        : "counts once: identical to an earlier row");
    }

    private static BigDecimal shortened(BigDecimal amount) {
        return amount.setScale(Math.max(2, amount.stripTrailingZeros().scale()), RoundingMode.UNNECESSARY);
    }
}
