package io.relance.law;

import java.time.LocalDate;

/**
 * January to June or July to December of a year: the span for which directive 2011/7/EU (art. 2 and 3) fixes a
 * reference rate.
 *
 * @param year the calendar year
 * @param half 1 or 2
 */
public record HalfYear(int year, int half) implements Comparable<HalfYear> {
    /** The one a day lies in. */
    public static HalfYear of(LocalDate day) {
        return new HalfYear(day.getYear(), day.getMonthValue() <= 6 ? 1 : 2);
    }

    public LocalDate first() {
        return LocalDate.of(year, half == 1 ? 1 : 7, 1);
    }

    public LocalDate last() {
        return half == 1 ? LocalDate.of(year, 6, 30) : LocalDate.of(year, 12, 31);
    }

    public HalfYear next() {
        return half == 1 ? new HalfYear(year, 2) : new HalfYear(year + 1, 1);
    }

    @Override
    public int compareTo(HalfYear other) {
        return first().compareTo(other.first());
    }

    /** {@code 2026-S1}. */
    @Override
    public String toString() {
        return year + "-S" + half;
    }
}
