package io.relance.intake;

import io.relance.intake.column.Role;
import io.relance.intake.fact.BadCell;
import io.relance.intake.fact.CellValues;
import io.relance.ledger.DocumentType;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What can still be said of a row that cannot be used: whose it is and which document it stands for. */
final class Rejections {
    private Rejections() {}

    static SourceRow.RejectedRow of(Place place, BadCell fault, Role role, CellValues values, @Nullable Money open) {
        boolean document = role == Role.RECEIVABLES;
        @Nullable DocumentType type = document ? values.typeIfReadable() : null;
        return new SourceRow.RejectedRow(
                place,
                fault.column(),
                fault.value(),
                fault.reason(),
                values.customerIfReadable(),
                type,
                document ? values.documentIfReadable() : "",
                open == null ? null : open.getAmount(),
                open == null ? null : open.getCurrencyUnit().getCode(),
                !document);
    }
}
