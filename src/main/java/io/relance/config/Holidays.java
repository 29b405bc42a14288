package io.relance.config;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import io.relance.calendar.WorkingDays;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The public holidays of countries, from Jollyday: those of the whole country, for the United Kingdom those of
 * England. Regional ones of Germany or France are working days. The countries Relance knows best are read from a
 * table that a test keeps equal to Jollyday, because starting Jollyday costs about half a second.
 */
public final class Holidays {
    /** The first and the last year of the table. */
    static final int TABLE_FROM = 2015;

    static final int TABLE_TO = 2045;

    private static final String TABLE = "/io/relance/config/holidays.txt";

    private final Map<String, Set<LocalDate>> table = new HashMap<>();
    private final Map<String, WorkingDays> known = new TreeMap<>();

    /** Holidays are looked up once per country and span, for as long as this object is kept: one run. */
    public Holidays() {
        try (BufferedReader lines = open()) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(this::addLine);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The working days of a country.
     *
     * @param country ISO 3166 alpha-2 code; for one that {@link #knows} does not know only weekends are free
     * @param fromYear first year that will be asked for
     * @param toYear last year that will be asked for
     */
    public synchronized WorkingDays of(String country, int fromYear, int toYear) {
        String span = country + ' ' + fromYear + ' ' + toYear;
        return known.computeIfAbsent(span, key -> new WorkingDays(dates(country, fromYear, toYear)));
    }

    /** Whether the holidays of this country are known. */
    public boolean knows(String country) {
        return table.containsKey(country)
                || (country.length() == 2
                        && HolidayManager.getSupportedCalendarCodes().contains(country));
    }

    /** Whether the holidays of this country in this year are known. */
    public boolean knows(String country, int year) {
        return !dates(country, year, year).isEmpty();
    }

    private Set<LocalDate> dates(String country, int fromYear, int toYear) {
        if (!knows(country)) {
            return Set.of();
        }
        if (table.containsKey(country) && fromYear >= TABLE_FROM && toYear <= TABLE_TO) {
            return table.getOrDefault(country, Set.of()).stream()
                    .filter(date -> date.getYear() >= fromYear && date.getYear() <= toYear)
                    .collect(Collectors.toSet());
        }
        return computed(country, fromYear, toYear);
    }

    /** Public holidays as Jollyday computes them; mere observances are working days. */
    static Set<LocalDate> computed(String country, int fromYear, int toYear) {
        HolidayManager holidays = HolidayManager.getInstance(ManagerParameters.create(country));
        String[] region = country.equals("GB") ? new String[] {"eng"} : new String[0];
        Set<LocalDate> dates = new TreeSet<>();
        for (int year = fromYear; year <= toYear; year++) {
            holidays.getHolidays(Year.of(year), region).stream()
                    .filter(holiday -> holiday.getType() != HolidayType.OBSERVANCE)
                    .map(Holiday::getDate)
                    .forEach(dates::add);
        }
        return dates;
    }

    /** A line of the table: the country, a year, its holidays as MM-DD. */
    private void addLine(String line) {
        String[] words = line.split(" ");
        Set<LocalDate> dates = table.computeIfAbsent(words[0], country -> new TreeSet<>());
        Stream.of(words)
                .skip(2)
                .map(day -> LocalDate.parse(words[1] + '-' + day))
                .forEach(dates::add);
    }

    private static BufferedReader open() {
        InputStream stream = Holidays.class.getResourceAsStream(TABLE);
        if (stream == null) {
            throw new IllegalStateException("the program is incomplete: " + TABLE + " is missing");
        }
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }
}
