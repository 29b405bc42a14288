package io.relance.store.history;

import io.relance.dunning.given.Account;
import io.relance.ledger.Receivable;
import io.relance.store.Store;
import io.relance.store.account.Accounts;
import io.relance.store.row.ReceivableRows;
import io.relance.store.run.Snapshots;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Accounts as they stood in the evening of a date: what was open then, and what had been done up to that date. A page of
 * accounts at a time, in the order of their ids.
 */
public final class PastAccounts {
    private final JdbcTemplate jdbc;
    private final Accounts accounts;
    private final Snapshots snapshots;

    public PastAccounts(Store store) {
        jdbc = store.jdbc();
        accounts = new Accounts(store);
        snapshots = new Snapshots(store);
    }

    /**
     * The accounts among the next {@code count} ids after {@code mark}.
     *
     * @param known what was learned after this date is left out
     * @param extracted when the last snapshot up to the date was extracted, or null if not known
     */
    public Accounts.Page after(
            String company, String mark, int count, LocalDate asOf, LocalDate known, @Nullable LocalDate extracted) {
        Accounts.Page page = accounts.after(company, mark, count, asOf, extracted);
        if (page.accounts().isEmpty()) {
            return page;
        }
        List<Account> now = page.accounts();
        String first = now.get(0).addressee().id().value();
        String last = now.get(now.size() - 1).addressee().id().value();
        Map<String, List<Receivable>> open = open(company, first, last, asOf, known);
        List<Account> then = new ArrayList<>();
        for (Account account : now) {
            then.add(new Account(
                    account.addressee(),
                    account.customers(),
                    open.getOrDefault(account.addressee().id().value(), List.of()),
                    account.history().before(asOf.plusDays(1))));
        }
        return new Accounts.Page(then, page.mark());
    }

    private Map<String, List<Receivable>> open(
            String company, String first, String last, LocalDate asOf, LocalDate known) {
        Map<String, List<Receivable>> open = new TreeMap<>();
        jdbc.query(
                "select c.account_id, " + LedgerHistory.VERSION + " from customer c join receivable_version v"
                        + " on v.company = c.company and v.customer_id = c.id join receivable r on r.id = v.receivable_id"
                        + " where c.company = ? and c.account_id >= ? and c.account_id <= ? and "
                        + new VersionsThen(snapshots.taken(company), asOf, known).open(),
                row -> {
                    open.computeIfAbsent(row.getString("account_id"), id -> new ArrayList<>())
                            .add(ReceivableRows.read(row));
                },
                company,
                first,
                last,
                asOf,
                known,
                asOf,
                known);
        open.values()
                .forEach(documents -> documents.sort(
                        Comparator.comparing((Receivable one) -> one.key()).thenComparing(one -> one.id())));
        return open;
    }
}
