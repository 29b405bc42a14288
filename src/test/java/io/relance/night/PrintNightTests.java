package io.relance.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a night gives to the printer. */
class PrintNightTests {
    private static final String MONDAY = "2026-10-05";

    @TempDir
    Path folder;

    @Test
    void allLettersOfANightStandInOneFileWithItsManifest() throws Exception {
        Office office = new Office(folder);
        office.export(
                MONDAY,
                Office.reminded("C1", "F1", "2026-08-31", "250.00", "reminder", "2026-09-10"),
                Office.reminded("C2", "F2", "2026-08-31", "90.00", "reminder", "2026-09-10"));
        assertThat(office.run(MONDAY)).isZero();

        Path print = office.outbox(MONDAY).resolve("print");
        assertThat(Files.readString(print.resolve("letters.csv")).lines())
                .hasSize(3)
                .anyMatch(line -> line.startsWith("1;1;1;1;1;C1;") && line.contains(";letters/C1-letter-"))
                .anyMatch(line -> line.startsWith("2;2;2;1;1;C2;"));
        assertThat(print.resolve("registered.pdf")).doesNotExist();
        byte[] pdf = Files.readAllBytes(print.resolve("letters.pdf"));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
        }
        assertThat(office.run(MONDAY)).isZero();
        assertThat(print.resolve("letters.pdf")).hasBinaryContent(pdf);
    }
}
