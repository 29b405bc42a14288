package io.relance.store.account;

import io.relance.dunning.decided.Decision;
import io.relance.dunning.decided.Passed;
import io.relance.dunning.given.History;
import io.relance.ledger.Receivable;
import io.relance.ledger.ReceivableId;
import io.relance.store.row.ReceivableRows;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What is remembered of single receivables, added to the accounts of a page. It is asked for by the receivables' own
 * numbers, a few hundred at a time: joining with the receivables again would read each of them once per table.
 */
final class Memories {
    private static final int IDS = 500;

    private final JdbcTemplate jdbc;

    Memories(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds lapsed and stuck levels, holds, part payments, and deliveries made while a receivable was another account's. */
    void add(SortedMap<Long, Gathered> accounts, LocalDate asOf) {
        List<Long> ids = new ArrayList<>(accounts.keySet());
        for (int from = 0; from < ids.size(); from += IDS) {
            List<Long> some = ids.subList(from, Math.min(ids.size(), from + IDS));
            lapsed(some, accounts);
            stuck(some, accounts);
            holds(some, accounts, asOf);
            deliveredElsewhere(some, accounts);
        }
        payments(accounts);
    }

    private void payments(SortedMap<Long, Gathered> accounts) {
        List<Receivable> paidInPart = accounts.values().stream()
                .distinct()
                .flatMap(account -> account.receivables.stream())
                .filter(PartPayments::maybe)
                .toList();
        if (!paidInPart.isEmpty()) {
            new PartPayments(jdbc)
                    .of(paidInPart)
                    .forEach((id, payments) ->
                            Objects.requireNonNull(accounts.get(id)).payments.addAll(payments));
        }
    }

    /** Takes one row of an account. */
    private interface Row {
        void add(ResultSet row, Gathered account) throws SQLException;
    }

    private void query(String select, String order, List<Long> ids, SortedMap<Long, Gathered> accounts, Row each) {
        jdbc.query(
                select + " where t.receivable_id in (?" + ", ?".repeat(ids.size() - 1) + ") order by " + order,
                row -> {
                    Gathered account = accounts.get(row.getLong("receivable_id"));
                    if (account != null) {
                        each.add(row, account);
                    }
                },
                ids.toArray());
    }

    private void lapsed(List<Long> ids, SortedMap<Long, Gathered> accounts) {
        query(
                "select t.receivable_id, t.part, t.level_name, t.on_date from lapsed t",
                "t.receivable_id, t.part, t.on_date, t.level_name",
                ids,
                accounts,
                (row, account) -> account.lapsed.add(new Passed(
                        new ReceivableId(row.getLong(1)),
                        row.getInt(2),
                        row.getString(3),
                        row.getObject(4, LocalDate.class))));
    }

    private void stuck(List<Long> ids, SortedMap<Long, Gathered> accounts) {
        query(
                "select t.receivable_id, t.part, t.level_name, t.since from stuck t",
                "t.receivable_id, t.part, t.level_name",
                ids,
                accounts,
                (row, account) -> account.stuck.add(new Decision.Stuck(
                        new ReceivableId(row.getLong(1)),
                        row.getInt(2),
                        row.getString(3),
                        row.getObject(4, LocalDate.class))));
    }

    /** Holds of what was settled lately count too: it is not thanked for after a dispute. */
    private void holds(List<Long> ids, SortedMap<Long, Gathered> accounts, LocalDate asOf) {
        query(
                "select t.receivable_id, t.kind, t.amount, t.until_date, t.first_read, t.last_read, r.currency"
                        + " from hold_seen t join receivable r on r.id = t.receivable_id",
                "t.receivable_id, t.first_read, t.kind",
                ids,
                accounts,
                (row, account) -> {
                    BigDecimal amount = row.getBigDecimal(3);
                    CurrencyUnit currency = CurrencyUnit.of(row.getString(7).strip());
                    @Nullable LocalDate last = row.getObject(6, LocalDate.class);
                    account.holds.add(new History.HoldSeen(
                            new ReceivableId(row.getLong(1)),
                            History.HoldSeen.Kind.valueOf(row.getString(2)),
                            amount == null ? null : ReceivableRows.money(currency, amount),
                            row.getObject(4, LocalDate.class),
                            row.getObject(5, LocalDate.class),
                            last == null ? asOf : last));
                });
    }

    /** What was delivered of receivables that belonged to other accounts then: their history moves with them. */
    private void deliveredElsewhere(List<Long> ids, SortedMap<Long, Gathered> accounts) {
        query(
                "select n.account_id, n.id, n.kind, n.level_name as worded, n.level_class, n.channel, n.state,"
                        + " n.pay_by, n.as_of, i.receivable_id, i.part, i.level_name, i.on_date, i.currency, i.claimed"
                        + " from taken t join notice n on n.id = t.notice_id and n.state in ('sent', 'doubtful')"
                        + " join notice_item i on i.notice_id = n.id and i.receivable_id = t.receivable_id"
                        + " and i.part = t.part and i.level_name = t.level_name",
                "n.as_of, n.id, i.item_no",
                ids,
                accounts,
                (row, account) -> {
                    String owner = row.getString("account_id");
                    boolean elsewhere = account.customers.stream()
                            .noneMatch(customer ->
                                    Objects.equals(customer.payerOrSelf().value(), owner));
                    if (elsewhere) {
                        Contacts.delivery(row, account);
                        account.deliveries.sort(Comparator.comparing(History.Delivery::on));
                    }
                });
    }
}
