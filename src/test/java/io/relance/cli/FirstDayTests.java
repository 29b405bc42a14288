package io.relance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.night.Office;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody meets who sets up a company from an export: before going live, and on the day of it. */
class FirstDayTests {
    private static final String FRIDAY = "2026-11-20";

    @TempDir
    Path folder;

    @Test
    void beforeGoingLiveATrialSaysWhatWouldBeSentAndLeavesNothing() throws IOException {
        company(
                false,
                row("C1", "F1", "2026-08-31", "900", "call-1", "2026-10-01"),
                row("C2", "F2", "2026-10-01", "450", "", ""));
        List<Path> before = files();

        Office.Answer answer = type("run", "--as-of", FRIDAY, "--dry-run");

        assertThat(answer.exitCode()).as(answer.err()).isZero();
        assertThat(answer.out())
                .containsPattern("call-1 +call +1 +EUR 450.00")
                .containsPattern("reminder +email +1 +EUR 900.00")
                .contains("go-live: {confirmed: true}", "relance.yaml");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void whoConfirmsAfterReadingTheDraftsSendsThemTheSameDay() throws IOException {
        company(
                false,
                row("C1", "F1", "2026-08-31", "900", "call-1", "2026-10-01"),
                row("C2", "F2", "2026-10-01", "450", "", ""));

        assertThat(type("run", "--as-of", FRIDAY).out()).contains("Nothing was sent", "drafts");
        Path night = folder.resolve("out/acme").resolve(FRIDAY);
        assertThat(night.resolve("drafts/call-list.xlsx")).isRegularFile();
        assertThat(night.resolve("call-list.xlsx")).doesNotExist();
        assertThat(Files.readString(night.resolve("summary.json"))).contains("\"drafted\"");
        assertThat(type("run", "--as-of", FRIDAY).out()).contains("nothing to do");

        configure(true);
        Office.Answer live = type("run", "--as-of", FRIDAY);
        assertThat(live.out()).contains("pass 2").containsPattern("reminder +1 +1");
        assertThat(night.resolve("pass-2/call-list.xlsx")).isRegularFile();
        assertThat(type("run", "--as-of", FRIDAY).out()).contains("nothing to do");
    }

    @Test
    void commandsThatOnlyLookMakeNoStore() throws IOException {
        company(true, row("C1", "F1", "2026-10-01", "450", "", ""));
        List<Path> before = files();
        for (String command : List.of("status", "pending", "resolve", "journal", "check")) {
            assertThat(type(command).exitCode()).as(command).isIn(0, 3);
        }
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void whatIsOpenIsEnough() throws IOException {
        company(true);
        export("Code client;Raison sociale;N° facture;Échéance;Reste dû\nC1;Alpha;F1;01/10/2026;1 200,00\n");
        assertThat(type("run", "--as-of", FRIDAY).out()).contains("1 accepted", "1200.00");
    }

    @Test
    void anAmountThatTheConfigurationNamesMustBeThere() throws IOException {
        company(true);
        export("Code client;Raison sociale;N° facture;Échéance;Reste dû\nC1;Alpha;F1;01/10/2026;1 200,00\n");
        Office.Answer answer = type("run", "--as-of", FRIDAY, "--relance.source.columns.amount=Montant");
        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.err()).contains("Montant", "no header reads so");
    }

    @Test
    void aLineBreakBringsInNoFurtherRecipient() throws IOException {
        company(true);
        export("customer_id;name;email;document_no;due_date;amount;last_level;last_level_on\n"
                + "C1;Alpha;\"a@client.example\nb@other.example\";F1;2026-08-31;900;call-1;2026-10-01\n"
                + "C2;Beta;b@client.example;F2;2026-08-31;900;call-1;2026-10-01\n");
        Office.Answer answer = type("run", "--as-of", FRIDAY);
        assertThat(answer.exitCode()).isEqualTo(3);
        assertThat(answer.out()).contains("has a line break in it");
        try (var written = Files.walk(folder.resolve("out"))) {
            for (Path file :
                    written.filter(one -> one.toString().endsWith(".eml")).toList()) {
                assertThat(Files.readString(file)).doesNotContain("other.example");
            }
        }
    }

    @Test
    void mailThatReallyLeavesNeedsASender() throws IOException {
        company(true, row("C1", "F1", "2026-08-31", "900", "", ""));
        Office.Answer answer =
                type("run", "--relance.delivery.email.mode=smtp", "--relance.delivery.email.host=localhost");
        assertThat(answer.exitCode())
                .as("with a sender it is not the configuration")
                .isNotEqualTo(2);
        Path file = folder.resolve("relance.yaml");
        Files.writeString(file, Files.readString(file).replace("email: compta@acme.example,", ""));
        answer = type("run", "--relance.delivery.email.mode=smtp", "--relance.delivery.email.host=localhost");
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err()).contains("relance.company.email is missing", "delivery.email.mode is smtp");
    }

    @Test
    void aLiveCompanyWithoutAccountIsToldAndPrintsNoBankSentence() throws IOException {
        company(true, row("C1", "F1", "2026-08-31", "900", "call-1", "2026-10-01"));
        Path file = folder.resolve("relance.yaml");
        Files.writeString(file, Files.readString(file).replace("iban: FR7630006000011234567890189,", ""));

        assertThat(type("run", "--as-of", FRIDAY).err()).contains("warning: relance.company.iban: missing");
        assertThat(type("check", "--as-of", FRIDAY).exitCode()).isEqualTo(3);
        Path emails = folder.resolve("out/acme").resolve(FRIDAY).resolve("emails");
        try (var written = Files.list(emails)) {
            for (Path mail : written.toList()) {
                assertThat(Files.readString(mail)).doesNotContain("bancaires").doesNotContain("IBAN");
            }
        }
    }

    @Test
    void aCopyOfTheJournalThatLacksItsEndIsSeen() throws IOException {
        company(
                true,
                row("C1", "F1", "2026-08-31", "900", "call-1", "2026-10-01"),
                row("C2", "F2", "2026-08-31", "800", "call-1", "2026-10-01"));
        type("run", "--as-of", FRIDAY);
        Path whole = folder.resolve("out/acme").resolve(FRIDAY).resolve("journal.jsonl");
        List<String> lines = Files.readAllLines(whole);
        Path cut = folder.resolve("cut.jsonl");
        Files.write(cut, lines.subList(0, lines.size() - 1));

        assertThat(type("journal", "verify", whole.toString()).out()).contains("compared with the store");
        assertThat(type("journal", "verify", cut.toString()).out()).contains("entries are missing at the end");
        assertThat(type("journal", "verify", cut.toString(), "--entries", String.valueOf(lines.size()))
                        .exitCode())
                .isEqualTo(1);
        assertThat(type("journal", "verify", whole.toString(), "--entries", String.valueOf(lines.size()))
                        .exitCode())
                .isZero();
    }

    @Test
    void checkSaysHowEachColumnWasUnderstood() throws IOException {
        company(true);
        export("Code client;Raison sociale;N° facture;Échéance;Reste dû;Zone\nC1;Alpha;F1;01/10/2026;1 200,00;Est\n");
        Office.Answer answer = type("check", "--as-of", FRIDAY);
        assertThat(answer.exitCode()).as(answer.out()).isZero();
        assertThat(answer.out())
                .contains("Columns of open.csv (receivables):")
                .containsPattern("Code client +customer_id")
                .containsPattern("Reste dû +open_amount")
                .contains("not read: 'Zone'");
        assertThat(type("check", "--as-of", FRIDAY, "--output", "json").out())
                .contains("\"header\" : \"Échéance\"", "\"name\" : \"due_date\"");
    }

    @Test
    void checkOfAnEmptyExportIsNotContent() throws IOException {
        company(true);
        Office.Answer answer = type("check", "--as-of", FRIDAY);
        assertThat(answer.exitCode()).isEqualTo(3);
        assertThat(answer.out())
                .contains("holds no documents yet", "nothing to chase yet")
                .doesNotContain("All is well");
    }

    @Test
    void checkMissesTheReferenceRateOfTheHalfYear() throws IOException {
        company(true, row("C1", "F1", "2026-10-01", "450", "", ""));
        assertThat(type("check", "--as-of", "2031-02-03").out())
                .contains("no reference rate of 2031-S1 is known for FR");
        assertThat(type("check", "--as-of", FRIDAY).out()).doesNotContain("no reference rate");
    }

    @Test
    void aLevelThatTheLawForbidsIsAFindingOfCheck() throws IOException {
        company(true, row("C1", "F1", "2026-10-01", "450", "", ""));
        append("""
                  scenarios:
                    private:
                      for: {customer-type: consumer}
                      levels: [{level: reminder, at: 5 days after due, by: email, charges: [indemnity]}]
                    business:
                      levels: [{level: reminder, at: 5 days after due, by: email}]
                """);
        Office.Answer answer = type("check", "--as-of", FRIDAY);
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.out())
                .contains("relance.scenarios.private.levels.reminder", "Forbidden by law:", "L. 111-8 CPCE");
        assertThat(answer.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"notes.txt, is a file", "notes.txt/out, is a file"})
    void anOutboxThatCannotBeWrittenIsFoundByCheck(String outbox, String found) throws IOException {
        company(true, row("C1", "F1", "2026-10-01", "450", "", ""));
        Files.writeString(folder.resolve("notes.txt"), "somebody's notes");
        append("  outbox: " + outbox + "\n");
        Office.Answer check = type("check", "--as-of", FRIDAY);
        assertThat(check.exitCode()).isEqualTo(2);
        assertThat(check.out()).contains("relance.outbox: ", found, "expected a folder");
        Office.Answer run = type("run", "--as-of", FRIDAY);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("acme: ", "notes.txt", "Move it away");
    }

    @Test
    void aStoreThatCannotBeOpenedIsToldInOneSentence() throws IOException {
        company(true, row("C1", "F1", "2026-10-01", "450", "", ""));
        append("  store: {url: \"jdbc:hsqldb:file:open.csv/relance\"}\n");
        Office.Answer run = type("run", "--as-of", FRIDAY);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains("cannot be opened", "open.csv is a file; expected a folder", "relance.store.url")
                .doesNotContain("StoreProblem", "--stacktrace");
        assertThat(run.err().lines()).hasSize(1);
    }

    @Test
    void aTemplateWithAnErrorIsNamedWithFileAndLine() throws IOException {
        company(true, row("C1", "F1", "2026-08-31", "900", "call-1", "2026-10-01"));
        Files.createDirectories(folder.resolve("templates/fr"));
        Files.writeString(folder.resolve("templates/fr/reminder.ftl"), "subject: X\n\nBonjour <#iff x>\n");
        append("  templates: templates\n");
        Office.Answer run = type("run", "--as-of", FRIDAY);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("templates/fr/reminder.ftl:3: ");
        assertThat(folder.resolve("out/acme").resolve(FRIDAY)).doesNotExist();
        assertThat(type("check", "--as-of", FRIDAY).out()).contains("templates/fr/reminder.ftl:3");
    }

    @Test
    void withoutACompanyOnlyThatIsSaid() throws IOException {
        Files.writeString(folder.resolve("relance.yaml"), "relance:\n  source: {receivables: open.csv}\n");
        Office.Answer run = type("run");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("relance.company is missing").doesNotContain("unknown key");
    }

    @Test
    void aPartPaymentOfWhichOnlyTheRestIsKnownStaysTheSameInvoice() throws IOException {
        company(true);
        String head = "Code client;Raison sociale;Téléphone;N° facture;Échéance;Reste dû\n";
        String other = "C2;Beta;0199000002;F2;01/10/2026;70,00\n";
        export(head + "C1;Alpha;0199000001;F1;01/10/2026;1 200,00\n" + other);
        type("run", "--as-of", "2026-11-17");
        export(head + other);
        type("run", "--as-of", "2026-11-18", "--accept-shrinkage");
        export(head + "C1;Alpha;0199000001;F1;01/10/2026;500,00\n" + other);
        type("run", "--as-of", FRIDAY);
        assertThat(type("explain", "F1").out()).contains("500.00").contains("2026-11-17 call 1");
    }

    private void append(String text) throws IOException {
        Path file = folder.resolve("relance.yaml");
        Files.writeString(file, Files.readString(file) + text);
    }

    private void company(boolean live, String... rows) throws IOException {
        configure(live);
        export("customer_id;name;email;phone;document_no;due_date;amount;last_level;last_level_on\n"
                + String.join("\n", rows) + "\n");
    }

    private void configure(boolean live) throws IOException {
        Files.writeString(folder.resolve("relance.yaml"), """
                relance:
                  company: {id: acme, name: ACME SAS, country: FR, iban: FR7630006000011234567890189,
                    email: compta@acme.example, address: {line1: 1 rue du Port, postal-code: "75001", city: Paris}}
                  source: {receivables: open.csv}
                  go-live: {confirmed: %s}
                """.formatted(live));
    }

    private void export(String text) throws IOException {
        Path file = folder.resolve("open.csv");
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-11-20T05:00:00Z")));
    }

    private static String row(String customer, String number, String due, String amount, String level, String on) {
        return String.join(
                ";",
                customer,
                "Client " + customer,
                customer + "@client.example",
                "0199000001",
                number,
                due,
                amount,
                level,
                on);
    }

    private Office.Answer type(String... words) {
        String[] all = new String[words.length + 1];
        System.arraycopy(words, 0, all, 0, words.length);
        all[words.length] = "--config=" + folder.resolve("relance.yaml");
        String[] answer = CommandLineRunner.run(all);
        return new Office.Answer(Integer.parseInt(answer[0]), answer[1], answer[2]);
    }

    private List<Path> files() throws IOException {
        try (var all = Files.walk(folder)) {
            return all.sorted().toList();
        }
    }
}
