package io.relance.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.RelanceApplication;
import io.relance.sample.GeneratedLedger;
import io.relance.sample.LedgerFiles;
import io.relance.sample.LedgerGenerator;
import io.relance.sample.LedgerOptions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two whole nights, each in a process of its own: milliseconds by step, seconds of processor time, the most that was in
 * use after a collection, and the most the process held of the machine's memory.
 * Not part of the build: {@code mvn test -Dtest=NightSpeedBenchmark}, with {@code -Drelance.bench.documents=100000},
 * {@code .customers=20000}, {@code .heap=512m}, {@code .store=hsqldb|postgres}, {@code .late=40} (percent).
 */
class NightSpeedBenchmark {
    private static final int DOCUMENTS = Integer.getInteger("relance.bench.documents", 100_000);
    private static final int CUSTOMERS = Integer.getInteger("relance.bench.customers", DOCUMENTS / 5);
    private static final int LATE = Integer.getInteger("relance.bench.late", 40);
    private static final String HEAP = System.getProperty("relance.bench.heap", "512m");
    private static final boolean POSTGRES = "postgres".equals(System.getProperty("relance.bench.store"));
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 5);
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final Pattern AFTER_COLLECTION = Pattern.compile("->(\\d+)M\\(");

    @TempDir
    Path folder;

    @Test
    void twoNights() throws Exception {
        Office office = new Office(folder);
        if (!POSTGRES) {
            nights(office);
            return;
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            nights(office.store(postgres.getJdbcUrl("postgres", "postgres")));
        }
    }

    private void nights(Office office) throws Exception {
        GeneratedLedger ledger = LedgerGenerator.generate(
                LedgerOptions.of(11, CUSTOMERS, DOCUMENTS, FIRST).withLate(LATE).withHistory("call-1", 20));
        System.out.println(DOCUMENTS + " documents of " + CUSTOMERS + " customers, " + LATE + " % late, -Xmx" + HEAP
                + ", " + (POSTGRES ? "PostgreSQL" : "HSQLDB"));
        for (int night = 1; night <= 2; night++) {
            export(ledger);
            System.out.println("night " + night + ": " + night(office, ledger.asOf()));
            ledger = ledger.next();
        }
    }

    private void export(GeneratedLedger ledger) throws IOException {
        FileTime early = FileTime.from(ledger.asOf().atTime(5, 0).toInstant(ZoneOffset.UTC));
        LedgerFiles.writeCustomers(ledger, folder.resolve("customers.csv"));
        LedgerFiles.writeReceivables(ledger, folder.resolve("receivables.csv"));
        Files.setLastModifiedTime(folder.resolve("customers.csv"), early);
        Files.setLastModifiedTime(folder.resolve("receivables.csv"), early);
    }

    private Map<String, Object> night(Office office, LocalDate asOf) throws Exception {
        office.command("check", "--help"); // writes the configuration
        Path collections = folder.resolve("collections-" + asOf);
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP,
                "-XX:+UseSerialGC",
                "-Xlog:gc:file=" + collections,
                "-cp",
                System.getProperty("java.class.path"),
                RelanceApplication.class.getName(),
                "run",
                "--as-of",
                asOf.toString(),
                "--config",
                folder.resolve("relance.yaml").toString());
        long began = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        long resident = 0;
        Duration busy = Duration.ZERO;
        while (!process.waitFor(500, TimeUnit.MILLISECONDS)) {
            resident = Math.max(resident, resident(process));
            busy = process.info().totalCpuDuration().orElse(busy);
        }
        int code = process.exitValue();
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began);
        assertThat(code).as(Office.read(folder.resolve("log"))).isIn(0, 3);
        Map<String, Object> figures = new LinkedHashMap<>();
        if (office.summary(asOf.toString()).get("durations") instanceof Map<?, ?> steps) {
            steps.forEach((step, millis) -> figures.put(step + " ms", millis));
        }
        figures.put("in all s", seconds);
        figures.put("busy s", busy.toSeconds());
        figures.put("most in use after a collection MB", mostInUse(collections));
        figures.put("resident MB", resident);
        return figures;
    }

    /** The most memory the process held so far, as Linux counts it; 0 elsewhere. */
    private static long resident(Process process) throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        Matcher peak = PEAK.matcher(Files.readString(status));
        return peak.find() ? Long.parseLong(peak.group(1)) / 1024 : 0;
    }

    private static long mostInUse(Path collections) throws IOException {
        long most = 0;
        for (String line : Files.readAllLines(collections)) {
            Matcher after = AFTER_COLLECTION.matcher(line);
            if (after.find()) {
                most = Math.max(most, Long.parseLong(after.group(1)));
            }
        }
        return most;
    }
}
