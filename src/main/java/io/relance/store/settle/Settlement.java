package io.relance.store.settle;

import io.relance.store.Store;
import io.relance.store.journal.JournalBook;
import io.relance.store.run.Run;
import io.relance.store.run.Runs;
import io.relance.store.stage.Adjustments;
import io.relance.store.stage.StagedRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Takes tonight's rows over into what is known: new, changed, settled and reappeared documents, each change kept as a
 * version. Works by ranges of the document key; a range is one transaction and its end is the run's mark.
 */
public final class Settlement {
    private static final int STAGED_ROWS = 2_000;
    private static final int KNOWN_ROWS = 4_000;

    private final JdbcTemplate jdbc;
    private final Runs runs;
    private final Store store;
    private final JournalBook journal;
    private final Adjustments adjustments;

    public Settlement(Store store, JournalBook journal) {
        this.store = store;
        this.journal = journal;
        jdbc = store.jdbc();
        runs = new Runs(store);
        adjustments = new Adjustments(store);
    }

    /** Takes the next range over. Answers whether there may be more. The caller's transaction covers it. */
    public boolean next(Run run) {
        String mark = run.settleMark() == null ? "" : run.settleMark();
        String end = endOfRange(run, mark);
        Map<String, List<StagedRow>> staged = staged(mark, end);
        Map<String, List<KnownRow>> known = known(run.company(), mark, end);
        Changes changes = new Changes(
                store,
                journal,
                run,
                runs.previousSnapshot(run),
                runs.before(run).orElse(null));
        List<KnownRow> missing = new ArrayList<>();
        for (Map.Entry<String, List<StagedRow>> group : staged.entrySet()) {
            List<KnownRow> old = known.getOrDefault(group.getKey(), List.of());
            Set<Long> found = take(changes, group.getValue(), old);
            old.stream()
                    .filter(row -> row.isOpen() && !found.contains(row.id()))
                    .forEach(missing::add);
        }
        known.forEach((key, rows) -> {
            if (!staged.containsKey(key)) {
                rows.stream().filter(KnownRow::isOpen).forEach(missing::add);
            }
        });
        Unreadable unreadable = Unreadable.among(missing, store, run.id());
        List<KnownRow> carried = missing.stream().filter(unreadable::covers).toList();
        missing.stream().filter(row -> !unreadable.covers(row)).forEach(changes::gone);
        changes.write();
        adjustments.add(run.id(), carried.stream().map(Settlement::carried).toList());
        runs.settleMark(run.id(), end == null ? "\uffff" : end, changes.settledDocuments(), carried.size());
        return end != null;
    }

    private static Adjustments.Adjustment carried(KnownRow row) {
        return new Adjustments.Adjustment(
                Adjustments.Kind.CARRIED, row.id(), "", row.customer(), row.number(), row.open(), row.currency());
    }

    private static Set<Long> take(Changes changes, List<StagedRow> rows, List<KnownRow> old) {
        Set<Long> found = new HashSet<>();
        for (DocumentGroup.Match match : DocumentGroup.match(rows, old)) {
            KnownRow known = match.known();
            if (known == null) {
                changes.add(match);
            } else {
                found.add(known.id());
                changes.keepOrChange(match, known);
            }
        }
        return found;
    }

    /** The last key of the range, or null when it reaches to the end. Groups are never divided. */
    private @Nullable String endOfRange(Run run, String mark) {
        String staged = end(
                "select group_key from stage_document where group_key > ? and verdict is null order by group_key, row_no",
                STAGED_ROWS,
                mark);
        String known = end(
                "select group_key from receivable where company = ? and group_key > ?"
                        + " order by company, group_key, generation, instalment, entry_id",
                KNOWN_ROWS,
                run.company(),
                mark);
        if (staged == null) {
            return known;
        }
        return known == null || staged.compareTo(known) <= 0 ? staged : known;
    }

    private @Nullable String end(String sql, int limit, Object... arguments) {
        List<String> keys = jdbc.queryForList(sql + " fetch first " + limit + " rows only", String.class, arguments);
        if (keys.size() < limit) {
            return null;
        }
        String last = keys.get(limit - 1);
        for (int i = limit - 2; i >= 0; i--) {
            if (!keys.get(i).equals(last)) {
                return keys.get(i);
            }
        }
        return last;
    }

    private Map<String, List<StagedRow>> staged(String mark, @Nullable String end) {
        Map<String, List<StagedRow>> groups = new TreeMap<>();
        String sql = "select " + StagedRow.COLUMNS + " from stage_document where group_key > ? and verdict is null";
        query(
                sql,
                end,
                List.of(mark),
                row -> {
                    StagedRow staged = StagedRow.read(row);
                    groups.computeIfAbsent(staged.groupKey(), key -> new ArrayList<>())
                            .add(staged);
                },
                " order by group_key, row_no");
        return groups;
    }

    private Map<String, List<KnownRow>> known(String company, String mark, @Nullable String end) {
        Map<String, List<KnownRow>> groups = new TreeMap<>();
        String sql = "select " + KnownRow.COLUMNS + " from receivable where company = ? and group_key > ?";
        query(
                sql,
                end,
                List.of(company, mark),
                row -> {
                    KnownRow known = KnownRow.read(row);
                    groups.computeIfAbsent(known.groupKey(), key -> new ArrayList<>())
                            .add(known);
                },
                " order by group_key, id");
        return groups;
    }

    private void query(
            String sql,
            @Nullable String end,
            List<Object> arguments,
            org.springframework.jdbc.core.RowCallbackHandler handler,
            String order) {
        List<Object> all = new ArrayList<>(arguments);
        if (end != null) {
            all.add(end);
        }
        jdbc.query(sql + (end == null ? "" : " and group_key <= ?") + order, handler, all.toArray());
    }
}
