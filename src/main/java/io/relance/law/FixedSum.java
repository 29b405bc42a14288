package io.relance.law;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The fixed compensation for recovery costs that one late debt gives rise to, once. */
public sealed interface FixedSum {
    /** The sum for a principal; in the law's own currency, which may not be the principal's. */
    Money of(Money principal);

    /** The same for every debt: 40 euro under directive 2011/7/EU, art. 6. */
    record Flat(Money sum) implements FixedSum {
        static final Flat FORTY_EURO = new Flat(Money.parse("EUR 40.00"));

        @Override
        public Money of(Money principal) {
            return sum;
        }
    }

    /**
     * United Kingdom, Late Payment of Commercial Debts (Interest) Act 1998, s. 5A: 40 pounds below 1,000, 70 pounds
     * below 10,000, 100 pounds from there on.
     */
    record Bands() implements FixedSum {
        private static final BigDecimal FIRST = new BigDecimal("1000");
        private static final BigDecimal SECOND = new BigDecimal("10000");

        @Override
        public Money of(Money principal) {
            BigDecimal amount = principal.getAmount();
            boolean small = amount.compareTo(FIRST) < 0;
            return Money.parse(small ? "GBP 40.00" : amount.compareTo(SECOND) < 0 ? "GBP 70.00" : "GBP 100.00");
        }
    }

    /**
     * A share of each slice of the principal, with a least and a most; rounded half up to the cent once, at the end.
     *
     * @param slices from the bottom up
     * @param least never less than this
     * @param most never more than this
     */
    record Scale(List<Slice> slices, Money least, Money most) implements FixedSum {
        /** Netherlands, Besluit vergoeding voor buitengerechtelijke incassokosten (art. 6:96 BW). */
        static final Scale BIK = new Scale(
                List.of(
                        new Slice("2500", "0", "0.15"),
                        new Slice("2500", "0", "0.10"),
                        new Slice("5000", "0", "0.05"),
                        new Slice("190000", "0", "0.01"),
                        new Slice("1E12", "0", "0.005")),
                Money.parse("EUR 40.00"),
                Money.parse("EUR 6775.00"));

        /** Belgium, art. XIX.4 CDE: the most that a clause may claim from a consumer. */
        static final Scale XIX_4 = new Scale(
                List.of(new Slice("150", "20", "0"), new Slice("350", "10", "0.10"), new Slice("1E12", "0", "0.05")),
                Money.parse("EUR 20.00"),
                Money.parse("EUR 2000.00"));

        /**
         * A part of the principal.
         *
         * @param width how much of the principal lies in it
         * @param flat owed as soon as the principal reaches into it
         * @param share of what lies in it
         */
        record Slice(BigDecimal width, BigDecimal flat, BigDecimal share) {
            Slice(String width, String flat, String share) {
                this(new BigDecimal(width), new BigDecimal(flat), new BigDecimal(share));
            }
        }

        @Override
        public Money of(Money principal) {
            BigDecimal left = principal.getAmount();
            BigDecimal sum = BigDecimal.ZERO;
            for (Slice slice : slices) {
                if (left.signum() > 0) {
                    BigDecimal part = left.min(slice.width());
                    sum = sum.add(slice.flat()).add(part.multiply(slice.share()));
                    left = left.subtract(part);
                }
            }
            CurrencyUnit euro = least.getCurrencyUnit();
            Money rounded = Money.of(euro, sum, RoundingMode.HALF_UP);
            return rounded.isLessThan(least) ? least : rounded.isGreaterThan(most) ? most : rounded;
        }
    }
}
