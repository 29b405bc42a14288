package io.relance.night;

import static io.relance.night.Office.invoice;
import static io.relance.night.Office.reminded;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What a night must not do when something around it is wrong: each of these once went wrong. */
class MendedNightTests {
    private static final String MONDAY = "2026-10-05";
    private static final String TUESDAY = "2026-10-06";
    private static final String BETA = reminded("C2", "F3", "2026-08-31", "250.00", "call-1", "2026-09-10");
    private static final String DELTA = reminded("C4", "F5", "2026-08-31", "90.00", "call-1", "2026-09-10");

    @RegisterExtension
    static final GreenMailExtension SERVER = new GreenMailExtension(
                    new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
            .withPerMethodLifecycle(true);

    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void open() {
        office = new Office(folder);
    }

    /** Something in the way of one e-mail stops the delivery; the letters before it have left. */
    private void stoppedWhileDelivering(String... rows) throws IOException {
        office.export(MONDAY, rows);
        Files.createDirectories(office.outbox(MONDAY));
        Files.writeString(office.outbox(MONDAY).resolve("emails"), "in the way");
        assertThat(office.run(MONDAY)).isEqualTo(1);
        Files.delete(office.outbox(MONDAY).resolve("emails"));
    }

    private void sql(String statement) throws Exception {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:hsqldb:file:" + folder.resolve("data/relance") + ";hsqldb.lock_file=false", "SA", "");
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
            sql.execute("shutdown");
        }
    }

    @Test
    void anEndedNightClosesItsListsAndKeepsNoFileOfWhatWasWithdrawn() throws IOException {
        stoppedWhileDelivering(
                BETA, invoice("C1", "F1", "2026-08-01", "2026-08-31", "1000.00"), "C5;invoice;F8;x;y;z;;;;;;;;");
        // as if the process had ended between the renaming of the file and its commit
        Path mail = Files.createDirectories(office.outbox(MONDAY).resolve("emails"));
        try (Stream<Path> waiting = Files.list(office.outbox(MONDAY).resolve(".waiting/emails"))) {
            for (Path file : waiting.toList()) {
                Files.move(file, mail.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
            }
        }
        office.export(TUESDAY, BETA, invoice("C1", "F1", "2026-08-01", "2026-08-31", "1000.00"));

        Office.Answer answer = office.command("run", "--as-of", TUESDAY);

        assertThat(answer.out()).contains("The night of 2026-10-05 (pass 1) was not finished and is ended: ");
        assertThat(office.summary(MONDAY)).containsEntry("status", "ended");
        assertThat(Office.files(office.outbox(MONDAY)).keySet())
                .contains("journal.jsonl", "rejects.csv", "not-contacted.csv", "summary.html")
                .noneMatch(file -> file.startsWith("emails/") || file.contains(".waiting"));
        assertThat(office.journal(MONDAY)).contains("withdrawn C2 reminder email [F3]");
        assertThat(office.journal(TUESDAY)).contains("delivered C2 reminder email [F3]");
    }

    @Test
    void anEndedNightHasTheCallListThatItsJournalNames() throws IOException {
        office.export(MONDAY, BETA, invoice("C1", "F1", "2026-08-01", "2026-08-31", "1000.00"));
        Files.createDirectories(office.outbox(MONDAY).resolve("summary.html/in-the-way"));
        assertThat(office.run(MONDAY)).as("stops when all was delivered").isEqualTo(1);
        Files.delete(office.outbox(MONDAY).resolve("summary.html/in-the-way"));
        Files.delete(office.outbox(MONDAY).resolve("summary.html"));
        // as if it had stopped while the list was written
        Files.deleteIfExists(office.outbox(MONDAY).resolve("call-list.xlsx"));

        office.export(TUESDAY, BETA, invoice("C1", "F1", "2026-08-01", "2026-08-31", "1000.00"));
        assertThat(office.run(TUESDAY)).isIn(0, 3);

        assertThat(office.journal(MONDAY)).contains("delivered C1 call-1 call [F1]");
        assertThat(Files.size(office.outbox(MONDAY).resolve("call-list.xlsx"))).isPositive();
    }

    @Test
    void theEndOfANightIsTakenUpAgainWhenItWasCutShort() throws IOException {
        stoppedWhileDelivering(BETA);
        // the summary cannot be written: the process stops after the withdrawal was committed
        Files.createDirectories(office.outbox(MONDAY).resolve("summary.html/in-the-way"));
        office.export(TUESDAY, BETA);
        assertThat(office.run(TUESDAY)).isEqualTo(1);
        Files.delete(office.outbox(MONDAY).resolve("summary.html/in-the-way"));
        Files.delete(office.outbox(MONDAY).resolve("summary.html"));

        Office.Answer answer = office.command("run", "--as-of", TUESDAY);

        assertThat(answer.out()).as("still told").contains("is ended: 1 notices withdrawn, 0 doubtful");
        assertThat(office.summary(MONDAY)).containsEntry("status", "ended");
        assertThat(office.journal(TUESDAY)).contains("delivered C2 reminder email [F3]");
    }

    @Test
    void aSourceThatChangedAfterTheLastLookWithdrawsWhatIsLeftAndAFurtherPassDoesTheRest() throws IOException {
        stoppedWhileDelivering(BETA, DELTA);
        office.export(MONDAY, DELTA, Office.settled("C2", "F3", "2026-08-31", "250.00", MONDAY));

        assertThat(office.run(MONDAY)).isZero();

        assertThat(office.journal(MONDAY))
                .containsExactly("withdrawn C2 reminder email [F3]", "withdrawn C4 reminder email [F5]");
        assertThat(office.journal(MONDAY + "/pass-2"))
                .contains("delivered C4 reminder email [F5]")
                .noneMatch(line -> line.startsWith("delivered C2"));
        assertThat(Office.files(office.outbox(MONDAY)).keySet()).noneMatch(file -> file.startsWith("emails/"));
    }

    @Test
    void aTrialAfterANightThatStoppedShowsWhatIsLeft() throws IOException {
        stoppedWhileDelivering(BETA, DELTA);

        assertThat(office.command("run", "--as-of", MONDAY, "--dry-run"))
                .satisfies(answer -> assertThat(answer.out()).as(answer.err()).containsPattern("reminder +2"));
        office.export(TUESDAY, BETA, DELTA);
        assertThat(office.command("run", "--as-of", TUESDAY, "--dry-run"))
                .satisfies(answer -> assertThat(answer.out()).as(answer.err()).containsPattern("reminder +2"));
    }

    @Test
    void aTrialSendsNothingToTheMailServer() {
        office.with("  delivery: {email: {mode: smtp, retry-after: [0], host: 127.0.0.1, port: "
                        + SERVER.getSmtp().getPort() + ", starttls: false}}\n")
                .export(MONDAY, BETA, DELTA);

        assertThat(office.command("run", "--as-of", MONDAY, "--dry-run").out()).containsPattern("reminder +2");
        assertThat(SERVER.getReceivedMessages()).isEmpty();

        assertThat(office.run(MONDAY)).isZero();
        assertThat(SERVER.getReceivedMessages()).hasSize(2);
    }

    @Test
    void aStoreThatIsMissingBesideItsOutboxIsRefused() throws IOException {
        office.export(MONDAY, BETA);
        office.run(MONDAY);
        try (Stream<Path> files = Files.list(folder.resolve("data"))) {
            for (Path file : files.toList()) {
                delete(file);
            }
        }

        assertThat(office.command("run", "--as-of", MONDAY))
                .satisfies(answer -> assertThat(answer.exitCode()).isEqualTo(4))
                .satisfies(answer -> assertThat(answer.err())
                        .contains("already holds a complete night of 2026-10-05", "Restore the store"));
    }

    private static void delete(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            try (Stream<Path> files = Files.list(file)) {
                for (Path one : files.toList()) {
                    delete(one);
                }
            }
        }
        Files.delete(file);
    }

    @Test
    void whatIsTooLongOrTooLargeIsRejectedAlone() {
        String tooLong = "X".repeat(101);
        office.export(
                MONDAY,
                BETA,
                invoice("C1", tooLong, "2026-08-01", "2026-08-31", "10.00"),
                invoice(tooLong, "F2", "2026-08-01", "2026-08-31", "10.00"),
                invoice("C1", "F4", "2026-08-01", "2026-08-31", "1000000000000000.00"));

        assertThat(office.command("run", "--as-of", MONDAY, "--relance.source.max-rejects=90%")
                        .exitCode())
                .isEqualTo(3);

        assertThat(Office.read(office.outbox(MONDAY).resolve("rejects.csv")).lines())
                .hasSize(4)
                .anyMatch(line -> line.contains("document_no") && line.contains("at most 100 characters"))
                .anyMatch(line -> line.contains("customer_id") && line.contains("at most 100 characters"))
                .anyMatch(line -> line.contains("too large"));
        assertThat(office.journal(MONDAY)).containsExactly("delivered C2 reminder email [F3]");
    }

    @Test
    void anExportOfHeadersAloneSettlesNothing() {
        office.export(MONDAY, BETA);
        office.run(MONDAY);
        office.export(TUESDAY);

        assertThat(office.command("run", "--as-of", TUESDAY))
                .satisfies(answer -> assertThat(answer.exitCode()).isIn(1, 4))
                .satisfies(answer -> assertThat(answer.err()).contains("no documents", "--accept-shrinkage"));
        office.export(TUESDAY, BETA);
        assertThat(office.run(TUESDAY)).isZero();
        assertThat(office.journal(TUESDAY)).noneMatch(line -> line.startsWith("settled"));
    }

    @Test
    void stalePaymentsSilenceRemindersAndWarn() {
        office.write("receivables.csv", "payments_to;2026-10-01\n" + Office.COLUMNS + "\n" + BETA + "\n");

        Office.Answer answer = office.command("run", "--as-of", MONDAY);

        assertThat(answer.exitCode()).as(answer.err()).isEqualTo(3);
        assertThat(answer.out()).contains("Payments are only known up to 2026-10-01");
        assertThat(office.silent(MONDAY)).containsExactly("F3 stale payments");
        assertThat(office.journal(MONDAY)).isEmpty();
    }

    @Test
    void sumsAreProvenOnEveryTry() throws Exception {
        stoppedBeforeTheLastLook();
        sql("update tally set amount = amount + 1 where what = 'contacted'");

        for (int again = 0; again < 2; again++) {
            assertThat(office.command("run", "--as-of", MONDAY))
                    .satisfies(answer -> assertThat(answer.exitCode()).isEqualTo(1))
                    .satisfies(answer -> assertThat(answer.err()).contains("sums of the night do not close"));
        }
        assertThat(Office.files(office.outbox(MONDAY)).keySet()).noneMatch(file -> file.startsWith("emails/"));
    }

    /** The place where documents wait cannot be written: the night stops while it renders. */
    private void stoppedBeforeTheLastLook() throws IOException {
        office.export(MONDAY, BETA, invoice("C1", "F1", "2026-08-01", "2026-08-31", "1000.00"));
        Files.createDirectories(office.outbox(MONDAY).resolve(".waiting"));
        Files.writeString(office.outbox(MONDAY).resolve(".waiting/emails"), "in the way");
        assertThat(office.run(MONDAY)).isEqualTo(1);
        Files.delete(office.outbox(MONDAY).resolve(".waiting/emails"));
    }

    @Test
    void warningsSurviveAStop() throws IOException {
        office.export("2026-09-30", BETA);
        office.run("2026-09-30");
        stoppedWhileDelivering(DELTA, BETA);

        assertThat(office.command("run", "--as-of", MONDAY))
                .satisfies(answer -> assertThat(answer.exitCode()).isEqualTo(3))
                .satisfies(answer -> assertThat(answer.out()).contains("No run took place on 2 working days"));
        assertThat(office.summary(MONDAY).get("warnings")).asString().contains("2026-10-01, 2026-10-02");
    }

    @Test
    void anOrderlyEndLeavesNothingBehind() {
        office.export(MONDAY, BETA);
        office.run(MONDAY);
        assertThat(List.of(folder.resolve("data/relance.run")))
                .allSatisfy(file -> assertThat(file).isEmptyFile());
    }
}
