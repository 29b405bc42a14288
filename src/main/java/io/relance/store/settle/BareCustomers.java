package io.relance.store.settle;

import io.relance.store.Store;
import io.relance.store.row.Texts;
import io.relance.store.run.Run;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** Customers of whom tonight's documents say nothing but the code: their code is their name until more is said. */
final class BareCustomers {
    private static final int ROWS = 5_000;

    private final Store store;
    private final Runnable hold;
    private final JdbcTemplate jdbc;

    BareCustomers(Store store, Runnable hold) {
        this.store = store;
        this.hold = hold;
        jdbc = store.jdbc();
    }

    /** Adds the ones that are not known yet, a range of codes in each transaction; safe to repeat. */
    void settle(Run run) {
        String mark = "";
        while (true) {
            String from = mark;
            String end = store.transaction().execute(status -> {
                hold.run();
                return next(run, from);
            });
            if (end == null || end.isEmpty()) {
                return;
            }
            mark = end;
        }
    }

    private String next(Run run, String mark) {
        List<String> ids = jdbc.queryForList("""
                select customer_id from stage_document where customer_id > ? and verdict is null
                order by customer_id fetch first %d rows only
                """.formatted(ROWS), String.class, mark);
        if (ids.isEmpty()) {
            return "";
        }
        String end = ids.get(ids.size() - 1);
        Set<String> known = new HashSet<>(jdbc.queryForList(
                "select id from customer where company = ? and id > ? and id <= ?",
                String.class,
                run.company(),
                mark,
                end));
        List<Object[]> customers = new ArrayList<>();
        List<Object[]> versions = new ArrayList<>();
        for (String id : ids) {
            if (known.add(id)) {
                String content = new Texts().put("name", id).json();
                customers.add(new Object[] {run.company(), id, id, content, run.asOf()});
                versions.add(new Object[] {run.company(), id, run.asOf(), run.id(), content});
            }
        }
        store.batch("insert into customer (company, id, account_id, content, since) values (?, ?, ?, ?, ?)", customers);
        store.batch(
                "insert into customer_version (company, id, known_on, run_id, content) values (?, ?, ?, ?, ?)",
                versions);
        return end;
    }
}
