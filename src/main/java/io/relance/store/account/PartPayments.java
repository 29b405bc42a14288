package io.relance.store.account;

import io.relance.dunning.given.History;
import io.relance.ledger.Receivable;
import io.relance.ledger.ReceivableId;
import io.relance.store.row.ReceivableRows;
import io.relance.store.row.Texts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Part payments as the snapshots show them: what is paid of a document, its amount less what is open, rose from one
 * version to the next on the day the later one counts from. What fell again was no payment; what a credit note naming the
 * document took back was none either, nor what a corrected invoice no longer asks for. Money paid before the first
 * snapshot has no date, and counts as never owed late.
 */
public final class PartPayments {
    private static final int IDS = 500;

    private final JdbcTemplate jdbc;

    public PartPayments(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether a receivable may have been paid in part. */
    static boolean maybe(Receivable receivable) {
        return receivable.open().isPositive() && receivable.open().isLessThan(receivable.amount());
    }

    /** The part payments of these receivables of one company, by receivable, oldest first. */
    public Map<Long, List<History.PartPayment>> of(List<Receivable> receivables) {
        Map<Long, Paid> found = new TreeMap<>();
        receivables.forEach(each -> found.put(each.id().value(), new Paid(each)));
        List<Long> ids = new ArrayList<>(found.keySet());
        for (int from = 0; from < ids.size(); from += IDS) {
            versions(ids.subList(from, Math.min(ids.size(), from + IDS)), found);
        }
        found.values().removeIf(paid -> paid.payments.isEmpty());
        if (!found.isEmpty()) {
            creditNotes(ids.get(0), found);
        }
        Map<Long, List<History.PartPayment>> payments = new HashMap<>();
        found.forEach((id, paid) -> payments.put(id, List.copyOf(paid.payments)));
        return payments;
    }

    private void versions(List<Long> ids, Map<Long, Paid> found) {
        jdbc.query(
                "select receivable_id, effective_on, currency, amount, open_amount from receivable_version"
                        + " where receivable_id in ("
                        + String.join(", ", Collections.nCopies(ids.size(), "?")) + ") order by receivable_id, version",
                row -> {
                    Objects.requireNonNull(found.get(row.getLong("receivable_id")))
                            .version(
                                    row.getObject("effective_on", LocalDate.class),
                                    ReceivableRows.money(row, "amount", "currency")
                                            .minus(ReceivableRows.money(row, "open_amount", "currency")));
                },
                ids.toArray());
    }

    /** Joined customer by customer: a list of them would read all receivables of the company for every page. */
    private void creditNotes(long one, Map<Long, Paid> found) {
        Map<Named, List<Paid>> byDocument = new HashMap<>();
        TreeSet<String> owners = new TreeSet<>();
        found.values().forEach(paid -> {
            String owner = paid.receivable.customer().value();
            owners.add(owner);
            byDocument
                    .computeIfAbsent(new Named(owner, paid.receivable.key().number()), document -> new ArrayList<>())
                    .add(paid);
        });
        String company = jdbc.queryForObject("select company from receivable where id = ?", String.class, one);
        List<String> customers = List.copyOf(owners);
        for (int from = 0; from < customers.size(); from += IDS) {
            List<Object> arguments = new ArrayList<>(customers.subList(from, Math.min(customers.size(), from + IDS)));
            String values = String.join(", ", Collections.nCopies(arguments.size(), "(cast(? as varchar(100)))"));
            arguments.add(company);
            jdbc.query(
                    """
                    select r.customer_id, r.currency, r.amount, r.details from (values %s) as w(id)
                      join receivable r on r.company = ? and r.customer_id = w.id
                    where r.doc_type = 'CREDIT_NOTE' order by r.id
                    """.formatted(values),
                    row -> {
                        takenBack(row, byDocument);
                    },
                    arguments.toArray());
        }
    }

    private static void takenBack(ResultSet row, Map<Named, List<Paid>> byDocument) throws SQLException {
        String document = Texts.parse(row.getString("details")).text("applies_to");
        Money amount = ReceivableRows.money(row, "amount", "currency").abs();
        byDocument.getOrDefault(new Named(row.getString("customer_id"), document), List.of()).stream()
                .filter(paid ->
                        amount.getCurrencyUnit().equals(paid.receivable.open().getCurrencyUnit()))
                .forEach(paid -> paid.takenBack(amount));
    }

    private record Named(String customer, String number) {}

    /** What was paid of one document, while its versions come in. */
    private static final class Paid {
        private final Receivable receivable;
        private final List<History.PartPayment> payments = new ArrayList<>();
        private @Nullable Money last;

        private Paid(Receivable receivable) {
            this.receivable = receivable;
        }

        void version(LocalDate on, Money paid) {
            Money before = last;
            last = paid;
            if (before == null || !before.getCurrencyUnit().equals(paid.getCurrencyUnit())) {
                payments.clear();
                return;
            }
            Money more = paid.minus(before);
            if (more.isPositive()) {
                payments.add(new History.PartPayment(id(), on, more));
            } else {
                takeOff(more.negated());
            }
        }

        void takenBack(Money amount) {
            for (int i = 0; i < payments.size(); i++) {
                if (payments.get(i).amount().isEqual(amount)) {
                    payments.remove(i);
                    return;
                }
            }
            takeOff(amount);
        }

        private void takeOff(Money amount) {
            Money left = amount;
            while (left.isPositive() && !payments.isEmpty()) {
                History.PartPayment latest = payments.remove(payments.size() - 1);
                if (latest.amount().isGreaterThan(left)) {
                    payments.add(new History.PartPayment(
                            id(), latest.on(), latest.amount().minus(left)));
                    return;
                }
                left = left.minus(latest.amount());
            }
        }

        private ReceivableId id() {
            return receivable.id();
        }
    }
}
