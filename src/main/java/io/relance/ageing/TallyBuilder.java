package io.relance.ageing;

import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Adds up amounts of one currency by column while documents stream by. */
public final class TallyBuilder {
    private final List<Money> amounts = new ArrayList<>();
    private final List<Integer> counts = new ArrayList<>();

    public TallyBuilder(Buckets buckets, CurrencyUnit currency) {
        // one shared zero: most columns of most customers stay empty
        Money zero = Money.zero(currency);
        for (int i = 0; i < buckets.size(); i++) {
            amounts.add(zero);
            counts.add(0);
        }
    }

    /** One more document in a column. */
    public void add(int column, Money amount) {
        amounts.set(column, amounts.get(column).plus(amount));
        counts.set(column, counts.get(column) + 1);
    }

    /** So many documents in a column, and their sum. */
    public void add(int column, int count, Money sum) {
        amounts.set(column, amounts.get(column).plus(sum));
        counts.set(column, counts.get(column) + count);
    }

    /** All documents of another tally. */
    public void add(Tally tally) {
        for (int column = 0; column < amounts.size(); column++) {
            amounts.set(column, amounts.get(column).plus(tally.amounts().get(column)));
            counts.set(column, counts.get(column) + tally.counts().get(column));
        }
    }

    /** What was added so far. */
    public Tally tally() {
        int count = counts.stream().mapToInt(Integer::intValue).sum();
        return new Tally(amounts, counts, Money.total(amounts), count);
    }
}
