package io.relance.ageing;

import io.relance.ledger.Customer;
import io.relance.ledger.CustomerId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Adds up an ageing table document by document. Memory grows with the number of customers, not of documents; the order
 * of the documents does not matter. A document whose open amount is zero is not open and is left out.
 */
public final class AgeingTableBuilder {
    private final LocalDate asOf;
    private final AgeBasis basis;
    private final Buckets buckets;
    private final Map<CurrencyUnit, Growing> currencies = new TreeMap<>(Comparator.comparing(CurrencyUnit::getCode));

    public AgeingTableBuilder(LocalDate asOf, AgeBasis basis, Buckets buckets) {
        this.asOf = asOf;
        this.basis = basis;
        this.buckets = buckets;
    }

    public AgeingTableBuilder add(OpenDocument document) {
        Money open = document.receivable().open();
        if (!open.isZero()) {
            int column = buckets.of(document.receivable(), basis, asOf);
            currencies
                    .computeIfAbsent(open.getCurrencyUnit(), currency -> new Growing(buckets, currency))
                    .add(document.customer(), column, open);
        }
        return this;
    }

    /**
     * The table of all documents added.
     *
     * @throws SumsDoNotClose if a sum differs from the sum of the open amounts
     */
    public AgeingTable build() {
        return new AgeingTable(
                asOf,
                basis,
                buckets,
                currencies.values().stream().map(Growing::close).toList());
    }

    /** One currency while it grows. */
    private static final class Growing {
        private final Buckets buckets;
        private final CurrencyUnit currency;
        private final Map<CustomerId, Row> rows = new TreeMap<>();
        private Money open;

        Growing(Buckets buckets, CurrencyUnit currency) {
            this.buckets = buckets;
            this.currency = currency;
            this.open = Money.zero(currency);
        }

        void add(Customer customer, int column, Money amount) {
            open = open.plus(amount);
            rows.computeIfAbsent(customer.id(), id -> new Row(customer.name(), new TallyBuilder(buckets, currency)))
                    .tally()
                    .add(column, amount);
        }

        CurrencyAgeing close() {
            TallyBuilder totals = new TallyBuilder(buckets, currency);
            List<AgeingRow> closed = new ArrayList<>(rows.size());
            rows.forEach((id, row) -> {
                Tally tally = row.tally().tally();
                totals.add(tally);
                closed.add(new AgeingRow(id, row.name(), tally));
            });
            CurrencyAgeing ageing = new CurrencyAgeing(currency, closed, totals.tally());
            AgeingTable.prove(ageing, open);
            return ageing;
        }
    }

    private record Row(String name, TallyBuilder tally) {}
}
