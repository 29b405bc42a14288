package io.relance.store.settle;

import io.relance.store.Store;
import io.relance.store.run.Run;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether what left the export was paid: payments seen beside it, credit notes that left with it. */
final class PaymentEvidence {
    private static final int OWNERS = 500;

    private final Set<String> payments = new HashSet<>();
    private final Set<String> customersWithLeavingCredit = new HashSet<>();

    private PaymentEvidence() {}

    /** What speaks for a payment of the rows that left. */
    static PaymentEvidence read(Store store, Run run, List<KnownRow> gone) {
        List<String> owners =
                gone.stream().map(KnownRow::customer).distinct().sorted().toList();
        PaymentEvidence evidence = new PaymentEvidence();
        for (int from = 0; from < owners.size(); from += OWNERS) {
            evidence.add(store, run, owners.subList(from, Math.min(owners.size(), from + OWNERS)));
        }
        return evidence;
    }

    private void add(Store store, Run run, List<String> owners) {
        store.jdbc()
                .query(
                        """
                select customer_id, applies_to, amount from stage_document
                where doc_type = 'PAYMENT' and customer_id in (%s)
                """.formatted(Store.marks(owners.size())),
                        row -> {
                            payment(row.getString(1), row.getString(2), row.getBigDecimal(3));
                        },
                        owners.toArray());
        List<Object> arguments = new ArrayList<>(owners);
        arguments.add(run.company());
        arguments.add(run.asOf());
        // joined customer by customer: a list of them would read all receivables of the company for every range
        store.jdbc()
                .query(
                        """
                select r.customer_id from (values %s) as w(id)
                  join receivable r on r.company = ? and r.customer_id = w.id
                where r.doc_type = 'CREDIT_NOTE' and (r.state = 'open' or r.gone_since = ?)
                  and not exists (select 1 from stage_document s where s.group_key = r.group_key)
                """.formatted(String.join(
                                ", ", java.util.Collections.nCopies(owners.size(), "(cast(? as varchar(100)))"))),
                        row -> {
                            customersWithLeavingCredit.add(row.getString(1));
                        },
                        arguments.toArray());
    }

    private void payment(String customer, String appliesTo, BigDecimal amount) {
        payments.add(appliesTo.isEmpty() ? ofAmount(customer, amount.negate()) : ofDocument(customer, appliesTo));
    }

    /** {@code paid}, {@code no} when a credit note took it away, {@code pending} until another snapshot lacks it too. */
    String of(KnownRow row) {
        if (payments.contains(ofDocument(row.customer(), row.number()))
                || payments.contains(ofAmount(row.customer(), row.open()))) {
            return "paid";
        }
        return customersWithLeavingCredit.contains(row.customer()) ? "no" : "pending";
    }

    private static String ofDocument(String customer, String number) {
        return customer + "\u0001" + number;
    }

    private static String ofAmount(String customer, BigDecimal amount) {
        return customer + "\u0001=" + amount.stripTrailingZeros().toPlainString();
    }
}
