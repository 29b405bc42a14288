package io.relance.store.decision;

import io.relance.store.Store;
import io.relance.store.row.Pages;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads tonight's call list, the most pressing first, a page at a time. */
public final class CallRows {
    private static final int PAGE = 500;

    private final JdbcTemplate jdbc;
    private final long runId;

    public CallRows(Store store, long runId) {
        jdbc = store.jdbc();
        this.runId = runId;
    }

    public boolean isEmpty() {
        return jdbc.queryForList("select 1 from call_row where run_id = ? fetch first 1 rows only", runId)
                .isEmpty();
    }

    /** The lists of persons, in the order of their names. */
    public List<String> lists() {
        return jdbc.queryForList(
                "select distinct list from call_row where run_id = ? and list <> '' order by list",
                String.class,
                runId);
    }

    /** Whether all calls stand on one list. */
    public boolean areAllOn(String list) {
        return jdbc.queryForList(
                        "select 1 from call_row where run_id = ? and list <> ? fetch first 1 rows only", runId, list)
                .isEmpty();
    }

    /**
     * A row of the list.
     *
     * @param place the text by which rows are sorted
     */
    public record Row(String place, String content) {}

    /** All rows, or those on one list. */
    public Pages<Row> rows(@Nullable String list) {
        return new Pages<>(last -> page(list, last == null ? "" : last.place()));
    }

    private List<Row> page(@Nullable String list, String mark) {
        boolean all = list == null;
        String sql = """
                select place, content from call_row where run_id = ? %s and place > ?
                order by run_id, %s place fetch first %d rows only
                """.formatted(all ? "" : "and list = ?", all ? "" : "list,", PAGE);
        Object[] arguments = list == null ? new Object[] {runId, mark} : new Object[] {runId, list, mark};
        return jdbc.query(sql, (row, n) -> new Row(row.getString("place"), row.getString("content")), arguments);
    }
}
