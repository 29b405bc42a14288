package io.relance.night;

import static io.relance.night.Office.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import io.relance.cli.CommandLineRunner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two companies with one store between them. */
class CompaniesNightTests {
    private static final String MONDAY = "2026-10-05";

    @TempDir
    private Path folder;

    @BeforeEach
    void open() throws Exception {
        Files.writeString(folder.resolve("relance.yaml"), """
                relance:
                  companies:
                    - {id: a, name: A SAS, country: FR, currency: EUR, email: a@a.example,
                       source: {type: files, receivables: a.csv, max-rejects: 50%}, go-live: {confirmed: true}}
                    - {id: b, name: B SAS, country: FR, currency: EUR, email: b@b.example,
                       source: {type: files, receivables: b.csv, max-rejects: 50%}, go-live: {confirmed: true}}
                  store: {url: "jdbc:hsqldb:file:data/relance"}
                  outbox: out
                """);
        export("a.csv", invoice("C1", "F1", "2026-08-01", "2026-08-31", "1000.00"));
        export(
                "b.csv",
                invoice("C1", "G1", "2026-08-01", "2026-08-31", "200.00"),
                invoice("C2", "G2", "2026-08-01", "2026-08-31", "300.00"));
    }

    private void export(String name, String... rows) throws Exception {
        Path file = Files.writeString(folder.resolve(name), Office.COLUMNS + "\n" + String.join("\n", rows) + "\n");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-10-05T04:00:00Z")));
    }

    private int run() {
        return Integer.parseInt(
                CommandLineRunner.run("run", "--as-of", MONDAY, "--config=" + folder.resolve("relance.yaml"))[0]);
    }

    @Test
    void aNightThatStoppedIsGoneOnWithAfterAnotherCompanyHadItsNight() throws Exception {
        Path inTheWay = folder.resolve("out/a");
        Files.createDirectories(folder.resolve("out"));
        Files.writeString(inTheWay, "no folder");
        assertThat(run()).as("the first company cannot write").isEqualTo(1);
        assertThat(folder.resolve("out/b/2026-10-05/summary.json")).exists();

        Files.delete(inTheWay);
        assertThat(run()).isIn(0, 3);
        assertThat(folder.resolve("out/a/2026-10-05/summary.json")).exists();
        assertThat(List.of(folder.resolve("out/a/2026-10-05").toFile().list())).contains("call-list.xlsx");
    }

    @Test
    void aCompanyWhoseFirstNightFailedDoesNotSilenceTheOther() throws Exception {
        export("b.csv", invoice("C9", "G9", "2026-08-01", "no date", "200.00"));
        assertThat(run()).as("all rows of b are rejected").isEqualTo(1);
        String config = "--config=" + folder.resolve("relance.yaml");

        String[] explained = CommandLineRunner.run("explain", "F1", config);
        assertThat(explained[0]).isEqualTo("0");
        assertThat(explained[1]).contains("F1: 1000.00 EUR");
        assertThat(explained[2]).contains("The first night of b", "relance status");
        String[] unknown = CommandLineRunner.run("explain", "G9", config);
        assertThat(unknown[0]).isEqualTo("1");
        assertThat(unknown[2]).contains("The first night of b");

        String[] report = CommandLineRunner.run("ageing", "--as-of", MONDAY, config);
        assertThat(report[0]).as("the report of b is missing").isEqualTo("3");
        assertThat(report[1]).contains("A SAS", "1,000.00");
        assertThat(report[2]).contains("There is no history of b yet");
        String[] none = CommandLineRunner.run("ageing", "--company=b", "--as-of", MONDAY, config);
        assertThat(none[0]).isEqualTo("1");
    }
}
