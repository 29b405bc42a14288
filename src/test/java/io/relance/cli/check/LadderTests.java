package io.relance.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.config.Configuration;
import io.relance.config.Holidays;
import io.relance.config.Settings.CompanySettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The dates of the sample invoice, counted by hand in the calendar of France. */
class LadderTests {
    @TempDir
    private Path folder;

    @Test
    void goesAroundWeekendsAndHolidays() throws IOException {
        assertThat(rungs(
                        "2026-10-05",
                        "{level: courtesy, at: 3 days before due, by: email}",
                        "{level: call, at: 5 days after due, by: call}",
                        "{level: reminder, at: 2 days after call, by: email}"))
                .containsExactly(
                        "courtesy 2026-11-01 -> 2026-11-02 weekend or public holiday",
                        "call 2026-11-09 -> 2026-11-09",
                        "reminder 2026-11-11 -> 2026-11-12 weekend or public holiday");
    }

    @ParameterizedTest(name = "{1} after a due date of {0}: {3}")
    @CsvSource({
        "2026-12-20, 4 days, 2027-01-04, quiet from 24 December to 1 January then a weekend",
        "2026-12-18, 3 days, 2026-12-21, before the quiet period",
        "2026-07-30, 4 days, 2026-08-03, e-mails are not quiet in August",
        "2026-11-04, 5 working days, 2026-11-12, the armistice is no working day",
    })
    void waitsForTheNextFreeDay(LocalDate due, String after, String date, String why) throws IOException {
        assertThat(rungs(due.minusDays(30).toString(), "{level: a, at: " + after + " after due, by: email}"))
                .as(why)
                .singleElement()
                .asString()
                .contains("-> " + date);
    }

    @Test
    void lettersAndFormalLevelsRestInAugust() throws IOException {
        assertThat(rungs(
                        "2026-07-01",
                        "{level: a, at: 4 days after due, by: letter}",
                        "{level: b, at: 2 days after a, by: email, approval: true}"))
                .containsExactly(
                        "a 2026-08-04 -> 2026-08-21 quiet period",
                        "b 2026-08-23 -> 2026-08-24 weekend or public holiday");
    }

    @Test
    void keepsTheIntervalsAndThePrintedPayByDate() throws IOException {
        assertThat(rungs(
                        "2026-10-05",
                        "{level: a, at: 1 day after due, by: email}",
                        "{level: b, at: 2 days after due, by: email, pay-by: 7}",
                        "{level: c, at: 7 days after b, by: email}"))
                .containsExactly(
                        "a 2026-11-05 -> 2026-11-05",
                        "b 2026-11-06 -> 2026-11-09 days between contacts",
                        "c 2026-11-16 -> 2026-11-17 pay-by date of the level before");
    }

    @Test
    void aCourtesyThatFindsNoFreeDayBeforeTheDueDateLapses() throws IOException {
        assertThat(rungs("2026-10-10", "{level: a, at: 1 day before due, by: email}"))
                .as("due on Monday 9 November")
                .containsExactly("a 2026-11-08 -> 2026-11-09 lapses on the due date");
    }

    private List<String> rungs(String issued, String... levels) throws IOException {
        Path file = Files.writeString(
                folder.resolve("relance.yaml"),
                "relance:\n  company: {id: a, name: A, country: FR}\n  source: {receivables: r.csv}\n"
                        + "  scenarios: {s: {levels: [" + String.join(", ", levels) + "]}}\n");
        CompanySettings company =
                Configuration.load(file, Map.of(), Map.of()).companies().get(0);
        return Story.of(company, LocalDate.parse(issued), new Holidays()).get(0).levels().stream()
                .map(rung -> (rung.level() + " " + rung.reached() + " -> " + rung.date() + " " + rung.why()).strip())
                .toList();
    }
}
