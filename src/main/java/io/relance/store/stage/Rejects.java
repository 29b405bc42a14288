package io.relance.store.stage;

import io.relance.ledger.Quoted;
import io.relance.store.Store;
import io.relance.store.row.Pages;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rejected rows of a pass. */
public final class Rejects {
    private static final int PAGE = 1_000;

    private final JdbcTemplate jdbc;

    public Rejects(Store store) {
        jdbc = store.jdbc();
    }

    /** A rejected row, as people read it. */
    public record Row(
            String file,
            String sheet,
            long row,
            String column,
            String found,
            String reason,
            String customer,
            String document,
            @Nullable BigDecimal open,
            @Nullable String currency) {
        /** The place, the value and the reason on one line. */
        public String line() {
            return place() + " " + column + " " + Quoted.of(found) + ": " + reason;
        }

        /** {@code receivables.xlsx:Invoices!17}. */
        public String place() {
            return sheet.isEmpty() ? file + ":" + row : file + ":" + sheet + "!" + row;
        }
    }

    /** All of them in the order of the source. */
    public Stream<Row> all(long runId) {
        return new Pages<Marked>(last -> page(runId, last == null ? 0 : last.rowNo()))
                .stream().map(Marked::row);
    }

    /** All of them in the order of the source. */
    public void forEach(long runId, Consumer<Row> rows) {
        all(runId).forEach(rows);
    }

    private record Marked(long rowNo, Row row) {}

    private List<Marked> page(long runId, long mark) {
        return jdbc.query("""
                select row_no, file_name, sheet, row_number, column_name, found, reason, customer_id, doc_number,
                  open_amount, currency
                from rejected_row
                where run_id = ? and row_no > ?
                order by run_id, row_no fetch first %d rows only
                """.formatted(PAGE), (row, n) -> new Marked(row.getLong("row_no"), row(row)), runId, mark);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("file_name"),
                row.getString("sheet"),
                row.getLong("row_number"),
                row.getString("column_name"),
                row.getString("found"),
                row.getString("reason"),
                row.getString("customer_id"),
                row.getString("doc_number"),
                row.getBigDecimal("open_amount"),
                row.getString("currency"));
    }
}
