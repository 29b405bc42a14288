package io.relance.store.stage;

import io.relance.store.Store;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Finds, after the last row, the rows of tonight that stand there twice or contradict each other. */
public final class Identification {
    private static final int GROUPS = 500;

    private final JdbcTemplate jdbc;
    private final Staging staging;
    private final Adjustments adjustments;

    public Identification(Store store) {
        jdbc = store.jdbc();
        staging = new Staging(store);
        adjustments = new Adjustments(store);
    }

    /**
     * What was found.
     *
     * @param duplicates rows that count once with an earlier one
     * @param contradictions rows rejected together
     */
    public record Found(long duplicates, long contradictions) {}

    /** Judges all groups with more than one row, a page of groups at a time; in one transaction. */
    public Found identify(long runId) {
        long duplicates = 0;
        long contradictions = 0;
        String mark = "";
        while (true) {
            List<String> keys = jdbc.queryForList(
                    "select group_key from stage_document where group_key > ? and doc_type in"
                            + " ('INVOICE', 'RETENTION', 'BILL') group by group_key having count(*) > 1"
                            + " order by group_key fetch first " + GROUPS + " rows only",
                    String.class,
                    mark);
            if (keys.isEmpty()) {
                return new Found(duplicates, contradictions);
            }
            for (List<StagedRow> group : groups(keys)) {
                RowVerdicts verdicts = RowVerdicts.judge(group);
                duplicates += verdicts.duplicates().size();
                contradictions += verdicts.contradictions().size();
                mark(verdicts.duplicates(), "duplicate");
                adjustments.add(
                        runId,
                        verdicts.duplicates().stream()
                                .map(Identification::adjustment)
                                .toList());
                reject(runId, verdicts.contradictions());
            }
            mark = keys.get(keys.size() - 1);
        }
    }

    /** {@code receivables.xlsx:Invoices!17}. */
    private static String where(StagedRow row) {
        String[] place = row.place().split("\u0001", -1);
        return place.length < 3 ? row.place() : place[0] + ":" + (place[1].isEmpty() ? "" : place[1] + "!") + place[2];
    }

    private static Adjustments.Adjustment adjustment(StagedRow row) {
        return new Adjustments.Adjustment(
                Adjustments.Kind.DUPLICATE,
                row.rowNo(),
                where(row),
                row.customer(),
                row.number(),
                row.open(),
                row.currency());
    }

    private List<List<StagedRow>> groups(List<String> keys) {
        Map<String, List<StagedRow>> groups = new LinkedHashMap<>();
        String marks = "?" + ", ?".repeat(keys.size() - 1);
        jdbc.query(
                "select " + StagedRow.COLUMNS + " from stage_document where group_key in (" + marks
                        + ") order by group_key, row_no",
                row -> {
                    StagedRow staged = StagedRow.read(row);
                    groups.computeIfAbsent(staged.groupKey(), key -> new ArrayList<>())
                            .add(staged);
                },
                keys.toArray());
        return List.copyOf(groups.values());
    }

    private void mark(List<StagedRow> rows, String verdict) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(
                    "update stage_document set verdict = ? where row_no = ?",
                    rows.stream()
                            .map(row -> new Object[] {verdict, row.rowNo()})
                            .toList());
        }
    }

    private void reject(long runId, List<StagedRow> rows) {
        mark(rows, "contradiction");
        staging.rejections(runId, rows.stream().map(Identification::rejection).toList());
    }

    private static Staging.Rejection rejection(StagedRow row) {
        String[] place = row.place().split("\u0001", -1);
        return new Staging.Rejection(
                row.rowNo(),
                place[0],
                place.length > 1 ? place[1] : "",
                place.length > 2 ? Long.parseLong(place[2]) : 0,
                "",
                row.number(),
                "the rows of document " + row.number() + " contradict each other (customer, currency, amount or due"
                        + " date differ). Expected one row, or one row per instalment with its own due date; correct"
                        + " the export and run again.",
                row.customer(),
                row.type().name(),
                row.number(),
                row.open(),
                row.currency(),
                false);
    }
}
