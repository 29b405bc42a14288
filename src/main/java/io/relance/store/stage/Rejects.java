package io.relance.store.stage;

import io.relance.store.Store;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
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
        /** {@code receivables.xlsx:Invoices!17}. */
        public String place() {
            return sheet.isEmpty() ? file + ":" + row : file + ":" + sheet + "!" + row;
        }
    }

    /** The first ones, one line each. */
    public List<String> first(long runId, int count) {
        return page(runId, 0, count).stream()
                .map(row -> row.row().place() + " " + row.row().column() + " \""
                        + row.row().found() + "\": " + row.row().reason())
                .toList();
    }

    /** All of them in the order of the source. */
    public void forEach(long runId, Consumer<Row> rows) {
        long mark = 0;
        while (true) {
            List<Marked> page = page(runId, mark, PAGE);
            if (page.isEmpty()) {
                return;
            }
            page.forEach(marked -> rows.accept(marked.row()));
            mark = page.get(page.size() - 1).rowNo();
        }
    }

    private record Marked(long rowNo, Row row) {}

    private List<Marked> page(long runId, long mark, int count) {
        List<Marked> rows = new ArrayList<>();
        jdbc.query(
                "select row_no, file_name, sheet, row_number, column_name, found, reason, customer_id, doc_number,"
                        + " open_amount, currency from rejected_row"
                        + " where run_id = ? and row_no > ? order by row_no fetch first " + count + " rows only",
                row -> {
                    rows.add(new Marked(
                            row.getLong(1),
                            new Row(
                                    row.getString(2),
                                    row.getString(3),
                                    row.getLong(4),
                                    row.getString(5),
                                    row.getString(6),
                                    row.getString(7),
                                    row.getString(8),
                                    row.getString(9),
                                    row.getBigDecimal(10),
                                    row.getString(11))));
                },
                runId,
                mark);
        return rows;
    }
}
