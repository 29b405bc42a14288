package io.relance.store.account;

import io.relance.dunning.given.Account;
import io.relance.dunning.given.History;
import io.relance.ledger.CustomerId;
import io.relance.ledger.Receivable;
import io.relance.ledger.ReceivableId;
import io.relance.scenario.Channel;
import io.relance.scenario.LevelClass;
import io.relance.store.Store;
import io.relance.store.row.CustomerText;
import io.relance.store.row.ReceivableRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Accounts as the decision wants them, a page of payers at a time, in the order of their ids. */
public final class Accounts {
    /** How long what was settled is still looked at for thanks, in days. */
    private static final int SETTLED_DAYS = 60;
    /** How long notices of documents that are settled meanwhile still count for the intervals, in days. */
    private static final int NOTICE_DAYS = 400;

    private final JdbcTemplate jdbc;

    public Accounts(Store store) {
        jdbc = store.jdbc();
    }

    /**
     * The next page of accounts.
     *
     * @param accounts those with something open or settled lately
     * @param mark the last account looked at, or null when there are none left
     */
    public record Page(List<Account> accounts, @Nullable String mark) {}

    /** The accounts among the next {@code count} ids after {@code mark}. */
    public Page after(String company, String mark, int count, LocalDate asOf, @Nullable LocalDate extracted) {
        // in the order of the index, so that a page costs a page and not the table
        List<String> found = jdbc.queryForList(
                "select account_id from customer where company = ? and account_id > ?"
                        + " order by company, account_id, id fetch first " + count + " rows only",
                String.class,
                company,
                mark);
        List<String> ids = found.stream().distinct().toList();
        if (ids.isEmpty()) {
            return new Page(List.of(), null);
        }
        String last = ids.get(ids.size() - 1);
        List<Account> accounts = load(new Range(company, ids.get(0), last), ids, asOf, extracted).stream()
                .filter(account -> !account.receivables().isEmpty()
                        || !account.history().settled().isEmpty())
                .toList();
        return new Page(accounts, last);
    }

    /** One account. */
    public @Nullable Account of(String company, String account, LocalDate asOf, @Nullable LocalDate extracted) {
        List<Account> found = load(new Range(company, account, account), List.of(account), asOf, extracted);
        return found.isEmpty() ? null : found.get(0);
    }

    /** The accounts that a customer's code or a document's number belongs to. */
    public List<String> accountsOf(String company, String customerOrDocument) {
        return jdbc.queryForList(
                "select c.account_id from customer c where c.company = ? and c.id = ? union select c.account_id"
                        + " from receivable r join customer c on c.company = r.company and c.id = r.customer_id"
                        + " where r.company = ? and r.doc_number = ?",
                String.class,
                company,
                customerOrDocument,
                company,
                customerOrDocument);
    }

    /** Accounts of a company from the first to the last id, both included. */
    private record Range(String company, String first, String last) {
        static final String OF_CUSTOMERS = " c.company = ? and c.account_id >= ? and c.account_id <= ?";

        Object[] and(Object... more) {
            List<Object> all = new ArrayList<>(List.of(company, first, last));
            all.addAll(List.of(more));
            return all.toArray();
        }
    }

    private List<Account> load(Range range, List<String> ids, LocalDate asOf, @Nullable LocalDate extracted) {
        Map<String, Gathered> gathered = new LinkedHashMap<>();
        ids.forEach(id -> gathered.put(id, new Gathered()));
        customers(range, gathered);
        receivables(range, gathered, asOf, extracted);
        deliveries(range, gathered, asOf);
        new Memories(jdbc).add(byReceivable(gathered), asOf);
        drafts(range, gathered);
        people(range, gathered);
        List<Account> accounts = new ArrayList<>();
        gathered.forEach((id, all) -> {
            if (!all.customers.isEmpty()) {
                accounts.add(all.account(id));
            }
        });
        return accounts;
    }

    /** Whose receivables the page has, the open ones and those settled lately. */
    private static SortedMap<Long, Gathered> byReceivable(Map<String, Gathered> gathered) {
        SortedMap<Long, Gathered> byReceivable = new TreeMap<>();
        gathered.values().forEach(all -> {
            all.receivables.forEach(open -> byReceivable.put(open.id().value(), all));
            all.settled.forEach(gone -> byReceivable.put(gone.receivable().value(), all));
        });
        return byReceivable;
    }

    private void customers(Range range, Map<String, Gathered> gathered) {
        jdbc.query(
                "select account_id, id, content from customer c where" + Range.OF_CUSTOMERS
                        + " order by account_id, id",
                row -> {
                    Gathered all = gathered.get(row.getString(1));
                    if (all != null) {
                        all.customers.add(CustomerText.read(row.getString(2), row.getString(3)));
                    }
                },
                range.and());
        jdbc.query(
                "select id, content from customer where company = ? and id >= ? and id <= ?",
                row -> {
                    Gathered all = gathered.get(row.getString(1));
                    if (all != null) {
                        all.addressee = CustomerText.read(row.getString(1), row.getString(2));
                    }
                },
                range.and());
    }

    private void receivables(
            Range range, Map<String, Gathered> gathered, LocalDate asOf, @Nullable LocalDate extracted) {
        jdbc.query(
                "select c.account_id, r.state, r.imported_level_on, r.gone_since, r.gone_extracted,"
                        + " r.settled_on as paid_on, r.evidence, " + ReceivableRows.COLUMNS
                        + " from customer c join receivable r on r.company = c.company and r.customer_id = c.id where"
                        + Range.OF_CUSTOMERS + " and (r.state = 'open' or r.gone_since >= ?)",
                row -> {
                    Gathered all = gathered.get(row.getString("account_id"));
                    if (all != null) {
                        receivable(row, all, asOf, extracted);
                    }
                },
                range.and(asOf.minusDays(SETTLED_DAYS)));
    }

    private static void receivable(ResultSet row, Gathered all, LocalDate asOf, @Nullable LocalDate extracted)
            throws SQLException {
        Receivable receivable = ReceivableRows.read(row);
        LocalDate importedOn = row.getObject("imported_level_on", LocalDate.class);
        if (importedOn != null) {
            all.importedOn.add(new History.ImportedOn(receivable.id(), importedOn));
        }
        if (row.getString("state").equals(ReceivableRows.OPEN)) {
            all.receivables.add(receivable);
            return;
        }
        LocalDate since = row.getObject("gone_since", LocalDate.class);
        LocalDate goneExtracted = row.getObject("gone_extracted", LocalDate.class);
        String evidence = row.getString("evidence");
        boolean seenAgain = since.isBefore(asOf) && extracted != null && extracted.isAfter(goneExtracted);
        all.settled.add(new History.Settled(
                receivable.id(),
                receivable.key(),
                receivable.customer(),
                receivable.dueDate(),
                receivable.open().isZero() ? receivable.amount() : receivable.open(),
                row.getObject("paid_on", LocalDate.class),
                since,
                evidence.equals("paid") || (evidence.equals("pending") && seenAgain)));
    }

    private void deliveries(Range range, Map<String, Gathered> gathered, LocalDate asOf) {
        jdbc.query(
                "select n.account_id, n.id, n.kind, n.level_name as worded, n.level_class, n.channel, n.state, n.pay_by,"
                        + " n.as_of, i.receivable_id, i.part, i.level_name, i.on_date, i.currency, i.claimed"
                        + " from notice n join notice_item i on i.notice_id = n.id where n.company = ?"
                        + " and n.account_id >= ? and n.account_id <= ? and n.state in ('sent', 'doubtful')"
                        + " and n.kind in ('NOTICE', 'CALL', 'THANKS') and i.level_name is not null"
                        + " and (n.as_of >= ? or exists (select 1 from receivable r where r.id = i.receivable_id"
                        + " and r.state = 'open')) order by n.as_of, n.id, i.item_no",
                row -> {
                    Gathered all = gathered.get(row.getString("account_id"));
                    if (all != null) {
                        delivery(row, all);
                    }
                },
                range.and(asOf.minusDays(NOTICE_DAYS)));
        calls(range, gathered, asOf);
    }

    static void delivery(ResultSet row, Gathered all) throws SQLException {
        if (row.getString("kind").equals("THANKS")) {
            LocalDate on = row.getObject("as_of", LocalDate.class);
            History.Thanked thanked = new History.Thanked(new CustomerId(row.getString("account_id")), on);
            if (!all.thanked.contains(thanked)) {
                all.thanked.add(thanked);
            }
            return;
        }
        all.deliveries.add(new History.Delivery(
                row.getString("id"),
                new ReceivableId(row.getLong("receivable_id")),
                row.getInt("part"),
                row.getString("level_name"),
                row.getString("worded"),
                LevelClass.valueOf(row.getString("level_class")),
                Channel.valueOf(row.getString("channel")),
                row.getObject("on_date", LocalDate.class),
                ReceivableRows.money(row, "claimed", "currency"),
                row.getObject("pay_by", LocalDate.class),
                row.getString("state").equals("doubtful")));
    }

    private void calls(Range range, Map<String, Gathered> gathered, LocalDate asOf) {
        Map<String, History.Call> calls = new LinkedHashMap<>();
        Map<String, String> accounts = new LinkedHashMap<>();
        jdbc.query(
                "select n.id, n.account_id, n.level_name, n.channel, n.as_of, r.on_date, r.code from notice n"
                        + " left join call_result r on r.notice_id = n.id where n.company = ? and n.account_id >= ?"
                        + " and n.account_id <= ? and n.kind = 'CALL' and n.reason is null and n.state = 'sent'"
                        + " and n.as_of >= ? order by n.as_of, n.id, r.result_no",
                row -> {
                    History.Call call = calls.get(row.getString(1));
                    if (call == null) {
                        call = new History.Call(
                                new CustomerId(row.getString(2)),
                                row.getString(3),
                                Channel.valueOf(row.getString(4)),
                                row.getObject(5, LocalDate.class),
                                new ArrayList<>());
                        calls.put(row.getString(1), call);
                        accounts.put(row.getString(1), row.getString(2));
                    }
                    if (row.getString(7) != null) {
                        call.results().add(new History.Result(row.getObject(6, LocalDate.class), row.getString(7)));
                    }
                },
                range.and(asOf.minusDays(NOTICE_DAYS)));
        calls.forEach((id, call) -> {
            Gathered all = gathered.get(accounts.get(id));
            if (all != null) {
                all.calls.add(call);
            }
        });
    }

    private void drafts(Range range, Map<String, Gathered> gathered) {
        Map<Long, History.Draft> drafts = new LinkedHashMap<>();
        Map<Long, String> accounts = new LinkedHashMap<>();
        jdbc.query(
                "select d.id, d.account_id, d.level_name, d.drafted_on, d.state, d.decided_on, d.until_date,"
                        + " i.receivable_id, i.part, i.currency, i.amount, i.consented from draft d"
                        + " join draft_item i on i.draft_id = d.id where d.company = ? and d.account_id >= ?"
                        + " and d.account_id <= ? order by d.id, i.receivable_id, i.part",
                row -> {
                    long id = row.getLong(1);
                    History.Draft draft = drafts.get(id);
                    if (draft == null) {
                        draft = new History.Draft(
                                id,
                                row.getString(3),
                                row.getObject(4, LocalDate.class),
                                new ArrayList<>(),
                                History.Draft.State.valueOf(row.getString(5)),
                                row.getObject(6, LocalDate.class),
                                row.getObject(7, LocalDate.class));
                        drafts.put(id, draft);
                        accounts.put(id, row.getString(2));
                    }
                    java.math.BigDecimal consented = row.getBigDecimal(12);
                    CurrencyUnit currency = CurrencyUnit.of(row.getString(10).strip());
                    draft.items()
                            .add(new History.Draft.Item(
                                    new ReceivableId(row.getLong(8)),
                                    row.getInt(9),
                                    ReceivableRows.money(currency, row.getBigDecimal(11)),
                                    consented == null ? null : ReceivableRows.money(currency, consented)));
                },
                range.and());
        drafts.forEach((id, draft) -> {
            Gathered all = gathered.get(accounts.get(id));
            if (all != null) {
                all.drafts.add(draft);
            }
        });
    }

    private void people(Range range, Map<String, Gathered> gathered) {
        jdbc.query(
                "select c.account_id, t.customer_id, t.receivable_id, t.since from data_rejected t join customer c"
                        + " on c.company = t.company and c.id = t.customer_id where" + Range.OF_CUSTOMERS
                        + " order by t.customer_id, t.receivable_id",
                row -> {
                    long receivable = row.getLong(3);
                    History.RejectedRow rejected = new History.RejectedRow(
                            new CustomerId(row.getString(2)),
                            receivable == 0 ? null : new ReceivableId(receivable),
                            row.getObject(4, LocalDate.class));
                    in(gathered, row).rejected.add(rejected);
                },
                range.and());
        jdbc.query(
                "select c.account_id, t.customer_id, t.channel, t.address, t.on_date from dead_channel t join customer c"
                        + " on c.company = t.company and c.id = t.customer_id where" + Range.OF_CUSTOMERS
                        + " order by t.customer_id, t.channel, t.address",
                row -> {
                    History.DeadChannel dead = new History.DeadChannel(
                            new CustomerId(row.getString(2)),
                            Channel.valueOf(row.getString(3)),
                            row.getString(4),
                            row.getObject(5, LocalDate.class));
                    in(gathered, row).deadChannels.add(dead);
                },
                range.and());
        jdbc.query(
                "select c.account_id, t.customer_id, t.receivable_id, t.what, t.on_date from freed t join customer c"
                        + " on c.company = t.company and c.id = t.customer_id where" + Range.OF_CUSTOMERS
                        + " order by t.customer_id, t.receivable_id",
                row -> {
                    long receivable = row.getLong(3);
                    History.Freed freed = new History.Freed(
                            new CustomerId(row.getString(2)),
                            receivable == 0 ? null : new ReceivableId(receivable),
                            History.Freed.What.valueOf(row.getString(4)),
                            row.getObject(5, LocalDate.class));
                    in(gathered, row).freed.add(freed);
                },
                range.and());
    }

    private static Gathered in(Map<String, Gathered> gathered, ResultSet row) throws SQLException {
        Gathered all = gathered.get(row.getString("account_id"));
        return all == null ? new Gathered() : all;
    }
}
