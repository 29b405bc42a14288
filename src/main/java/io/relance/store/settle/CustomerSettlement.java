package io.relance.store.settle;

import io.relance.ledger.Customer;
import io.relance.store.Store;
import io.relance.store.row.CustomerText;
import io.relance.store.run.Run;
import io.relance.store.run.Runs;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/** Takes tonight's customers over: new and changed ones, with a version of each change. What is not said stays. */
public final class CustomerSettlement {
    private static final int ROWS = 2_000;

    private final JdbcTemplate jdbc;
    private final Store store;
    private final Runnable hold;

    /** @param hold makes sure, inside each transaction, that the pass is still this process's */
    public CustomerSettlement(Store store, Runnable hold) {
        this.store = store;
        this.hold = hold;
        jdbc = store.jdbc();
    }

    /** Takes all over, a range of ids in each transaction; safe to repeat. */
    public void settle(Run run) {
        String mark = "";
        while (true) {
            String from = mark;
            String end = store.transaction().execute(status -> {
                hold.run();
                return next(run, from);
            });
            if (end == null || end.isEmpty()) {
                break;
            }
            mark = end;
        }
        new BareCustomers(store, hold).settle(run);
    }

    private String next(Run run, String mark) {
        Map<String, String> said = new LinkedHashMap<>();
        List<String> ids = jdbc.queryForList("""
                select customer_id from stage_customer where customer_id > ?
                order by customer_id, source_rank, row_no fetch first %d rows only
                """.formatted(ROWS), String.class, mark);
        if (ids.isEmpty()) {
            return "";
        }
        String end = ids.get(ids.size() - 1);
        jdbc.query(
                "select customer_id, content from stage_customer where customer_id > ? and customer_id <= ?"
                        + " order by customer_id, source_rank, row_no",
                row -> {
                    said.putIfAbsent(row.getString(1), row.getString(2));
                },
                mark,
                end);
        Map<String, String> known = new LinkedHashMap<>();
        jdbc.query(
                "select id, content from customer where company = ? and id > ? and id <= ?",
                row -> {
                    known.put(row.getString(1), row.getString(2));
                },
                run.company(),
                mark,
                end);
        write(run, said, known);
        return end;
    }

    private void write(Run run, Map<String, String> said, Map<String, String> known) {
        List<Object[]> inserts = new ArrayList<>();
        List<Object[]> updates = new ArrayList<>();
        List<Object[]> versions = new ArrayList<>();
        List<Object[]> released = new ArrayList<>();
        LocalDate lastRead = new Runs(store).previousSnapshot(run);
        said.forEach((id, content) -> {
            String before = known.get(id);
            if (Objects.equals(before, content)) {
                return;
            }
            Customer customer = CustomerText.read(id, content);
            String account = customer.payerOrSelf().value();
            if (before == null) {
                inserts.add(new Object[] {run.company(), id, account, content, run.asOf()});
            } else {
                updates.add(new Object[] {account, content, run.company(), id});
                if (lastRead != null && isReleased(CustomerText.read(id, before), customer, lastRead)) {
                    released.add(new Object[] {lastRead, lastRead, run.company(), id, lastRead});
                }
            }
            versions.add(new Object[] {run.company(), id, run.asOf(), run.id(), content});
        });
        batch("insert into customer (company, id, account_id, content, since) values (?, ?, ?, ?, ?)", inserts);
        batch("update customer set account_id = ?, content = ? where company = ? and id = ?", updates);
        rememberReleased(released);
        batch(
                "delete from customer_version where company = ? and id = ? and run_id = ?",
                versions.stream()
                        .map(row -> new Object[] {row[0], row[1], row[3]})
                        .toList());
        batch("insert into customer_version (company, id, known_on, run_id, content) values (?, ?, ?, ?, ?)", versions);
    }

    /** Whether a person's stop on the whole customer, read on the last night, is gone tonight. */
    private static boolean isReleased(Customer before, Customer now, LocalDate lastRead) {
        LocalDate until = before.holdUntil();
        boolean held = until == null ? !before.holdReason().isBlank() : !until.isBefore(lastRead);
        return held && now.holdUntil() == null && now.holdReason().isBlank();
    }

    /** A stop that left the data is remembered with the receivables it held: they pause for a while after it. */
    private void rememberReleased(List<Object[]> released) {
        batch(
                "insert into hold_seen (receivable_id, kind, first_read, amount, until_date, last_read)"
                        + " select r.id, 'PERSON', cast(? as date), cast(null as numeric(20,4)), cast(null as date),"
                        + " cast(? as date) from receivable r where r.company = ? and r.customer_id = ?"
                        + " and r.state = 'open' and not exists (select 1 from hold_seen h where h.receivable_id = r.id"
                        + " and h.kind = 'PERSON' and h.first_read = ?)",
                released);
    }

    private void batch(String sql, List<Object[]> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, rows);
        }
    }
}
