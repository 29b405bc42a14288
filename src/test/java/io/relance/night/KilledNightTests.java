package io.relance.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.RelanceApplication;
import io.relance.sample.GeneratedLedger;
import io.relance.sample.LedgerFiles;
import io.relance.sample.LedgerGenerator;
import io.relance.sample.LedgerOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A night whose process is killed at random moments and started again ends as one that was left alone. More kills and
 * documents: {@code -Drelance.kills=30 -Drelance.kill.documents=5000}.
 */
class KilledNightTests {
    private static final int KILLS = Integer.getInteger("relance.kills", 5);
    private static final int DOCUMENTS = Integer.getInteger("relance.kill.documents", 1_000);
    private static final LocalDate NIGHT = LocalDate.of(2026, 10, 5);

    @TempDir
    Path folder;

    @Test
    void aKilledNightEndsAsAnUndisturbedOne() throws Exception {
        Office left = office("left-alone");
        Office killed = office("killed");
        long started = System.nanoTime();
        assertThat(start(left).waitFor()).as("log: %s", log(left)).isIn(0, 3);
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);

        Random moments = new Random(20261005);
        int kills = 0;
        for (int i = 0; i < KILLS; i++) {
            Process process = start(killed);
            // a kill during the start-up teaches nothing, so the moments lie in its last four fifths
            long moment = millis / 5 + (long) (moments.nextDouble() * millis);
            if (!process.waitFor(moment, TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
                kills++;
            }
        }
        assertThat(start(killed).waitFor()).as("log: %s", log(killed)).isIn(0, 3);

        assertThat(kills).isPositive();
        Office.assertSameNights(left.folder().resolve("out"), killed.folder().resolve("out"));
        assertThat(killed.command("journal", "verify").exitCode()).isZero();
        assertThat(killed.command("run", "--as-of", NIGHT.toString()).out()).contains("nothing to do");
    }

    private Office office(String name) throws IOException {
        Office office = new Office(Files.createDirectories(folder.resolve(name)));
        GeneratedLedger ledger = LedgerGenerator.generate(
                LedgerOptions.of(7, DOCUMENTS / 5, DOCUMENTS, NIGHT).withHistory("call-1", 20));
        LedgerFiles.writeCustomers(ledger, office.folder().resolve("customers.csv"));
        Path receivables = office.folder().resolve("receivables.csv");
        LedgerFiles.writeReceivables(ledger, receivables);
        Files.setLastModifiedTime(receivables, FileTime.fromMillis(1_790_000_000_000L));
        Files.setLastModifiedTime(office.folder().resolve("customers.csv"), FileTime.fromMillis(1_790_000_000_000L));
        office.command("status");
        return office;
    }

    private static Process start(Office office) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                RelanceApplication.class.getName(),
                "run",
                "--as-of",
                NIGHT.toString(),
                "--config",
                office.folder().resolve("relance.yaml").toString());
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(office.folder().resolve("log").toFile())
                .start();
    }

    private static String log(Office office) throws IOException {
        Path log = office.folder().resolve("log");
        return Files.exists(log) ? Files.readString(log) : "";
    }
}
