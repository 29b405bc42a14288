package io.relance.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.calendar.WorkingDays;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidaysTests {
    private static final List<String> IN_TABLE = List.of("BE", "DE", "FR", "GB", "LU", "NL");

    private final Holidays holidays = new Holidays();

    @ParameterizedTest(name = "{0} {1}: {3}")
    @CsvSource({
        "FR, 2026-07-14, false, national day",
        "FR, 2026-04-03, true, Good Friday is a working day but in Alsace-Moselle",
        "FR, 2026-05-25, false, Whit Monday",
        "BE, 2026-07-21, false, national day",
        "BE, 2026-11-02, true, All Souls is an observance only",
        "BE, 2026-11-11, false, armistice",
        "LU, 2026-06-23, false, national day",
        "DE, 2026-10-03, false, unity (a Saturday besides)",
        "DE, 2026-06-04, true, Corpus Christi is regional",
        "NL, 2026-04-27, false, king's day",
        "NL, 2026-04-03, true, Good Friday is an observance",
        "GB, 2026-08-31, false, England's summer bank holiday",
        "GB, 2026-12-28, false, Boxing Day moved from a Saturday",
        "ES, 2026-10-12, false, a country outside the table",
        "FR, 2050-07-14, false, a year outside the table",
        "ZZ, 2026-12-25, true, nobody knows this country",
        "ZZ, 2026-12-26, false, but weekends are free everywhere",
    })
    void knowsWorkingDays(String country, LocalDate day, boolean working, String why) {
        WorkingDays days = holidays.of(country, day.getYear(), day.getYear());

        assertThat(days.isWorking(day)).as(why).isEqualTo(working);
    }

    @Test
    void knowsTheSpanAskedForAndNothingElse() {
        WorkingDays days = holidays.of("FR", 2026, 2027);

        assertThat(days.holidays()).hasSize(22).allMatch(day -> day.getYear() == 2026 || day.getYear() == 2027);
        assertThat(holidays.of("FR", 2026, 2027)).isSameAs(days);
    }

    @Test
    void saysWhichCountriesItKnows() {
        assertThat(IN_TABLE).allMatch(holidays::knows);
        assertThat(holidays.knows("ES")).isTrue();
        assertThat(holidays.knows("ZZ")).isFalse();
        assertThat(holidays.knows("TARGET"))
                .as("a calendar of a bank, not a country")
                .isFalse();
    }

    @Test
    void tableIsWhatJollydayComputes() throws IOException {
        String computed = "# Public holidays by country and year (MM-DD), as Jollyday computes them; written by"
                + " HolidaysTests with -Dgolden.update=true.\n"
                + IN_TABLE.stream().map(HolidaysTests::rows).collect(Collectors.joining());
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(Path.of("src/main/resources/io/relance/config/holidays.txt"), computed);
        }

        assertThat(table()).isEqualTo(computed);
    }

    private static String rows(String country) {
        StringBuilder rows = new StringBuilder();
        for (int year = Holidays.TABLE_FROM; year <= Holidays.TABLE_TO; year++) {
            rows.append(country).append(' ').append(year);
            Holidays.computed(country, year, year)
                    .forEach(day -> rows.append(' ').append(day.toString().substring(5)));
            rows.append('\n');
        }
        return rows.toString();
    }

    private static String table() throws IOException {
        try (InputStream stream = Holidays.class.getResourceAsStream("holidays.txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
