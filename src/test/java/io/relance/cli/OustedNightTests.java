package io.relance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.batch.JobStarter;
import io.relance.batch.NightResult;
import io.relance.batch.Nights;
import io.relance.batch.Wishes;
import io.relance.batch.night.Outcome;
import io.relance.config.Configuration;
import io.relance.config.Settings;
import io.relance.config.Settings.CompanySettings;
import io.relance.night.Office;
import io.relance.store.Store;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A process that was suspended while another one went on with its pass writes nothing more, at whatever step it wakes up,
 * and does not say that the pass failed.
 */
class OustedNightTests {
    private static final LocalDate NIGHT = LocalDate.of(2026, 10, 5);
    private static final List<String> TABLES = List.of(
            "stage_document",
            "rejected_row",
            "customer",
            "receivable",
            "data_rejected",
            "notice",
            "charges_ended",
            "journal",
            "journal_pending");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"import", "settle", "decide", "last-look", "deliver", "close"})
    void writesNothingMore(String step) {
        Office office = new Office(folder);
        office.export(
                NIGHT.toString(),
                Office.reminded("C2", "F3", "2026-08-31", "250.00", "call-1", "2026-09-10"),
                Office.invoice("C3", "F4", "2026-09-01", "soon", "80.00"));
        office.command("status");
        Settings settings = Configuration.load(folder.resolve("relance.yaml"), Map.of(), Map.of());
        CompanySettings company = settings.companies().get(0);
        try (StoreAccess access = StoreAccess.exclusive("run", settings.store(), said -> {});
                JobStarter jobs = new JobStarter(access.store())) {
            Store store = access.store();
            AtomicReference<Map<String, Long>> atWaking = new AtomicReference<>();
            Consumer<String> progress = said -> {
                if (said.equals(step) && atWaking.get() == null) {
                    store.jdbc().update("update run set attempt = attempt + 1");
                    atWaking.set(rows(store));
                }
            };
            NightResult result = new Nights(store, settings, jobs, Clock.systemUTC(), new AtomicBoolean())
                    .run(
                            company,
                            NightPorts.of(company, NIGHT, Clock.systemUTC()),
                            NIGHT,
                            new Wishes(false, false, false),
                            progress);

            assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(result.message()).contains("Another process has gone on with the pass acme/2026-10-05/1");
            assertThat(rows(store)).isEqualTo(atWaking.get());
            assertThat(store.jdbc().queryForObject("select state from run", String.class))
                    .as("what the other process says of the pass stays")
                    .isEqualTo("RUNNING");
        }
    }

    private static Map<String, Long> rows(Store store) {
        Map<String, Long> rows = new LinkedHashMap<>();
        for (String table : TABLES) {
            rows.put(table, store.jdbc().queryForObject("select count(*) from " + table, Long.class));
        }
        return rows;
    }
}
