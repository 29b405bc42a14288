package io.relance.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Interest at one rate on one base.
 *
 * @param from first day
 * @param to last day, included
 * @param base what bears interest
 * @param percent a year, or null: the rate is missing and the amount zero
 * @param yearDays what the percentage is divided by: 365 or 366
 * @param amount base x percent x days / (100 x yearDays), rounded half up
 * @param verified whether the publication of the rate was seen
 * @param reference what the rate derives from
 */
public record InterestPeriod(
        LocalDate from,
        LocalDate to,
        Money base,
        @Nullable BigDecimal percent,
        int yearDays,
        Money amount,
        boolean verified,
        String reference) {
    private static final Texts WORKING = new Texts(
            "du {0} au {1} : {2} × {3} × {4} j / {5} = {6}",
            "van {0} tot {1}: {2} × {3} × {4} d / {5} = {6}",
            "vom {0} bis {1}: {2} × {3} × {4} T / {5} = {6}",
            "{0} to {1}: {2} × {3} × {4} days / {5} = {6}");

    /** How many days, first and last included. */
    public int days() {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to)) + 1;
    }

    /**
     * What is doubtful about its rate, one short text for each half-year: {@code missing} or {@code unverified}, the
     * reference rate and the half-year; empty where its publication was seen.
     */
    public List<String> doubts() {
        List<String> doubts = new ArrayList<>();
        if (isRateMissing() || !verified) {
            String what = isRateMissing() ? "missing " : "unverified ";
            for (HalfYear half = HalfYear.of(from); !half.first().isAfter(to); half = half.next()) {
                doubts.add(what + reference + " " + half);
            }
        }
        return doubts;
    }

    public boolean isRateMissing() {
        return percent == null;
    }

    /** Whether another one goes on where this one ends, on the same base, and both lack the same rate. */
    boolean isMissingUpTo(InterestPeriod next) {
        return isRateMissing()
                && next.isRateMissing()
                && reference.equals(next.reference())
                && base.equals(next.base())
                && to.plusDays(1).equals(next.from());
    }

    /** The same up to a later day. */
    InterestPeriod until(LocalDate last) {
        return new InterestPeriod(from, last, base, percent, yearDays, amount, verified, reference);
    }

    /** How the amount was computed, as a line; where the rate is missing, that it is. */
    public String working(Language language) {
        return working(language, from, to);
    }

    /** The same as a line of a letter, with its dates as that language writes them there. */
    public String letterLine(Language language) {
        return working(language, language.letterDate(from), language.letterDate(to));
    }

    private String working(Language language, Object first, Object last) {
        BigDecimal rate = percent;
        return rate == null
                ? Remark.of(Saying.RATE_MISSING, first, last, reference).in(language)
                : WORKING.in(language, first, last, base, rate, days(), yearDays, amount);
    }
}
