package io.relance.store.history;

import io.relance.ageing.OpenDocument;
import io.relance.ageing.OpenDocuments;
import io.relance.ledger.Customer;
import io.relance.ledger.Receivable;
import io.relance.store.Store;
import io.relance.store.row.CustomerText;
import io.relance.store.row.ReceivableRows;
import io.relance.store.run.Snapshots;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What was open on a date, out of the versions kept: of each document the last version that counts from that date or
 * earlier. A fact counts from its own date; what was learned after {@code asKnownOn} is left out, and what belongs to a
 * snapshot that is not taken over whole. Customers come in the
 * order of their ids, a page at a time, as they were known on the date.
 */
public final class LedgerHistory implements OpenDocuments {
    private static final int CUSTOMERS = 500;
    private static final LocalDate ALWAYS = LocalDate.of(9999, 12, 31);

    /** The columns of {@code receivable_version v} of {@code receivable r}. */
    static final String VERSION = "v.receivable_id, r.doc_number, r.doc_type, r.instalment, r.entry_id, v.customer_id,"
            + " v.currency, v.amount, v.open_amount, v.issue_date, v.due_date, v.posted_on, v.details";

    private final JdbcTemplate jdbc;
    private final Snapshots snapshots;

    public LedgerHistory(Store store) {
        jdbc = store.jdbc();
        snapshots = new Snapshots(store);
    }

    @Override
    public void forEach(
            String company, LocalDate asOf, @Nullable LocalDate asKnownOn, Consumer<OpenDocument> documents) {
        LocalDate known = asKnownOn == null ? ALWAYS : asKnownOn;
        Snapshots.Taken taken = snapshots.taken(company);
        pages(company, ids -> page(company, taken, ids, asOf, known, documents));
    }

    /** What was open of one customer on a date. */
    public List<Receivable> of(String company, String customer, LocalDate asOf) {
        List<Receivable> open = new ArrayList<>();
        page(
                company,
                snapshots.taken(company),
                List.of(customer),
                asOf,
                ALWAYS,
                document -> open.add(document.receivable()));
        return open;
    }

    private void pages(String company, Consumer<List<String>> handler) {
        String mark = "";
        while (true) {
            List<String> ids = jdbc.queryForList(
                    "select id from customer where company = ? and id > ? order by company, id fetch first " + CUSTOMERS
                            + " rows only",
                    String.class,
                    company,
                    mark);
            if (ids.isEmpty()) {
                return;
            }
            handler.accept(ids);
            mark = ids.get(ids.size() - 1);
        }
    }

    private void page(
            String company,
            Snapshots.Taken taken,
            List<String> ids,
            LocalDate asOf,
            LocalDate known,
            Consumer<OpenDocument> documents) {
        Map<String, Customer> customers = customers(company, taken, ids, asOf.isBefore(known) ? asOf : known);
        boolean reconstituted = taken.first() == null || asOf.isBefore(taken.first());
        List<OpenDocument> page = new ArrayList<>();
        jdbc.query(
                "select " + VERSION + " from receivable_version v join receivable r on r.id = v.receivable_id"
                        + " where v.company = ? and v.customer_id >= ? and v.customer_id <= ? and "
                        + new VersionsThen(taken, asOf, known).open(),
                row -> {
                    page.add(document(customers, ReceivableRows.read(row), reconstituted));
                },
                company,
                ids.get(0),
                ids.get(ids.size() - 1),
                asOf,
                known,
                asOf,
                known);
        give(page, documents);
    }

    private static OpenDocument document(
            Map<String, Customer> customers, Receivable receivable, boolean reconstituted) {
        String id = receivable.customer().value();
        Customer customer = customers.getOrDefault(id, Customer.named(id, id));
        return new OpenDocument(customer, receivable, reconstituted);
    }

    private static void give(List<OpenDocument> page, Consumer<OpenDocument> documents) {
        page.stream()
                .sorted(Comparator.comparing(
                                (OpenDocument one) -> one.receivable().customer())
                        .thenComparing(
                                one -> one.receivable().dueDate(), Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(one -> one.receivable().key())
                        .thenComparing(one -> one.receivable().id()))
                .forEach(documents);
    }

    /** Customers as they were known on a date; one that became known only later, as it was first known. */
    private Map<String, Customer> customers(String company, Snapshots.Taken taken, List<String> ids, LocalDate date) {
        Map<String, Customer> customers = new HashMap<>();
        jdbc.query(
                "select id, known_on, content, run_id from customer_version where company = ? and id >= ? and id <= ?"
                        + " and run_id <= ? order by id, run_id",
                row -> {
                    String id = row.getString(1);
                    LocalDate knownOn = row.getObject(2, LocalDate.class);
                    boolean knownThen = !taken.confirmed()
                            .getOrDefault(row.getLong(4), knownOn)
                            .isAfter(date);
                    if (knownThen || !customers.containsKey(id)) {
                        customers.put(id, CustomerText.read(id, row.getString(3)));
                    }
                },
                company,
                ids.get(0),
                ids.get(ids.size() - 1),
                taken.last());
        return customers;
    }
}
