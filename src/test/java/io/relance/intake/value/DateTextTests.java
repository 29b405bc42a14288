package io.relance.intake.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTests {
    @ParameterizedTest(name = "{0} is {1} ({2})")
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-31          | 2026-03-31 | ISO",
                "2026-03-31T06:12:00 | 2026-03-31 | ISO with a time",
                "2026-03-31 00:00:00.0 | 2026-03-31 | a database's time",
                "2026-03-31T06:12:00Z | 2026-03-31 | in Greenwich",
                "2026/03/31          | 2026-03-31 | year first with slashes",
                "31/03/2026          | 2026-03-31 | day first",
                "03/31/2026          | 2026-03-31 | month first, no doubt",
                "31.03.2026          | 2026-03-31 | German",
                "31-03-2026          | 2026-03-31 | Dutch",
                "31/3/26             | 2026-03-31 | short",
                "31.03.99            | 1999-03-31 | last century",
                "31.03.79            | 2079-03-31 | the turn of two-digit years",
                "31/03/2026 06:12    | 2026-03-31 | with a time",
                "31/03/2026 \u00E0 06h12 | 2026-03-31 | with a French time",
                "20260331            | 2026-03-31 | digits only",
                "46112               | 2026-03-31 | a serial number as text",
                "05/05/2026          | 2026-05-05 | the same both ways",
                "29/02/2028          | 2028-02-29 | leap year",
                "31. 3. 2026         | 2026-03-31 | spaces behind the points",
            })
    void reads(String text, LocalDate date, String why) {
        Readings<LocalDate> readings = DateText.read(text);
        assertThat(readings.isDoubtful()).as(why).isFalse();
        assertThat(readings.certainValue()).as(why).isEqualTo(date);
    }

    @ParameterizedTest(name = "{0} is {1} or {2}")
    @CsvSource({
        "03/04/2026, 2026-04-03, 2026-03-04",
        "1.12.26, 2026-12-01, 2026-01-12",
        "12-11-2026, 2026-11-12, 2026-12-11"
    })
    void keepsBothReadings(String text, LocalDate dayFirst, LocalDate monthFirst) {
        assertThat(DateText.read(text)).isEqualTo(new Readings<>(dayFirst, monthFirst));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/02/2026",
                "2026-13-01",
                "32/13/2026",
                "20261331",
                "31/03",
                "03/2026",
                "soon",
                "99999",
                "123",
                "2026",
                "31/03/2026/1",
                "31-03/2026",
                "2026-02-30",
                "0001-01-01",
                "31/03/2026 and more",
                "12345678901234"
            })
    void refuses(String text) {
        assertThat(DateText.read(text).isReadable()).isFalse();
    }

    @ParameterizedTest(name = "day {0} of 1900 or 1904 is {1} or {2}")
    @CsvSource({
        "1, 1900-01-01, 1904-01-02",
        "59, 1900-02-28, 1904-02-29",
        "60, , 1904-03-01",
        "61, 1900-03-01, 1904-03-02",
        "46112, 2026-03-31, 2030-04-01",
        "46112.75, 2026-03-31, 2030-04-01",
        "2958465, 9999-12-31, 10003-12-31",
        "0, , ",
        "-5, , ",
        "1e99, , ",
        "x, , "
    })
    void countsTheDaysOfWorkbooks(String serial, LocalDate from1900, String from1904) {
        assertThat(DateText.serial(serial, false)).isEqualTo(from1900);
        if (from1904 != null && !from1904.startsWith("10003")) {
            assertThat(DateText.serial(serial, true)).isEqualTo(LocalDate.parse(from1904));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"00.00.0000", "00000000", "0000-00-00", "-", "NULL", "  /  /    "})
    void knowsWaysOfWritingNoDate(String text) {
        assertThat(DateText.isNoDate(text)).isTrue();
    }
}
