package io.relance.night;

import static io.relance.night.Office.invoice;
import static io.relance.night.Office.reminded;
import static io.relance.night.Office.settled;
import static org.assertj.core.api.Assertions.assertThat;

import io.relance.store.Holder;
import io.relance.store.Patience;
import io.relance.store.StoreLock;
import io.relance.store.StoreSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NightTests {
    private static final String MONDAY = "2026-10-05";
    private static final String TUESDAY = "2026-10-06";
    private static final String WEDNESDAY = "2026-10-07";

    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void open() {
        office = new Office(folder);
    }

    @Test
    void writesWhatIsDueAndSaysWhyTheRestIsSilent() {
        office.export(
                MONDAY,
                invoice("C1", "F1", "2026-08-01", "2026-08-31", "1000.00"),
                invoice("C1", "F2", "2026-09-05", "2026-10-05", "500.00"),
                reminded("C2", "F3", "2026-08-31", "250.00", "call-1", "2026-09-10"),
                invoice("C3", "F4", "2026-09-01", " =soon()", "80.00"));

        assertThat(office.run(MONDAY)).isEqualTo(3);

        assertThat(office.journal(MONDAY))
                .containsExactly("delivered C1 call-1 call [F1]", "delivered C2 reminder email [F3]");
        assertThat(office.silent(MONDAY)).containsExactly("F2 not yet due");
        assertThat(Office.read(office.outbox(MONDAY).resolve("rejects.csv")))
                .as("no cell of it is a formula")
                .containsPattern(",\"?'\\s*=soon\\(\\)");
        assertThat(Office.files(office.outbox(MONDAY)).keySet())
                .anyMatch(file -> file.startsWith("emails/C2-reminder-") && file.endsWith(".eml"))
                .noneMatch(file -> file.contains(".waiting"));
        assertThat(office.summary(MONDAY)).containsEntry("status", "complete");
    }

    @Test
    void aKnownDocumentWhoseRowIsRejectedIsCarriedOverAndTheSumsClose() {
        office.export(
                MONDAY,
                invoice("C1", "F1", "2026-08-01", "2026-08-31", "1000.00"),
                invoice("C2", "F2", "2026-09-05", "2026-10-05", "500.00"));
        office.run(MONDAY);
        office.export(
                TUESDAY,
                invoice("C1", "F1", "2026-08-01", "soon", "1000.00"),
                invoice("C2", "F2", "2026-09-05", "2026-10-05", "500.00"));

        assertThat(office.run(TUESDAY)).isEqualTo(3);

        assertThat(office.summary(TUESDAY)).containsEntry("status", "complete");
        assertThat(office.silent(TUESDAY)).contains("F1 data rejected");
    }

    @Test
    void aStopOnACustomerSeenOnOneNightOnlyIsPausedAfter() throws IOException {
        Path customers = office.folder().resolve("customers.csv");
        Files.writeString(customers, """
                customer_id;name;email;address1;postal_code;city;country;phone;hold_reason
                C1;Atelier Alpha;alpha@client.example;1 rue des Lilas;75001;Paris;FR;0199000001;asked by sales
                """);
        office.export(MONDAY, invoice("C1", "F1", "2026-08-01", "2026-08-31", "1000.00"));
        office.run(MONDAY);
        assertThat(office.silent(MONDAY)).containsExactly("F1 on hold");

        Files.writeString(customers, Files.readString(customers).replace("asked by sales", ""));
        office.export(TUESDAY, invoice("C1", "F1", "2026-08-01", "2026-08-31", "1000.00"));
        office.run(TUESDAY);
        assertThat(office.silent(TUESDAY)).containsExactly("F1 after hold");
    }

    @Test
    void theSameNightThreeTimesIsOneSetOfNotices() {
        office.export(MONDAY, reminded("C2", "F3", "2026-08-31", "250.00", "call-1", "2026-09-10"));
        office.run(MONDAY);
        Map<String, byte[]> once = Office.files(office.outbox(MONDAY));

        assertThat(office.command("run", "--as-of", MONDAY))
                .satisfies(answer -> assertThat(answer.exitCode()).isZero())
                .satisfies(answer -> assertThat(answer.out()).contains("nothing to do"));
        office.run(MONDAY);

        Map<String, byte[]> thrice = Office.files(office.outbox(MONDAY));
        assertThat(thrice.keySet()).isEqualTo(once.keySet());
        once.forEach((path, content) -> assertThat(thrice.get(path)).as(path).isEqualTo(content));
    }

    @Test
    void changedDataOfTheSameDateMakesAFurtherPassThatOnlyAdds() {
        String first = invoice("C1", "F1", "2026-08-01", "2026-08-31", "1000.00");
        office.export(MONDAY, first);
        office.run(MONDAY);
        Map<String, byte[]> before = Office.files(office.outbox(MONDAY));

        office.export(MONDAY, first, invoice("C2", "F9", "2026-08-01", "2026-08-31", "700.00"));
        assertThat(office.run(MONDAY)).isZero();

        assertThat(office.journal(MONDAY + "/pass-2")).containsExactly("delivered C2 call-1 call [F9]");
        before.forEach((path, content) -> assertThat(
                        Office.files(office.outbox(MONDAY)).get(path))
                .as(path)
                .isEqualTo(content));
    }

    @Test
    void consentIsNeededOnceAndTheSecondPassSendsTheFormalNotice() {
        String row = reminded("C4", "F5", "2026-07-01", "3000.00", "warning", "2026-09-20");
        office.export(MONDAY, row);
        office.run(MONDAY);
        assertThat(office.journal(MONDAY)).containsExactly("drafted C4 formal-notice registered [F5]");
        assertThat(office.silent(MONDAY)).containsExactly("F5 awaiting approval");
        assertThat(Office.files(office.outbox(MONDAY)).keySet()).anyMatch(file -> file.startsWith("drafts/C4-"));

        assertThat(office.command("pending").out()).contains("1  formal notice by registered letter to Delta SARL");
        assertThat(office.command("approve", "1").exitCode()).isZero();
        assertThat(office.run(MONDAY)).isZero();

        assertThat(office.journal(MONDAY + "/pass-2")).containsExactly("delivered C4 formal-notice registered [F5]");
        assertThat(Office.files(office.outbox(MONDAY + "/pass-2")).keySet())
                .anyMatch(file -> file.startsWith("registered/C4-formal-notice-"))
                .contains("registered/postings.csv");
        assertThat(office.command("pending").out()).contains("Nothing waits");
        assertThat(office.command("approve", "1").exitCode()).isEqualTo(2);
    }

    @Test
    void aRejectionHoldsTheLevel() {
        office.export(MONDAY, reminded("C4", "F5", "2026-07-01", "3000.00", "warning", "2026-09-20"));
        office.run(MONDAY);
        assertThat(office.command("reject", "1", "--reason", " ").exitCode()).isEqualTo(2);
        assertThat(office.command("reject", "1", "--reason", "x", "--until", "2026-01-01")
                        .err())
                .contains("nothing would be held");
        assertThat(office.command("reject", "1", "1", "--reason", "we talk to them")
                        .out())
                .containsOnlyOnce("rejected: draft 1");
        office.export(TUESDAY, reminded("C4", "F5", "2026-07-01", "3000.00", "warning", "2026-09-20"));
        office.run(TUESDAY);
        assertThat(office.silent(TUESDAY)).containsExactly("F5 rejected by a person");
    }

    @Test
    void whatIsPaidIsSettledAndWhatComesBackGoesOn() {
        String first = invoice("C1", "F1", "2026-08-01", "2026-08-31", "1000.00");
        String second = invoice("C2", "F2", "2026-08-01", "2026-08-31", "400.00");
        office.export(MONDAY, first, second);
        office.run(MONDAY);
        office.export(TUESDAY, settled("C1", "F1", "2026-08-31", "1000.00", TUESDAY), second);
        office.run(TUESDAY);
        assertThat(office.journal(TUESDAY)).contains("settled C1 - - [F1]");

        office.export(WEDNESDAY, first, second);
        office.run(WEDNESDAY);

        assertThat(office.silent(WEDNESDAY)).contains("F1 call pending");
        assertThat(office.journal(WEDNESDAY)).isEmpty();
    }

    @Test
    void datesBeforeTheLastRunOrAfterTodayAreRefused() {
        office.export(TUESDAY, invoice("C1", "F1", "2026-08-01", "2026-08-31", "1000.00"));
        assertThat(office.run(TUESDAY)).isZero();
        assertThat(office.run(MONDAY)).isEqualTo(4);
        assertThat(office.run("2199-01-02")).isEqualTo(4);
        assertThat(Files.exists(office.outbox(MONDAY))).isFalse();
    }

    @Test
    void staleDataIsRefusedAndAFreshExportGoesOn() {
        office.export("2026-10-01", invoice("C1", "F1", "2026-08-01", "2026-08-31", "1000.00"));
        assertThat(office.command("run", "--as-of", MONDAY))
                .satisfies(answer -> assertThat(answer.exitCode()).isEqualTo(4))
                .satisfies(answer -> assertThat(answer.err()).contains("2 working days", "max-age-of-data"));
        assertThat(Files.exists(office.outbox(MONDAY))).isFalse();

        office.export("2026-10-02", invoice("C1", "F1", "2026-08-01", "2026-08-31", "1000.00"));
        assertThat(office.run(MONDAY))
                .as("Friday's export on Monday is one working day old")
                .isZero();
    }

    @Test
    void aTruncatedExportIsRefusedUnlessAPersonVouchesForIt() {
        String kept = invoice("C1", "F1", "2026-08-01", "2026-08-31", "1000.00");
        office.export(
                MONDAY,
                kept,
                invoice("C2", "F2", "2026-08-01", "2026-08-31", "400.00"),
                invoice("C4", "F4", "2026-08-01", "2026-08-31", "400.00"));
        office.run(MONDAY);
        office.export(TUESDAY, kept);

        assertThat(office.run(TUESDAY)).isEqualTo(4);
        assertThat(Files.exists(office.outbox(TUESDAY))).isFalse();
        assertThat(office.run(TUESDAY, "--accept-shrinkage")).isZero();
        assertThat(office.journal(TUESDAY)).containsExactly("settled C2 - - [F2]", "settled C4 - - [F4]");
    }

    @Test
    void tooManyRejectedRowsFailBeforeAnythingIsSent() {
        office.with("")
                .export(
                        MONDAY,
                        invoice("C1", "F1", "2026-08-01", "2026-08-31", "1000.00"),
                        "C2;invoice;F2;x;y;z;;;;;;;;");
        assertThat(office.command("run", "--as-of", MONDAY, "--relance.source.max-rejects=5%"))
                .satisfies(answer -> assertThat(answer.exitCode()).isEqualTo(1))
                .satisfies(answer -> assertThat(answer.err())
                        .contains("1 of 2 rows", "receivables.csv:3", "All of them: ", "rejects.csv"));
        assertThat(Office.files(office.outbox(MONDAY)).keySet())
                .as("what to mend, and nothing else")
                .containsExactly("rejects.csv");
    }

    @Test
    void aDryRunLeavesNoTrace() {
        office.export(MONDAY, invoice("C1", "F1", "2026-08-01", "2026-08-31", "1000.00"));
        office.run(MONDAY);
        Map<String, byte[]> before = Office.files(folder.resolve("out"));
        office.export(
                TUESDAY,
                reminded("C2", "F3", "2026-08-31", "250.00", "call-1", "2026-09-10"),
                invoice("C1", "F1", "2026-08-01", "2026-08-31", "1000.00"));

        Office.Answer answer = office.command("run", "--as-of", TUESDAY, "--dry-run");

        assertThat(answer.out()).contains("nothing is kept or sent").containsPattern("reminder +1 +1");
        assertThat(Office.files(folder.resolve("out")).keySet()).isEqualTo(before.keySet());
        assertThat(office.command("status").out()).contains(MONDAY).doesNotContain(TUESDAY);
        assertThat(office.run("2027-02-01", "--dry-run"))
                .as("any date: stale data, but not refused for its date")
                .isEqualTo(4);
    }

    @Test
    void whatIsNoEmailAddressIsPassedOverForTheNextChannel() throws IOException {
        Files.writeString(folder.resolve("customers.csv"), """
                customer_id;name;email;address1;postal_code;city;country;phone
                C2;Boutique Beta;demander au standard;2 rue des Lilas;69001;Lyon;FR;0199000002
                """);
        office.export(MONDAY, reminded("C2", "F3", "2026-08-31", "250.00", "call-1", "2026-09-10"));

        Office.Answer answer = office.command("run", "--as-of", MONDAY);

        assertThat(office.journal(MONDAY)).containsExactly("delivered C2 reminder letter [F3]");
        assertThat(answer.out()).contains("'demander au standard' is not an e-mail address; correct it");
    }

    @Test
    void aDryRunBeforeTheFirstNightMakesNoStore() throws IOException {
        office.export(MONDAY, invoice("C1", "F1", "2026-08-01", "2026-08-31", "1000.00"));

        assertThat(office.run(MONDAY, "--dry-run")).isZero();

        assertThat(Office.files(folder)).containsOnlyKeys("customers.csv", "receivables.csv", "relance.yaml");
    }

    @Test
    void anUnfinishedNightIsEndedByTheNextDate() throws IOException {
        office.export(MONDAY, reminded("C2", "F3", "2026-08-31", "250.00", "call-1", "2026-09-10"));
        // something in the way of the outbox stops the night after the decision
        Files.createDirectories(folder.resolve("out/acme"));
        Files.writeString(office.outbox(MONDAY), "in the way");
        assertThat(office.run(MONDAY)).isEqualTo(1);
        assertThat(office.command("status").out()).contains("failed", "goes on with it");

        Files.delete(office.outbox(MONDAY));
        office.export(TUESDAY, reminded("C2", "F3", "2026-08-31", "250.00", "call-1", "2026-09-10"));
        Office.Answer answer = office.command("run", "--as-of", TUESDAY);

        assertThat(answer.exitCode()).isEqualTo(3);
        assertThat(answer.out()).contains("was not finished and is ended");
        assertThat(office.journal(TUESDAY)).contains("delivered C2 reminder email [F3]");
    }

    @Test
    void aFailedNightIsGoneOnWith() throws IOException {
        office.export(MONDAY, reminded("C2", "F3", "2026-08-31", "250.00", "call-1", "2026-09-10"));
        Files.createDirectories(folder.resolve("out/acme"));
        Files.writeString(office.outbox(MONDAY), "in the way");
        office.run(MONDAY);
        Files.delete(office.outbox(MONDAY));

        assertThat(office.run(MONDAY)).isZero();

        assertThat(office.journal(MONDAY)).containsExactly("delivered C2 reminder email [F3]");
    }

    @Test
    void missedWorkingDaysAreNamed() {
        office.export(MONDAY, invoice("C1", "F1", "2026-08-01", "2026-08-31", "1000.00"));
        office.run(MONDAY);
        office.export("2026-10-08", invoice("C1", "F1", "2026-08-01", "2026-08-31", "1000.00"));
        Office.Answer answer = office.command("run", "--as-of", "2026-10-08");
        assertThat(answer.exitCode()).isEqualTo(3);
        assertThat(answer.out()).contains("2026-10-06, 2026-10-07");
    }

    @Test
    void theJournalProvesThatNobodyChangedIt() throws IOException {
        office.export(
                MONDAY,
                reminded("C2", "F3", "2026-08-31", "250.00", "call-1", "2026-09-10"),
                invoice("C1", "F1", "2026-08-01", "2026-08-31", "1000.00"));
        office.run(MONDAY);
        Path copy = office.outbox(MONDAY).resolve("journal.jsonl");
        assertThat(office.command("journal", "verify").exitCode()).isZero();
        assertThat(office.command("journal", "verify", copy.toString()).exitCode())
                .isZero();

        for (List<String> change : List.of(
                List.of("250.00", "251.00"),
                List.of("beta@client.example", "other@client.example"),
                List.of("\"seq\":2", "\"seq\":3"))) {
            Path changed = folder.resolve("changed.jsonl");
            Files.writeString(changed, Office.read(copy).replace(change.get(0), change.get(1)));
            assertThat(office.command("journal", "verify", changed.toString()).exitCode())
                    .as("%s", change)
                    .isEqualTo(1);
        }
    }

    @Test
    void explainsACustomerAndADocument() {
        office.export(MONDAY, invoice("C1", "F1", "2026-08-01", "2026-08-31", "1000.00"));
        office.run(MONDAY);
        assertThat(office.command("explain", "C1").out())
                .contains("F1", "call 1 by phone", "next: reminder by e-mail")
                .doesNotContain("call-1");
        assertThat(office.command("explain", "F1", "--output", "json").json()).containsKey("explained");
        assertThat(office.command("explain", "nobody").exitCode()).isEqualTo(2);
    }

    @Test
    void commandsDuringARunSayHowFarItIs() {
        office.export(MONDAY, invoice("C1", "F1", "2026-08-01", "2026-08-31", "1000.00"));
        office.run(MONDAY);
        StoreSettings store = new StoreSettings("jdbc:hsqldb:file:" + folder.resolve("data/relance"), "SA", "");
        try (StoreLock night = StoreLock.take(store, Holder.here("run", Clock.systemUTC()), Patience.NONE)) {
            night.say("acme 2026-10-06, render: 200 documents");

            assertThat(office.command("status"))
                    .satisfies(answer -> assertThat(answer.exitCode()).isZero())
                    .satisfies(answer -> assertThat(answer.out())
                            .startsWith("running: acme 2026-10-06, render: 200 documents (process "));
            for (String[] command : new String[][] {
                {"explain", "C1"},
                {"pending"},
                {"journal"},
                {"ageing"},
                {"approve", "--all"},
                {"run", "--as-of", MONDAY}
            }) {
                assertThat(office.command(command))
                        .as(command[0])
                        .satisfies(answer -> assertThat(answer.exitCode()).isEqualTo(4))
                        .satisfies(answer -> assertThat(answer.err())
                                .contains("A run is under way: acme 2026-10-06, render: 200 documents"));
            }
        }
        assertThat(office.command("explain", "C1").exitCode()).isZero();
    }
}
