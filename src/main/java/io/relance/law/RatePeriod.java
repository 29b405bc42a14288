package io.relance.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A rate of interest and the days it holds.
 *
 * @param to the last day
 * @param percent a year, or null: the reference rate is missing and nothing may be charged
 * @param verified whether the publication of the reference rate was seen
 * @param reference what it derives from, in words
 */
record RatePeriod(LocalDate to, @Nullable BigDecimal percent, boolean verified, String reference) {
    static RatePeriod agreed(BigDecimal percent) {
        return new RatePeriod(LocalDate.MAX, percent.scale() < 2 ? percent.setScale(2) : percent, true, "agreed rate");
    }

    /** The same rate without an end: the debt keeps it. */
    RatePeriod locked() {
        return new RatePeriod(LocalDate.MAX, percent, verified, reference);
    }
}
