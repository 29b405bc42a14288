package io.relance.law;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;

/**
 * Which reminders of a Belgian consumer's contract of regular delivery are free: those for three missed due dates of a
 * calendar year (art. XIX.2 CDE). Relance itself charges nothing for a reminder.
 */
public final class FreeReminders {
    /** The most that a reminder which is not free may cost, postage aside. */
    public static final Money MOST = Money.parse("EUR 7.50");

    private static final int FREE_A_YEAR = 3;

    private FreeReminders() {}

    /**
     * Whether the reminder for one missed due date is free.
     *
     * @param missed the due dates missed so far, this one included or not
     * @param due the one the reminder is for
     */
    public static boolean isFree(List<LocalDate> missed, LocalDate due) {
        long earlier = missed.stream()
                .distinct()
                .filter(day -> day.getYear() == due.getYear() && day.isBefore(due))
                .count();
        return earlier < FREE_A_YEAR;
    }
}
