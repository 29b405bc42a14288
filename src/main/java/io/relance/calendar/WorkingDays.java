package io.relance.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * The working days of one country: all days but Saturdays, Sundays and the public holidays given.
 *
 * @param holidays public holidays of every year that will be asked for
 */
public record WorkingDays(Set<LocalDate> holidays) {
    /** Only weekends are free. */
    public static final WorkingDays WEEKDAYS = new WorkingDays(Set.of());

    public WorkingDays {
        holidays = Set.copyOf(holidays);
    }

    public boolean isWorking(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(day);
    }

    /** The n-th working day after {@code day}, which itself does not count; {@code day} itself for n = 0. */
    public LocalDate after(LocalDate day, int n) {
        LocalDate result = day;
        for (int left = n; left > 0; ) {
            result = result.plusDays(1);
            if (isWorking(result)) {
                left--;
            }
        }
        return result;
    }

    /** The n-th working day before {@code day}, which itself does not count; {@code day} itself for n = 0. */
    public LocalDate before(LocalDate day, int n) {
        LocalDate result = day;
        for (int left = n; left > 0; ) {
            result = result.minusDays(1);
            if (isWorking(result)) {
                left--;
            }
        }
        return result;
    }

    /** How many working days lie after {@code start} up to and including {@code end}; 0 when end is not after start. */
    public int between(LocalDate startExclusive, LocalDate endInclusive) {
        int count = 0;
        for (LocalDate day = startExclusive.plusDays(1); !day.isAfter(endInclusive); day = day.plusDays(1)) {
            if (isWorking(day)) {
                count++;
            }
        }
        return count;
    }
}
