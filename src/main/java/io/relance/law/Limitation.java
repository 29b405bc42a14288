package io.relance.law;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When a debt can no longer be sued for. Acknowledgement, a claim in court and enforcement interrupt it; a reminder, as a
 * rule, does not.
 *
 * @param years how many
 * @param fromYearEnd whether they are counted from the end of the year in which the debt fell due
 * @param article where it stands
 */
public record Limitation(int years, boolean fromYearEnd, String article) {
    /** How near the end is. */
    public enum Warning {
        EXPIRED,
        ONE_MONTH,
        THREE_MONTHS,
        SIX_MONTHS
    }

    /** The last day on which it can be sued for. */
    public LocalDate lastDay(LocalDate due) {
        LocalDate start = fromYearEnd ? LocalDate.of(due.getYear(), 12, 31) : due;
        return start.plusYears(years);
    }

    /** Whether it is too late: an expired debt is never dunned. */
    public boolean isExpired(LocalDate due, LocalDate asOf) {
        return asOf.isAfter(lastDay(due));
    }

    /** The nearest of the warnings 6, 3 and 1 months before the last day, or that it is over; empty before them. */
    public Optional<Warning> warning(LocalDate due, LocalDate asOf) {
        LocalDate last = lastDay(due);
        if (asOf.isAfter(last)) {
            return Optional.of(Warning.EXPIRED);
        }
        if (!asOf.isBefore(last.minusMonths(1))) {
            return Optional.of(Warning.ONE_MONTH);
        }
        if (!asOf.isBefore(last.minusMonths(3))) {
            return Optional.of(Warning.THREE_MONTHS);
        }
        return asOf.isBefore(last.minusMonths(6)) ? Optional.empty() : Optional.of(Warning.SIX_MONTHS);
    }
}
