package io.relance.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.relance.batch.Mishap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A disk that fills up, and an outbox that lies over what a run reads or keeps. */
class RoomAndPathsTests {
    @TempDir
    Path folder;

    private Office office() {
        return new Office(folder)
                .export(
                        "2026-10-05",
                        Office.reminded("C3", "F5", "2026-07-01", "3000.00", "reminder", "2026-09-20"),
                        Office.reminded("C4", "F6", "2026-07-01", "3000.00", "reminder", "2026-09-20"));
    }

    @Test
    void aFullOutboxIsToldWithFileRoomAndRemedyAndTheNightGoesOnOnceThereIsRoom() throws Exception {
        Office office = office();
        Path out = Files.createDirectories(folder.resolve("out"));
        assumeThat(done("mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", out.toString()))
                .as("a small disk can be mounted here")
                .isTrue();
        try {
            Office.Answer full = office.command("run", "--as-of", "2026-10-05");
            assertThat(full.exitCode()).isEqualTo(1);
            assertThat(full.err())
                    .contains("The disk is full: ", out.toString(), "Make room", "Free there: ", " kB.")
                    .contains("run the same command again")
                    .doesNotContain("Exception");
            assertThat(done("mount", "-o", "remount,size=32m", out.toString())).isTrue();
            assertThat(office.run("2026-10-05")).isIn(0, 3);
            assertThat(office.journal("2026-10-05")).hasSize(2);
        } finally {
            done("umount", out.toString());
        }
    }

    @Test
    void whatDoesNotSayWhereItWritesIsToldWithTheFolderForTemporaryFilesAndItsRoom() {
        assertThat(Mishap.known(new UncheckedIOException(new IOException("No space left on device"))))
                .hasValueSatisfying(words -> assertThat(words)
                        .contains("The disk is full: ", System.getProperty("java.io.tmpdir"), "Make room")
                        .containsPattern("Free there: \\d+ kB\\."));
    }

    private static boolean done(String... command) throws IOException, InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            outbox: receivables.csv | source.receivables is the same | the export itself
            outbox: data            | store.url is the same          | the store's folder
            outbox: .               | where the configuration itself lies | everything
            outbox: own             | templates lies in it           | the templates
            """)
    void anOutboxOverWhatIsReadOrKeptIsRefusedBeforeAnythingIsWritten(String key, String said, String why)
            throws IOException {
        Office office = office();
        Files.createDirectories(folder.resolve("own/templates"));
        String templates = "  templates: own/templates\n";
        for (String command : new String[] {"check", "run"}) {
            Office.Answer answer = office.with(templates).command(command, "--relance." + key.replace(": ", "="));
            assertThat(answer.exitCode()).as(why).isEqualTo(2);
            assertThat(answer.err() + answer.out())
                    .contains("relance.outbox", said, folder.toString(), "expected a folder of its own");
        }
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            delivery: {registered: {numbers: own/file}}                        | delivery.registered.numbers lies in it
            delivery: {email: {mode: smtp, host: h, certificate: own/file}}    | delivery.email.certificate lies in it
            delivery: {email: {mode: smtp, host: h, password-file: own/file}}  | delivery.email.password-file lies in it
            templates: link                                                    | templates is the same
            """)
    void anOutboxOverAFileThatMayBeNamedIsRefusedAlsoThroughALink(String keys, String said) throws IOException {
        Office office = office();
        Files.createDirectories(folder.resolve("own"));
        Files.writeString(folder.resolve("own/file"), "1");
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("own"));
        Office.Answer answer = office.with("  " + keys + "\n").command("run", "--relance.outbox=own");
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err()).contains("relance.outbox", said, "expected a folder of its own");
    }

    @Test
    void aLogoThatLettersCannotShowIsMendedBeforeANightBegins() throws Exception {
        Files.writeString(folder.resolve("logo.png"), "no picture");
        Office office = new Office(folder).with("").logo("logo.png");
        office.export("2026-10-05", Office.invoice("C2", "F3", "2026-08-01", "2026-08-31", "250.00"));
        assertThat(office.command("check").exitCode()).isEqualTo(2);
        assertThat(office.run("2026-10-05")).isEqualTo(2);
        assertThat(office.command("run", "--as-of", "2026-10-05").err())
                .contains("relance.company.logo", "\"logo.png\" is no picture in PNG");
        assertThat(office.outbox("2026-10-05")).doesNotExist();
    }
}
