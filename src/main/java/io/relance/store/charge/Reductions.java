package io.relance.store.charge;

import io.relance.dunning.given.Charging;
import io.relance.dunning.given.History;
import io.relance.ledger.DocumentType;
import io.relance.ledger.Receivable;
import io.relance.store.account.PartPayments;
import io.relance.store.row.ReceivableRows;
import io.relance.store.row.Texts;
import io.relance.store.run.Run;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How receivables with nothing left came to nothing: the payments, part by part, that their snapshots show, the last one
 * among them, and whether it was credit notes instead. A credit note counts that names the document, or that names none,
 * equals what was left of it and was used up in the same snapshot.
 */
final class Reductions {
    private Reductions() {}

    /** A receivable and the first as-of date on which it was settled. */
    record Gone(Receivable receivable, LocalDate since) {}

    /**
     * What brought a receivable to nothing.
     *
     * @param paid the payments, oldest first
     * @param byCreditNotes whether no payment was among it
     */
    record Reduced(List<Charging.Paid> paid, boolean byCreditNotes) {
        static final Reduced NOTHING = new Reduced(List.of(), false);
    }

    /** Reads them by the id of the receivable. */
    static Map<Long, Reduced> read(JdbcTemplate jdbc, Run run, List<Gone> gone) {
        Map<Long, List<History.PartPayment>> payments =
                new PartPayments(jdbc).of(gone.stream().map(Gone::receivable).toList());
        Map<String, Integer> credits = creditNotes(jdbc, run, gone);
        Map<Long, Reduced> reduced = new TreeMap<>();
        for (Gone each : gone) {
            List<Charging.Paid> paid = new ArrayList<>();
            for (History.PartPayment payment :
                    payments.getOrDefault(each.receivable().id().value(), List.of())) {
                paid.add(new Charging.Paid(payment.on(), payment.amount()));
            }
            if (!paid.isEmpty() && used(credits, each, paid.get(paid.size() - 1))) {
                paid.remove(paid.size() - 1);
            }
            reduced.put(each.receivable().id().value(), new Reduced(List.copyOf(paid), paid.isEmpty()));
        }
        return reduced;
    }

    /** Whether the last of its amounts was a credit note's; each credit note serves once. */
    private static boolean used(Map<String, Integer> credits, Gone gone, Charging.Paid last) {
        String key = key(
                gone.receivable().customer().value(),
                gone.since(),
                last.amount().getAmount().stripTrailingZeros().toPlainString()
                        + last.amount().getCurrencyUnit().getCode());
        int left = credits.getOrDefault(key, 0);
        credits.put(key, Math.max(0, left - 1));
        return left > 0;
    }

    /** Credit notes that name no document, by customer, day on which they were used up, and amount. */
    private static Map<String, Integer> creditNotes(JdbcTemplate jdbc, Run run, List<Gone> gone) {
        TreeSet<String> customers = new TreeSet<>();
        gone.forEach(each -> customers.add(each.receivable().customer().value()));
        List<Object> arguments = new ArrayList<>(customers);
        arguments.add(run.company());
        Map<String, Integer> found = new HashMap<>();
        String each = String.join(", ", Collections.nCopies(customers.size(), "(cast(? as varchar(100)))"));
        // joined customer by customer: a list of them would read all receivables of the company
        jdbc.query(
                """
                select r.customer_id, coalesce(r.gone_since, r.first_as_of) as since, r.currency, r.amount, r.details
                from (values %s) as w(id) join receivable r on r.company = ? and r.customer_id = w.id
                where r.doc_type = '%s' and r.state <> 'open'
                """.formatted(each, DocumentType.CREDIT_NOTE.name()),
                row -> {
                    if (Texts.parse(row.getString("details")).text("applies_to").isEmpty()) {
                        String amount = ReceivableRows.money(row, "amount", "currency")
                                        .abs()
                                        .getAmount()
                                        .stripTrailingZeros()
                                        .toPlainString()
                                + row.getString("currency").strip();
                        String key = key(row.getString("customer_id"), row.getObject("since", LocalDate.class), amount);
                        found.merge(key, 1, Integer::sum);
                    }
                },
                arguments.toArray());
        return found;
    }

    private static String key(String customer, LocalDate since, String amount) {
        return customer + "\u0001" + since + "\u0001" + amount;
    }
}
