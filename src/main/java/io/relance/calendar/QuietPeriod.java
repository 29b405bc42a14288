package io.relance.calendar;

import java.time.LocalDate;
import java.time.MonthDay;

/** A part of every year in which nothing is sent, both days included; it may span the turn of the year. */
public record QuietPeriod(MonthDay first, MonthDay last) {
    public boolean contains(LocalDate day) {
        MonthDay date = MonthDay.from(day);
        boolean wraps = first.isAfter(last);
        return wraps ? !date.isBefore(first) || !date.isAfter(last) : !date.isBefore(first) && !date.isAfter(last);
    }
}
