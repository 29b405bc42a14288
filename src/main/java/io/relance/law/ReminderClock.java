package io.relance.law;

import java.time.LocalDate;

/** The days a consumer has after the first free reminder before anything may be charged. */
public enum ReminderClock {
    /**
     * Belgium, art. XIX.2 CDE: 14 calendar days that begin on the third working day after posting, or on the calendar
     * day after an electronic sending; the day they begin on is the first of them.
     */
    BELGIUM {
        @Override
        public LocalDate startsOn(LocalDate sentOn, Sending by) {
            if (by == Sending.ELECTRONIC) {
                return sentOn.plusDays(1);
            }
            LocalDate day = sentOn;
            for (int left = 3; left > 0; ) {
                day = day.plusDays(1);
                if (BelgianHolidays.isWorking(day)) {
                    left--;
                }
            }
            return day;
        }
    },
    /**
     * Netherlands, art. 6:96 lid 6 BW: 14 days that begin the day after receipt. An e-mail counts as received on its
     * day; the code does not say when a letter is, so two days are allowed for it.
     */
    NETHERLANDS {
        @Override
        public LocalDate startsOn(LocalDate sentOn, Sending by) {
            return sentOn.plusDays(by == Sending.ELECTRONIC ? 1 : 3);
        }
    };

    private static final int DAYS = 14;

    /** The most days that can lie between sending and the first day charges are allowed, whatever the holidays. */
    public static final int LONGEST = 20;

    /** The first of the 14 days. */
    public abstract LocalDate startsOn(LocalDate sentOn, Sending by);

    /** The last day on which the customer can still pay the principal alone. */
    public LocalDate lastFreeDay(LocalDate sentOn, Sending by) {
        return startsOn(sentOn, by).plusDays(DAYS - 1);
    }

    /** The first day on which charges may be claimed. */
    public LocalDate chargesFrom(LocalDate sentOn, Sending by) {
        return startsOn(sentOn, by).plusDays(DAYS);
    }
}
