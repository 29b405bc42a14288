package io.relance.batch.ageing;

import static io.relance.night.Office.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import io.relance.config.Configuration;
import io.relance.config.Settings;
import io.relance.night.Office;
import io.relance.store.Store;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The report of a month end, made by itself after a run: once provisional, once final, mailed once. */
class MonthEndTests {
    private static final String PLAN =
            "  ageing: {month-end: {formats: [html], to: [cfo@acme.example, daf@acme.example]}}\n";

    @RegisterExtension
    static final GreenMailExtension SERVER = new GreenMailExtension(
                    new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
            .withPerMethodLifecycle(true);

    @TempDir
    Path folder;

    @Test
    void isMadeOnTheFirstWorkingDayAndAgainWhenTheBooksAreClosed() {
        Office office = new Office(folder).with(PLAN);
        assertThat(night(office, "2026-09-30")).isZero();
        assertThat(reports(office)).as("the month has not ended").isEmpty();

        assertThat(night(office, "2026-10-01")).isZero();
        assertThat(reports(office).keySet())
                .containsExactly("ageing-2026-09-30-provisional.eml", "ageing-2026-09-30-provisional.html");
        assertThat(text(office, "ageing-2026-09-30-provisional.html")).contains("provisoire", "30/09/2026");
        String mail = text(office, "ageing-2026-09-30-provisional.eml");
        assertThat(mail).contains("To: cfo@acme.example, daf@acme.example", "ageing-2026-09-30-provisional.html");

        Map<String, byte[]> before = reports(office);
        office.run("2026-10-01");
        night(office, "2026-10-02");
        assertThat(reports(office)).as("made once").usingRecursiveComparison().isEqualTo(before);

        night(office, "2026-10-07");
        assertThat(reports(office).keySet())
                .as("the fifth working day closes the books")
                .contains("ageing-2026-09-30.html", "ageing-2026-09-30.eml");
        assertThat(text(office, "ageing-2026-09-30.html")).contains("définitive");
    }

    @Test
    void aReportThatCannotBeWrittenIsMadeByTheSameCommandLater() throws IOException {
        Office office = new Office(folder).with(PLAN);
        night(office, "2026-09-30");
        Path taken = folder.resolve("out/acme/reports");
        Files.writeString(taken, "a file where the folder should be");
        assertThat(night(office, "2026-10-01")).isEqualTo(1);
        assertThat(office.outbox("2026-10-01").resolve("summary.json"))
                .as("the night itself is complete")
                .exists();

        Files.delete(taken);
        assertThat(office.run("2026-10-01")).isZero();
        assertThat(reports(office)).hasSize(2);
    }

    @Test
    void leavesTheMailServerOnceAndIsNotRepeatedWhenInDoubt() {
        Office office = new Office(folder)
                .with(PLAN + "  delivery: {email: {mode: smtp, retry-after: [0], host: 127.0.0.1, port: "
                        + SERVER.getSmtp().getPort() + ", starttls: false}}\n");
        night(office, "2026-09-30");
        night(office, "2026-10-01");
        assertThat(SERVER.getReceivedMessages())
                .as("one copy for each of the two")
                .hasSize(2);
        office.run("2026-10-01");
        night(office, "2026-10-02");
        assertThat(SERVER.getReceivedMessages()).hasSize(2);

        state(office, "SENDING");
        assertThat(night(office, "2026-10-05"))
                .as("the process ended while it was being sent")
                .isEqualTo(3);
        assertThat(night(office, "2026-10-06")).isZero();
        assertThat(SERVER.getReceivedMessages()).hasSize(2);
    }

    private static int night(Office office, String date) {
        office.export(date, invoice("C1", "F1", "2026-08-01", "2026-12-31", "800.00"));
        return office.run(date);
    }

    private static void state(Office office, String state) {
        Settings settings = Configuration.load(office.folder().resolve("relance.yaml"), Map.of(), Map.of());
        try (Store store = Store.open(settings.store())) {
            store.jdbc().update("update month_end_report set mail_state = ?", state);
        }
    }

    private static Map<String, byte[]> reports(Office office) {
        return Office.files(office.folder().resolve("out/acme/reports"));
    }

    private static String text(Office office, String file) {
        return new String(reports(office).get(file), StandardCharsets.UTF_8);
    }
}
