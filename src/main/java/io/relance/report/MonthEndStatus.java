package io.relance.report;

import io.relance.calendar.WorkingDays;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;

/** How far a month is closed when a report is made. */
public enum MonthEndStatus {
    /** The date is not the last day of a month. */
    NONE,
    /** Made before the books of the month are closed; figures may still change. */
    PROVISIONAL,
    /** Made on the closing day or later. */
    FINAL;

    /**
     * The status of a report.
     *
     * @param asOf its date; the end of a month is always the calendar's last day
     * @param madeOn the day it is made, or the day up to which knowledge counts
     * @param days working days of the creditor
     * @param closeDay the working day of the next month on which the books are closed, 1 for the first
     */
    public static MonthEndStatus of(LocalDate asOf, LocalDate madeOn, WorkingDays days, int closeDay) {
        if (!asOf.equals(YearMonth.from(asOf).atEndOfMonth())) {
            return NONE;
        }
        return madeOn.isBefore(days.after(asOf, closeDay)) ? PROVISIONAL : FINAL;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
