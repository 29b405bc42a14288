package io.relance.law;

import java.time.LocalDate;

/** What a year is divided into. The days themselves are always counted as they are. */
public enum DayCount {
    /** Every year has 365 days, leap years too: France, Belgium, Luxembourg, Netherlands, United Kingdom. */
    ACTUAL_365,
    /** The year's own number of days, 365 or 366: Germany. */
    ACTUAL_ACTUAL;

    /** The divisor of a day's interest. */
    public int yearOf(LocalDate day) {
        return this == ACTUAL_365 ? 365 : day.lengthOfYear();
    }

    /** The last day from {@code day} on that has the same divisor as it without a break. */
    LocalDate lastAlike(LocalDate day) {
        if (this == ACTUAL_365) {
            return LocalDate.MAX;
        }
        LocalDate end = LocalDate.of(day.getYear(), 12, 31);
        while (end.plusYears(1).lengthOfYear() == day.lengthOfYear()) {
            end = end.plusYears(1);
        }
        return end;
    }
}
