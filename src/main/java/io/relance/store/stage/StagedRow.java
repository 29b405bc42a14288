package io.relance.store.stage;

import io.relance.ledger.DocumentType;
import io.relance.store.row.Texts;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A staged document as a row of values. */
public record StagedRow(
        long rowNo,
        String place,
        DocumentType type,
        String number,
        int instalment,
        String entry,
        String customer,
        String currency,
        BigDecimal amount,
        BigDecimal open,
        @Nullable LocalDate issueDate,
        @Nullable LocalDate dueDate,
        @Nullable LocalDate postedOn,
        String details,
        String digest,
        String groupKey) {

    public static final String COLUMNS =
            "row_no, place, doc_type, doc_number, instalment, entry_id, customer_id, currency,"
                    + " amount, open_amount, issue_date, due_date, posted_on, details, digest, group_key";

    public static StagedRow read(ResultSet row) throws SQLException {
        return new StagedRow(
                row.getLong("row_no"),
                row.getString("place"),
                DocumentType.valueOf(row.getString("doc_type")),
                row.getString("doc_number"),
                row.getInt("instalment"),
                row.getString("entry_id"),
                row.getString("customer_id"),
                row.getString("currency"),
                row.getBigDecimal("amount"),
                row.getBigDecimal("open_amount"),
                row.getObject("issue_date", LocalDate.class),
                row.getObject("due_date", LocalDate.class),
                row.getObject("posted_on", LocalDate.class),
                row.getString("details"),
                row.getString("digest"),
                row.getString("group_key"));
    }

    /** What tells the instalments of one document apart before they are numbered. */
    public String instalmentKey() {
        return instalment > 0 ? "no " + instalment : "due " + dueDate;
    }

    public @Nullable LocalDate settledOn() {
        return details.contains("\"settled_on\"") ? Texts.parse(details).date("settled_on") : null;
    }

    public boolean isOpen() {
        return open.signum() != 0 && settledOn() == null;
    }
}
