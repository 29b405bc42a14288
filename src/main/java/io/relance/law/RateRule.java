package io.relance.law;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/** How the rate of late interest follows from published rates. */
public sealed interface RateRule {
    /** The rate on a day and how long it holds. */
    RatePeriod at(LocalDate day, Rates rates);

    /**
     * The reference rate of the half-year's first day plus some points.
     *
     * @param reference the published rate
     * @param points added to it
     * @param toHalfPoint whether the sum is rounded up to the next half point (Belgium)
     */
    record Margin(ReferenceRate reference, BigDecimal points, boolean toHalfPoint) implements RateRule {
        private static final BigDecimal TWO = new BigDecimal(2);

        @Override
        public RatePeriod at(LocalDate day, Rates rates) {
            HalfYear half = HalfYear.of(day);
            return rates.on(reference, half.first())
                    .map(rate ->
                            new RatePeriod(half.last(), derive(rate.percent()), rate.verified(), reference.label()))
                    .orElseGet(() -> missing(day, reference));
        }

        private BigDecimal derive(BigDecimal rate) {
            BigDecimal sum = rate.add(points);
            if (!toHalfPoint) {
                return sum.setScale(Math.max(2, sum.scale()));
            }
            return sum.multiply(TWO).setScale(0, RoundingMode.CEILING).divide(TWO, 2, RoundingMode.UNNECESSARY);
        }
    }

    /** The published rate itself, for as long as its publication says. */
    record AsPublished(ReferenceRate reference) implements RateRule {
        @Override
        public RatePeriod at(LocalDate day, Rates rates) {
            return rates.on(reference, day)
                    .map(rate -> new RatePeriod(rate.to(), rate.percent(), rate.verified(), reference.label()))
                    .orElseGet(() -> missing(day, reference));
        }
    }

    /** The rate a state publishes; until it does, what its rule gives. */
    record PublishedElse(AsPublished published, Margin rule) implements RateRule {
        @Override
        public RatePeriod at(LocalDate day, Rates rates) {
            RatePeriod first = published.at(day, rates);
            return first.percent() != null ? first : rule.at(day, rates);
        }
    }

    static Margin plus(ReferenceRate reference, int points) {
        return new Margin(reference, new BigDecimal(points), false);
    }

    /** No rate is known: the half-year is left out, at most. */
    private static RatePeriod missing(LocalDate day, ReferenceRate reference) {
        return new RatePeriod(HalfYear.of(day).last(), null, false, reference.label());
    }

    /** The percentage on a day, empty where the reference rate is missing. */
    default Optional<BigDecimal> percentOn(LocalDate day, Rates rates) {
        return Optional.ofNullable(at(day, rates).percent());
    }
}
