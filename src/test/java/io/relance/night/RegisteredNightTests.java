package io.relance.night;

import static io.relance.night.Office.reminded;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Registered letters take the numbers that the postal service gave, each once. */
class RegisteredNightTests {
    private static final String MONDAY = "2026-10-05";
    private static final String TUESDAY = "2026-10-06";

    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void withAFileOfNumbers() {
        office = new Office(folder).with("  delivery: {registered: {numbers: numbers.txt}}\n");
    }

    private void numbers(String... lines) throws IOException {
        Files.write(folder.resolve("numbers.txt"), List.of(lines));
    }

    private int sendOne() {
        office.export(MONDAY, reminded("C2", "F3", "2026-07-01", "3000.00", "warning", "2026-09-20"));
        office.run(MONDAY);
        office.command("approve", "--all");
        return office.run(MONDAY);
    }

    @Test
    void eachLetterTakesTheNextNumberAndNoneTwice() throws Exception {
        numbers("N-001", "N-002", "N-003");
        office.export(
                MONDAY,
                reminded("C2", "F3", "2026-07-01", "3000.00", "warning", "2026-09-20"),
                reminded("C4", "F5", "2026-07-01", "3000.00", "warning", "2026-09-20"));
        office.run(MONDAY);
        assertThat(office.outbox(MONDAY).resolve("drafts"))
                .isDirectoryRecursivelyContaining(file -> file.toString().endsWith(".pdf"));
        office.command("approve", "--all");
        office.run(MONDAY, "--dry-run");
        assertThat(office.run(MONDAY)).isZero();
        assertThat(office.run(MONDAY)).isZero();

        Path registered = office.outbox(MONDAY + "/pass-2").resolve("registered");
        List<String> rows = Files.readAllLines(registered.resolve("postings.csv"));
        assertThat(rows.get(0)).endsWith(";number");
        List<String> given = new ArrayList<>();
        for (String row : rows.subList(1, rows.size())) {
            String number = row.substring(row.lastIndexOf(';') + 1);
            given.add(number);
            String letter = row.substring(0, row.indexOf(';'));
            assertThat(text(registered.resolve(letter))).contains("Recommandé n° " + number);
        }
        assertThat(given).as("what a trial showed is not used up").containsExactlyInAnyOrder("N-001", "N-002");

        numbers("N 001", "N.002", "N-003");
        office.export(
                TUESDAY,
                reminded("C2", "F3", "2026-07-01", "3000.00", "warning", "2026-09-20"),
                reminded("C4", "F5", "2026-07-01", "3000.00", "warning", "2026-09-20"),
                reminded("C5", "F6", "2026-07-01", "3000.00", "warning", "2026-09-20"));
        office.run(TUESDAY);
        office.command("approve", "--all");
        assertThat(office.run(TUESDAY)).isZero();
        assertThat(office.outbox(TUESDAY + "/pass-2").resolve("registered/postings.csv"))
                .content()
                .contains(";C5;", "N-003")
                .as("another spelling is not another number")
                .doesNotContain("N-001", "N 001", "N-002", "N.002");
    }

    @Test
    void numbersFollowTheOrderInWhichLettersArePrintedAndPosted() throws Exception {
        numbers("N-001", "N-002", "N-003", "N-004", "N-005");
        office.export(
                MONDAY,
                IntStream.of(6, 3, 5, 1, 2)
                        .mapToObj(i -> reminded("C" + i, "F" + i, "2026-07-01", "3000.00", "warning", "2026-09-20"))
                        .toArray(String[]::new));
        office.run(MONDAY);
        office.command("approve", "--all");
        assertThat(office.run(MONDAY)).isZero();
        Path pass = office.outbox(MONDAY + "/pass-2");
        List<String> posted = Files.readAllLines(pass.resolve("registered/postings.csv"));
        assertThat(posted.subList(1, posted.size()))
                .extracting(row -> row.split(";", -1)[1] + " " + row.substring(row.lastIndexOf(';') + 1))
                .containsExactly("C1 N-001", "C2 N-002", "C3 N-003", "C5 N-004", "C6 N-005");
        assertThat(Files.readAllLines(pass.resolve("print/registered.csv")).subList(1, 6))
                .extracting(row -> row.split(";", -1)[5])
                .containsExactly("C1", "C2", "C3", "C5", "C6");
    }

    @Test
    void whereTheNumbersEndTheFieldStaysOpenAndSomebodyIsTold() throws Exception {
        numbers();
        assertThat(sendOne()).isEqualTo(3);
        Path pass = office.outbox(MONDAY + "/pass-2");
        assertThat(pass.resolve("registered/postings.csv")).content().contains(";C2;");
        assertThat(pass.resolve("summary.json")).content().contains("no number is left in numbers.txt");
        try (var files = Files.list(pass.resolve("registered"))) {
            Path letter = files.filter(file -> file.toString().endsWith(".pdf"))
                    .findFirst()
                    .orElseThrow();
            assertThat(text(letter)).contains("Recommandé n° ______");
        }
    }

    @Test
    void aWrongFileIsSaidBeforeTheNightBegins() throws Exception {
        numbers("N-001", "N 001");
        office.export(MONDAY, reminded("C2", "F3", "2026-07-01", "3000.00", "warning", "2026-09-20"));
        assertThat(office.run(MONDAY)).isEqualTo(2);
        assertThat(office.command("check").out() + office.command("check").err())
                .contains("numbers.txt:2", "stands already in line 1");
    }

    private static String text(Path letter) throws IOException {
        try (PDDocument document = Loader.loadPDF(letter.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
