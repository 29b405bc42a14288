package io.relance.store.account;

import io.relance.dunning.given.Account;
import io.relance.dunning.given.History;
import io.relance.ledger.Receivable;
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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Accounts as the decision wants them, a page of payers at a time, in the order of their ids. */
public final class Accounts {
    /** How long what was settled is still looked at for thanks, in days. */
    private static final int SETTLED_DAYS = 60;

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
        List<Account> accounts = load(new AccountRange(company, ids.get(0), last), ids, asOf, extracted).stream()
                .filter(account -> !account.receivables().isEmpty()
                        || !account.history().settled().isEmpty())
                .toList();
        return new Page(accounts, last);
    }

    /** One account. */
    public @Nullable Account of(String company, String account, LocalDate asOf, @Nullable LocalDate extracted) {
        List<Account> found = load(new AccountRange(company, account, account), List.of(account), asOf, extracted);
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

    private List<Account> load(AccountRange range, List<String> ids, LocalDate asOf, @Nullable LocalDate extracted) {
        Map<String, Gathered> gathered = new LinkedHashMap<>();
        ids.forEach(id -> gathered.put(id, new Gathered()));
        customers(range, gathered);
        receivables(range, gathered, asOf, extracted);
        new Contacts(jdbc, range, gathered).add(asOf);
        new Memories(jdbc).add(byReceivable(gathered), asOf);
        new CustomerMarks(jdbc, range, gathered).add();
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

    private void customers(AccountRange range, Map<String, Gathered> gathered) {
        jdbc.query(
                "select account_id, id, content from customer c where" + AccountRange.OF_CUSTOMERS
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
            AccountRange range, Map<String, Gathered> gathered, LocalDate asOf, @Nullable LocalDate extracted) {
        jdbc.query(
                "select c.account_id, r.state, r.imported_level_on, r.gone_since, r.gone_extracted,"
                        + " r.settled_on as paid_on, r.evidence, " + ReceivableRows.COLUMNS
                        + " from customer c join receivable r on r.company = c.company and r.customer_id = c.id where"
                        + AccountRange.OF_CUSTOMERS + " and (r.state = 'open' or r.gone_since >= ?)",
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
}
