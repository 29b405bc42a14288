package io.relance.night;

import static io.relance.night.Office.invoice;
import static io.relance.night.Office.reminded;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a night and its journal tell on the console, and whether it asks for a person. */
class WordsOfANightTests {
    private static final String MONDAY = "2026-10-05";
    private static final String TUESDAY = "2026-10-06";

    @TempDir
    Path folder;

    @Test
    void aRowThatStandsTwiceIsReportedAndAsksNothingOfAnybody() {
        Office office = new Office(folder)
                .export(
                        MONDAY,
                        invoice("C1", "F1", "2026-08-01", "2026-08-31", "1000.00"),
                        invoice("C1", "F1", "2026-08-01", "2026-08-31", "1000.00"));
        String told = "1 row repeats another and does not count: F1 (receivables.csv:3)";

        Office.Answer check = office.command("check", "--as-of", MONDAY);
        assertThat(check.exitCode()).isZero();
        assertThat(check.out()).contains("1 duplicates", ":3: repeats an earlier row of document F1");

        Office.Answer night = office.command("run", "--as-of", MONDAY);
        assertThat(night.exitCode()).isZero();
        assertThat(night.out()).contains(told).doesNotContain("!");
        assertThat(office.summary(MONDAY))
                .containsEntry("remarks", List.of(told))
                .containsEntry("warnings", List.of());
        assertThat(Office.read(office.outbox(MONDAY).resolve("summary.html")))
                .contains("comptées une fois : 1, à savoir F1");
    }

    @Test
    void whatIsSilentOnlyInPartIsNoDocumentOfItsOwn() {
        Office office = new Office(folder)
                .export(MONDAY, "C1;invoice;F1;2026-08-01;2026-08-31;1000.00;1000.00;EUR;;;price;300.00;;");

        Office.Answer night = office.command("run", "--as-of", MONDAY);

        assertThat(night.out()).containsPattern("disputed +in part +EUR 300\\.00");
        assertThat(Office.read(office.outbox(MONDAY).resolve("summary.html")))
                .containsPattern("(?s)<td class=\"n\">–</td><td class=\"n\">300,00");
    }

    @Test
    void theJournalAnswersForACustomerAndForDates() {
        Office office = new Office(folder);
        String[] rows = {
            invoice("C1", "F1", "2026-08-01", "2026-08-31", "1000.00"),
            reminded("C2", "F3", "2026-08-31", "250.00", "call-1", "2026-09-10")
        };
        office.export(MONDAY, rows).run(MONDAY);
        office.export(TUESDAY, rows[0], rows[1], invoice("C4", "F4", "2026-08-01", "2026-08-31", "700.00"))
                .run(TUESDAY);

        assertThat(customers(office)).containsExactly("C1", "C2", "C4");
        assertThat(customers(office, "--customer", "C2")).containsExactly("C2");
        assertThat(customers(office, "--from", TUESDAY)).containsExactly("C4");
        assertThat(customers(office, "--to", MONDAY)).containsExactly("C1", "C2");
        assertThat(customers(office, "--to", MONDAY, "--customer", "C4")).isEmpty();
        Office.Answer none = office.command("journal", "--customer", "C9");
        assertThat(none.exitCode()).isZero();
        assertThat(none.err()).contains("no such entry");
        assertThat(office.command("journal", "--from", TUESDAY).out())
                .isEqualTo("3  2026-10-06  delivered  C4  call-1  call to 0199000004  [F4 700.00]\n");
        Office.Answer wrong = office.command("journal", "--output", "json", "--company", "nobody");
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.json()).as("one answer, not the start of another").containsKey("error");
    }

    private static List<String> customers(Office office, String... filter) {
        String[] words = Stream.concat(Stream.of("journal", "--output", "json"), Stream.of(filter))
                .toArray(String[]::new);
        List<?> entries = (List<?>) office.command(words).json().get("entries");
        return entries.stream()
                .map(entry -> String.valueOf(((Map<?, ?>) entry).get("customer")))
                .toList();
    }
}
