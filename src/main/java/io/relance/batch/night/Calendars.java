package io.relance.batch.night;

import io.relance.calendar.WorkingDays;
import io.relance.config.Holidays;
import java.time.LocalDate;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Working days around a date, by country; each country is read when it is first asked for. */
public final class Calendars {
    private static final int YEARS = 2;
    private static final Holidays HOLIDAYS = new Holidays();

    private Calendars() {}

    public static WorkingDays of(String country, LocalDate around) {
        return HOLIDAYS.of(country, around.getYear() - YEARS, around.getYear() + YEARS);
    }

    /** A map that knows every country. */
    public static Map<String, WorkingDays> byCountry(LocalDate around) {
        Map<String, WorkingDays> read = new ConcurrentHashMap<>();
        return new AbstractMap<>() {
            @Override
            public WorkingDays get(Object country) {
                return read.computeIfAbsent((String) country, one -> of(one, around));
            }

            @Override
            public boolean containsKey(Object country) {
                return true;
            }

            @Override
            public WorkingDays getOrDefault(Object country, WorkingDays absent) {
                return get(country);
            }

            @Override
            public Set<Entry<String, WorkingDays>> entrySet() {
                return read.entrySet();
            }
        };
    }
}
