package io.relance.ageing;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;

/**
 * Who owes how much since when: customers by buckets, per currency, as of a date. Its sums are proven when it is built:
 * the buckets of each row add up to the row's total, the rows to the column sums, the columns to the total, and the
 * total is the sum of all open amounts, added up independently.
 *
 * @param currencies in the order of their codes; empty when nothing is open
 */
public record AgeingTable(LocalDate asOf, AgeBasis basis, Buckets buckets, List<CurrencyAgeing> currencies) {
    public AgeingTable {
        currencies = List.copyOf(currencies);
    }

    /** How many documents are open, in all currencies. */
    public int count() {
        return currencies.stream().mapToInt(each -> each.totals().count()).sum();
    }

    /**
     * Proves one currency against the sum of its open amounts.
     *
     * @throws SumsDoNotClose if any sum differs
     */
    static void prove(CurrencyAgeing ageing, Money open) {
        Tally totals = ageing.totals();
        requireEqual("the total", totals.total(), open);
        requireEqual("the sum of the buckets", sum(totals.amounts(), open), open);
        Money rows = Money.zero(open.getCurrencyUnit());
        for (AgeingRow row : ageing.rows()) {
            Tally tally = row.tally();
            requireEqual("customer " + row.customer(), sum(tally.amounts(), open), tally.total());
            rows = rows.plus(tally.total());
        }
        requireEqual("the sum of the customers", rows, open);
    }

    private static Money sum(List<Money> amounts, Money open) {
        return Money.total(open.getCurrencyUnit(), amounts);
    }

    private static void requireEqual(String what, Money found, Money expected) {
        if (!found.equals(expected)) {
            throw new SumsDoNotClose(what, found, expected);
        }
    }
}
