package io.relance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.batch.JobStarter;
import io.relance.batch.NightResult;
import io.relance.batch.Nights;
import io.relance.batch.Wishes;
import io.relance.batch.night.Outcome;
import io.relance.batch.night.Ports;
import io.relance.config.Configuration;
import io.relance.config.Settings;
import io.relance.config.Settings.CompanySettings;
import io.relance.message.Messages;
import io.relance.night.Office;
import io.relance.report.Summary;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The export changes while letters are written: what was paid meanwhile is not reminded (rule 13). */
class LastLookTests {
    private static final LocalDate NIGHT = LocalDate.of(2026, 10, 5);
    private static final String PAID_LATE = Office.reminded("C2", "F3", "2026-08-31", "250.00", "call-1", "2026-09-10");
    private static final String STILL_OPEN = Office.reminded("C4", "F5", "2026-08-31", "90.00", "call-1", "2026-09-10");

    @TempDir
    Path folder;

    /** What could not be written the first time is decided anew like the rest, and is counted once. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatWasPaidMeanwhileIsWithdrawnAndTheRestGoesOn(boolean unwritableAtFirst) {
        Office office = new Office(folder);
        office.export(NIGHT.toString(), PAID_LATE, STILL_OPEN);
        office.command("status");
        Settings settings = Configuration.load(folder.resolve("relance.yaml"), Map.of(), Map.of());
        CompanySettings company = settings.companies().get(0);
        AtomicInteger calls = new AtomicInteger();
        Ports real = NightPorts.of(company, NIGHT, Clock.systemUTC());
        Ports ports = new Ports(
                real.source(),
                head -> {
                    Messages messages = new Messages(head);
                    return (notice, envelope, dossier) -> {
                        int call = calls.incrementAndGet();
                        if (call == 1) {
                            office.export(
                                    NIGHT.toString(),
                                    Office.settled("C2", "F3", "2026-08-31", "250.00", "2026-10-05"),
                                    STILL_OPEN);
                        }
                        if (unwritableAtFirst && call <= 2) {
                            throw new IllegalStateException("a template is broken");
                        }
                        return messages.render(notice, envelope, dossier);
                    };
                },
                real.charging(),
                real.templatesDigest());

        NightResult result;
        try (StoreAccess access = StoreAccess.exclusive("run", settings.store(), said -> {});
                JobStarter jobs = new JobStarter(access.store())) {
            Nights nights = new Nights(access.store(), settings, jobs, Clock.systemUTC(), new AtomicBoolean());
            result = nights.run(company, ports, NIGHT, new Wishes(false, false, false), said -> {});
        }

        assertThat(result.outcome()).as(result.message()).isEqualTo(Outcome.DONE);
        assertThat(result.summary()).isNotNull();
        assertThat(result.summary().notices()).containsEntry("reminder", new Summary.Tally(2, 1, 0, 0, 1, 0));
        assertThat(office.journal(NIGHT.toString()))
                .containsExactly(
                        "settled C2 - - [F3]", "withdrawn C2 reminder email [F3]", "delivered C4 reminder email [F5]");
        assertThat(Office.files(office.outbox(NIGHT.toString())).keySet())
                .noneMatch(file -> file.startsWith("emails/C2-"))
                .anyMatch(file -> file.startsWith("emails/C4-"));
    }
}
