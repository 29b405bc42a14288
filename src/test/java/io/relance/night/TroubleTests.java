package io.relance.night;

import static io.relance.night.Office.reminded;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What happens on machines: a message that says where and what to do, nothing lost, nothing twice. */
class TroubleTests {
    private static final String MONDAY = "2026-10-05";
    private static final String TUESDAY = "2026-10-06";
    private static final String BETA = reminded("C2", "F3", "2026-08-31", "250.00", "call-1", "2026-09-10");

    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void open() {
        office = new Office(folder);
        office.export(MONDAY, BETA);
    }

    private static void assertPlain(Office.Answer answer, int exitCode, String... words) {
        assertThat(answer.exitCode()).as(answer.err()).isEqualTo(exitCode);
        assertThat(answer.err()).contains(words).doesNotContain("\tat ").doesNotContain("Exception");
    }

    @Test
    void anOutboxThatIsAFileIsNamed() throws IOException {
        Files.writeString(folder.resolve("out"), "a file");
        assertPlain(office.command("run", "--as-of", MONDAY), 1, "out", "Move it away", "run the same command again");
        Files.delete(folder.resolve("out"));
        assertThat(office.run(MONDAY)).isZero();
        assertThat(office.journal(MONDAY)).containsExactly("delivered C2 reminder email [F3]");
    }

    @ParameterizedTest
    @CsvSource({"relance.script, 100", "relance.script, 3000", "relance.data, 40", "relance.properties, 10"})
    void damagedFilesOfTheStoreAreNamedAndSendNothing(String file, int kept) throws IOException {
        office.run(MONDAY);
        Path damaged = folder.resolve("data").resolve(file);
        byte[] whole = Files.readAllBytes(damaged);
        Files.write(damaged, java.util.Arrays.copyOf(whole, Math.min(kept, whole.length / 2)));
        office.export(TUESDAY, BETA);

        Office.Answer answer = office.command("run", "--as-of", TUESDAY);

        assertThat(answer.exitCode()).as(answer.err()).isIn(1, 4);
        assertThat(answer.err()).contains("store").doesNotContain("\tat ");
        assertThat(office.outbox(TUESDAY).resolve("emails")).doesNotExist();
    }

    @Test
    void aTemplateDeletedBetweenTriesIsDecidedAnewWithTheBuiltInOne() throws IOException {
        office.with("  templates: templates\n");
        office.write("templates/fr/reminder.ftl", Office.read(Path.of("templates/fr/reminder.ftl")));
        Files.createDirectories(office.outbox(MONDAY));
        Files.writeString(office.outbox(MONDAY).resolve("emails"), "in the way");
        assertPlain(office.command("run", "--as-of", MONDAY), 1, "emails", "Move it away");
        Files.delete(office.outbox(MONDAY).resolve("emails"));
        Files.delete(folder.resolve("templates/fr/reminder.ftl"));

        assertThat(office.run(MONDAY)).isZero();
        assertThat(office.journal(MONDAY)).containsExactly("withdrawn C2 reminder email [F3]");
        assertThat(office.journal(MONDAY + "/pass-2")).containsExactly("delivered C2 reminder email [F3]");
    }

    @Test
    void aClockThatWentBackIsRefusedByTheLastDate() {
        office.export(TUESDAY, BETA);
        office.run(TUESDAY);
        assertPlain(office.command("run", "--as-of", MONDAY), 4, "was dated 2026-10-06", "Nothing was sent");
    }
}
