package io.relance.ageing;

import java.util.List;
import org.joda.money.Money;

/**
 * Amounts and numbers of documents by bucket, of one currency.
 *
 * @param amounts one amount for each column of the {@link Buckets}, in their order
 * @param counts the number of documents in each column
 * @param total the sum of the amounts
 * @param count the sum of the counts
 */
public record Tally(List<Money> amounts, List<Integer> counts, Money total, int count) {
    public Tally {
        amounts = List.copyOf(amounts);
        counts = List.copyOf(counts);
    }

    /** What is in the ranges of days late, all of them. */
    public Money late(Buckets buckets) {
        Money sum = Money.zero(total.getCurrencyUnit());
        for (int column = 1; column <= buckets.oldest(); column++) {
            sum = sum.plus(amounts.get(column));
        }
        return sum;
    }
}
