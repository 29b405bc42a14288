package io.relance.store.settle;

import io.relance.ledger.DocumentType;
import io.relance.store.row.ReceivableRows;
import io.relance.store.stage.StagedRow;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A receivable of the store as a row of values. */
record KnownRow(
        long id,
        String groupKey,
        DocumentType type,
        String number,
        int generation,
        int instalment,
        String entry,
        String customer,
        String state,
        String currency,
        BigDecimal amount,
        BigDecimal open,
        @Nullable LocalDate issueDate,
        @Nullable LocalDate dueDate,
        @Nullable LocalDate postedOn,
        String details,
        String digest,
        LocalDate firstExtracted,
        int version) {

    static final String COLUMNS = "id, group_key, doc_type, doc_number, generation, instalment, entry_id, customer_id,"
            + " state, currency, amount, open_amount, issue_date, due_date, posted_on, details, digest,"
            + " first_extracted, version";

    static KnownRow read(ResultSet row) throws SQLException {
        return new KnownRow(
                row.getLong("id"),
                row.getString("group_key"),
                DocumentType.valueOf(row.getString("doc_type")),
                row.getString("doc_number"),
                row.getInt("generation"),
                row.getInt("instalment"),
                row.getString("entry_id"),
                row.getString("customer_id"),
                row.getString("state"),
                row.getString("currency"),
                row.getBigDecimal("amount"),
                row.getBigDecimal("open_amount"),
                row.getObject("issue_date", LocalDate.class),
                row.getObject("due_date", LocalDate.class),
                row.getObject("posted_on", LocalDate.class),
                row.getString("details"),
                row.getString("digest"),
                row.getObject("first_extracted", LocalDate.class),
                row.getInt("version"));
    }

    boolean isOpen() {
        return state.equals(ReceivableRows.OPEN);
    }

    /**
     * Whether a number that comes back is this document: same issue date, or without one same due date and amount. An
     * export that shows only what is open has no amount that lasts: there less than before on the same due date is a
     * document partly paid.
     */
    boolean comesBackAs(StagedRow row) {
        if (issueDate != null || row.issueDate() != null) {
            return Objects.equals(issueDate, row.issueDate());
        }
        boolean sameAmount = amount.compareTo(row.amount()) == 0;
        return Objects.equals(dueDate, row.dueDate()) && (sameAmount || (dueDate != null && maybePartlyPaid(row)));
    }

    private boolean maybePartlyPaid(StagedRow row) {
        return row.amount().compareTo(row.open()) == 0 && row.amount().compareTo(amount) < 0;
    }
}
