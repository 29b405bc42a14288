package io.relance.store.settle;

import io.relance.store.Store;
import io.relance.store.run.Run;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Takes over, after the last range, which customers and documents are silent because a row of theirs was rejected, and
 * since when: a page of rejected rows in each transaction, then what no longer is.
 */
public final class RejectedData {
    private static final int ROWS = 1_000;
    private static final long END = -1;

    private final JdbcTemplate jdbc;
    private final Store store;
    private final Runnable hold;

    /** @param hold makes sure, inside each transaction, that the pass is still this process's */
    public RejectedData(Store store, Runnable hold) {
        this.store = store;
        this.hold = hold;
        jdbc = store.jdbc();
    }

    /** A customer, or with its own number one of its documents. */
    private record Silent(String customer, long receivable) {}

    /** Takes all over; safe to repeat. */
    public void settle(Run run) {
        AtomicLong mark = new AtomicLong();
        while (mark.get() != END) {
            store.transaction().executeWithoutResult(status -> {
                hold.run();
                mark.set(next(run, mark.get()));
            });
        }
        while (Boolean.TRUE.equals(store.transaction().execute(status -> {
            hold.run();
            return dropSome(run);
        }))) {
            // each page is a transaction of its own
        }
    }

    /** Takes a page of rejected rows over; the number of its last row, or {@link #END} when there are no more. */
    private long next(Run run, long mark) {
        List<Long> rows = jdbc.queryForList(
                "select row_no from rejected_row where run_id = ? and row_no > ? order by run_id, row_no fetch first "
                        + ROWS + " rows only",
                Long.class,
                run.id(),
                mark);
        if (rows.isEmpty()) {
            return END;
        }
        long last = rows.get(rows.size() - 1);
        List<Silent> silent = List.copyOf(silent(run, mark, last));
        if (!silent.isEmpty()) {
            write(run, silent);
        }
        return last;
    }

    private Set<Silent> silent(Run run, long after, long last) {
        Set<Silent> silent = new LinkedHashSet<>();
        jdbc.query(
                """
                select x.customer_id, r.customer_id, r.id from rejected_row x
                  left join receivable r on r.company = ? and r.doc_number = x.doc_number and x.doc_number <> ''
                    and r.state = 'open' and x.of_customer = false
                where x.run_id = ? and x.row_no > ? and x.row_no <= ?
                order by x.row_no, r.id
                """,
                row -> {
                    String customer = row.getString(2) == null ? row.getString(1) : row.getString(2);
                    if (!customer.isEmpty()) {
                        silent.add(new Silent(customer, row.getLong(3)));
                    }
                },
                run.company(),
                run.id(),
                after,
                last);
        return silent;
    }

    private void write(Run run, List<Silent> silent) {
        Set<Silent> before = known(run, silent);
        List<Object[]> again = new ArrayList<>();
        List<Object[]> inserts = new ArrayList<>();
        for (Silent one : silent) {
            if (before.contains(one)) {
                again.add(new Object[] {run.id(), run.company(), one.customer(), one.receivable()});
            } else {
                inserts.add(new Object[] {run.company(), one.customer(), one.receivable(), run.asOf(), run.id()});
            }
        }
        store.batch(
                "update data_rejected set last_run = ? where company = ? and customer_id = ? and receivable_id = ?",
                again);
        store.batch(
                "insert into data_rejected (company, customer_id, receivable_id, since, last_run) values (?, ?, ?, ?, ?)",
                inserts);
    }

    /** Which of them were silent before; joined, for a list of keys would read all of the company's. */
    private Set<Silent> known(Run run, List<Silent> silent) {
        List<Object> arguments = new ArrayList<>();
        silent.forEach(one -> {
            arguments.add(one.customer());
            arguments.add(one.receivable());
        });
        arguments.add(run.company());
        return new HashSet<>(jdbc.query(
                """
                select d.customer_id, d.receivable_id from (values %s) as w(customer, receivable)
                  join data_rejected d on d.company = ? and d.customer_id = w.customer
                    and d.receivable_id = w.receivable
                """.formatted(String.join(
                        ", ", Collections.nCopies(silent.size(), "(cast(? as varchar(100)), cast(? as bigint))"))),
                (row, n) -> new Silent(row.getString(1), row.getLong(2)),
                arguments.toArray()));
    }

    private boolean dropSome(Run run) {
        List<Object[]> mended = jdbc.query(
                "select customer_id, receivable_id from data_rejected where company = ? and last_run <> ? fetch first "
                        + ROWS + " rows only",
                (row, n) -> new Object[] {run.company(), row.getString(1), row.getLong(2)},
                run.company(),
                run.id());
        store.batch("delete from data_rejected where company = ? and customer_id = ? and receivable_id = ?", mended);
        return !mended.isEmpty();
    }
}
