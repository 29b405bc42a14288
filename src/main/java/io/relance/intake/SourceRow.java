package io.relance.intake;

import io.relance.ledger.Customer;
import io.relance.ledger.DocumentType;
import io.relance.ledger.Receivable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One row of a source, in the order of the source: accepted, or rejected alone. */
public sealed interface SourceRow {
    Place place();

    /**
     * An open document. Its id is 0; the key's instalment is the one of the row's column, or 0 when it has none and is
     * to be numbered by due date; the key's entry is the row's {@code entry_id}, or empty.
     *
     * @param customer what the row itself says of the customer, or null when it has no such columns
     */
    record ReceivableRow(
            Place place, Receivable receivable, @Nullable Customer customer) implements SourceRow {}

    /** A customer of the customers' file, sheet or statement. */
    record CustomerRow(Place place, Customer customer) implements SourceRow {}

    /**
     * A row that cannot be used.
     *
     * @param column the header of the column at fault, or empty
     * @param value what was found, shortened
     * @param reason what is wrong and what was expected, as a sentence
     * @param customerId the customer it belongs to, as far as it can be read, or empty
     * @param type the type of the document, as far as it can be read, or null
     * @param documentNo the document it stands for, as far as it can be read, or empty
     * @param open what it says is open, as far as it can be read, or null
     * @param currency the code of its currency, as far as it can be read, or null
     * @param ofCustomer whether it is a row of the customers, not of the documents
     */
    record RejectedRow(
            Place place,
            String column,
            String value,
            String reason,
            String customerId,
            @Nullable DocumentType type,
            String documentNo,
            @Nullable BigDecimal open,
            @Nullable String currency,
            boolean ofCustomer)
            implements SourceRow {}
}
