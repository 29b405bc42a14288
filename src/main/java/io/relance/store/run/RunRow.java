package io.relance.store.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;

/** Reads a pass from its row. */
final class RunRow {
    private RunRow() {}

    static Run read(ResultSet row) throws SQLException {
        return new Run(
                row.getLong("id"),
                row.getString("company"),
                row.getObject("as_of", LocalDate.class),
                row.getInt("pass"),
                Run.State.valueOf(row.getString("state")),
                row.getInt("attempt"),
                instant(row, "started_at"),
                row.getTimestamp("finished_at") == null ? null : instant(row, "finished_at"),
                row.getString("message"),
                row.getObject("exit_code") == null ? null : row.getInt("exit_code"),
                row.getBoolean("imported"),
                row.getBoolean("identified"),
                row.getBoolean("guarded"),
                row.getString("settle_mark"),
                row.getBoolean("settled"),
                row.getString("decide_mark"),
                row.getBoolean("decided"),
                row.getInt("looked"),
                row.getBoolean("delivered"),
                row.getString("source_fingerprint"),
                row.getString("settings_digest"),
                row.getString("templates_digest"),
                row.getObject("extracted_on", LocalDate.class),
                row.getObject("payments_to", LocalDate.class),
                row.getBigDecimal("control_total"),
                row.getLong("rows_read"),
                row.getLong("rows_accepted"),
                row.getLong("rows_rejected"),
                row.getLong("rows_duplicate"),
                row.getLong("documents_settled"),
                row.getLong("documents_carried"),
                row.getObject("documents_accepted", Long.class),
                row.getString("durations"),
                row.getString("warnings"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value.toInstant();
    }
}
