package io.relance.store.settle;

import io.relance.store.Store;
import io.relance.store.run.Run;
import io.relance.store.run.Runs;
import io.relance.store.stage.Adjustments;
import io.relance.store.stage.StagedRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
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
    private final Changes changes;
    private final Adjustments adjustments;

    public Settlement(Store store) {
        jdbc = store.jdbc();
        runs = new Runs(store);
        changes = new Changes(store);
        adjustments = new Adjustments(store);
    }

    /** Takes the next range over. Answers whether there may be more. The caller's transaction covers it. */
    public boolean next(Run run) {
        String mark = run.settleMark() == null ? "" : run.settleMark();
        String end = endOfRange(run, mark);
        Map<String, List<StagedRow>> staged = staged(mark, end);
        Map<String, List<KnownRow>> known = known(run.company(), mark, end);
        Rejected rejected = rejected(run.id());
        Changes.Page page = changes.page(run, runs.previousSnapshot(run));
        List<KnownRow> missing = new ArrayList<>();
        for (Map.Entry<String, List<StagedRow>> group : staged.entrySet()) {
            List<KnownRow> old = known.getOrDefault(group.getKey(), List.of());
            Set<Long> found = take(page, group.getValue(), old);
            old.stream()
                    .filter(row -> row.isOpen() && !found.contains(row.id()))
                    .forEach(missing::add);
        }
        known.forEach((key, rows) -> {
            if (!staged.containsKey(key)) {
                rows.stream().filter(KnownRow::isOpen).forEach(missing::add);
            }
        });
        List<KnownRow> carried = missing.stream().filter(rejected::covers).toList();
        missing.stream().filter(row -> !rejected.covers(row)).forEach(page::gone);
        page.write();
        adjustments.add(run.id(), carried.stream().map(Settlement::carried).toList());
        runs.settleMark(run.id(), end == null ? "\uffff" : end, page.settledDocuments(), carried.size());
        return end != null;
    }

    private static Adjustments.Adjustment carried(KnownRow row) {
        return new Adjustments.Adjustment(
                Adjustments.Kind.CARRIED, row.id(), "", row.customer(), row.number(), row.open(), row.currency());
    }

    private static Set<Long> take(Changes.Page page, List<StagedRow> rows, List<KnownRow> old) {
        Set<Long> found = new HashSet<>();
        for (DocumentGroup.Match match : DocumentGroup.match(rows, old)) {
            KnownRow known = match.known();
            if (known == null) {
                page.add(match);
            } else {
                found.add(known.id());
                page.keepOrChange(match, known);
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

    /** Numbers of rejected rows, and customers of rejected rows whose number could not be read. */
    private record Rejected(Set<String> numbers, Set<String> customers) {
        boolean covers(KnownRow row) {
            return (!row.number().isEmpty() && numbers.contains(row.number())) || customers.contains(row.customer());
        }
    }

    private Rejected rejected(long runId) {
        Set<String> numbers = new HashSet<>();
        Set<String> customers = new HashSet<>();
        jdbc.query(
                "select distinct doc_number, customer_id from rejected_row where run_id = ? and of_customer = false",
                row -> {
                    if (row.getString(1).isEmpty()) {
                        customers.add(row.getString(2));
                    } else {
                        numbers.add(row.getString(1));
                    }
                },
                runId);
        customers.remove("");
        return new Rejected(numbers, customers);
    }

    /** Takes over, after the last range, which customers and documents are silent because a row of theirs was rejected. */
    public void rejections(Run run) {
        Map<String, LocalDate> before = new HashMap<>();
        jdbc.query(
                "select customer_id, receivable_id, since from data_rejected where company = ?",
                row -> {
                    before.put(row.getString(1) + "\u0001" + row.getLong(2), row.getObject(3, LocalDate.class));
                },
                run.company());
        jdbc.update("delete from data_rejected where company = ?", run.company());
        Map<String, Object[]> now = new TreeMap<>();
        jdbc.query(
                """
                select distinct x.customer_id, r.customer_id, r.id from rejected_row x
                  left join receivable r on r.company = ? and r.doc_number = x.doc_number and x.doc_number <> ''
                    and r.state = 'open' and x.of_customer = false
                where x.run_id = ?
                """,
                row -> {
                    String customer = row.getString(2) == null ? row.getString(1) : row.getString(2);
                    long receivable = row.getLong(3);
                    if (!customer.isEmpty()) {
                        String key = customer + "\u0001" + receivable;
                        LocalDate since = before.getOrDefault(key, run.asOf());
                        now.put(key, new Object[] {run.company(), customer, receivable, since});
                    }
                },
                run.company(),
                run.id());
        if (!now.isEmpty()) {
            jdbc.batchUpdate(
                    "insert into data_rejected (company, customer_id, receivable_id, since) values (?, ?, ?, ?)",
                    List.copyOf(now.values()));
        }
    }
}
