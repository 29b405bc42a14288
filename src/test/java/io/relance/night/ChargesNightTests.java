package io.relance.night;

import static io.relance.night.Office.invoice;
import static io.relance.night.Office.reminded;
import static io.relance.night.Office.settled;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Interest and fixed sums through whole nights: announced in letters, waived or claimed once the principal is paid. */
class ChargesNightTests {
    private static final String MONDAY = "2026-10-05";
    private static final String TUESDAY = "2026-10-06";
    private static final String WEDNESDAY = "2026-10-07";
    private static final String THURSDAY = "2026-10-08";

    @TempDir
    private Path folder;

    private Office office;
    private final String other = invoice("C1", "F1", "2026-09-01", "2026-10-30", "1000.00");

    @BeforeEach
    void open() {
        office = new Office(folder);
    }

    /** A warning with interest and fixed sum leaves on Monday; the invoice is paid on Tuesday. */
    private void warnAndPay() {
        office.export(MONDAY, reminded("C4", "F5", "2026-07-01", "3000.00", "letter", "2026-09-20"), other);
        assertThat(office.run(MONDAY)).isZero();
        assertThat(office.journal(MONDAY)).contains("delivered C4 warning letter [F5]");
        office.export(WEDNESDAY, settled("C4", "F5", "2026-07-01", "3000.00", TUESDAY), other);
        office.run(WEDNESDAY);
    }

    @Test
    void chargesAreWaivedOnceThePrincipalIsPaid() {
        warnAndPay();

        assertThat(charges(MONDAY, "announced"))
                .isEqualTo(Map.of("EUR", Map.of("documents", 1, "interest", "97.84", "indemnity", "40.00")));
        assertThat(office.journal(WEDNESDAY)).contains("charges-waived C4 warning - [F5]");
        assertThat(charges(WEDNESDAY, "waived"))
                .isEqualTo(Map.of("EUR", Map.of("documents", 1, "interest", "97.84", "indemnity", "40.00")));
        assertThat(charges(WEDNESDAY, "claimed")).isEmpty();
        assertThat(office.outbox(WEDNESDAY).resolve("charges.csv")).doesNotExist();

        office.export(THURSDAY, other);
        office.run(THURSDAY);
        assertThat(charges(THURSDAY, "waived")).as("once").isEmpty();
        assertThat(office.command("journal", "verify").exitCode()).isZero();
    }

    /** 2,000.00 for the 89 days from 2 July to 28 September, when 500.00 were paid, at 12.40 %. */
    @ParameterizedTest(name = "first exported with {0}")
    @CsvSource({"2000.00, as it always was", "3000.00, corrected without a credit note"})
    void whatACorrectedInvoiceNoLongerAsksForIsNoPartPayment(String first, String why) {
        String columns =
                "customer_id;name;email;address1;postal_code;city;document_no;issue_date;due_date;currency;amount;"
                        + "open_amount;last_level;last_level_on";
        String row =
                "C4;Delta SARL;c4@example.com;1 rue de l'Exemple;99000;VILLEFICTIVE;F5;2026-06-01;2026-07-01;EUR;%s;%s;"
                        + "letter;2026-09-18";
        office.exportOf("2026-09-21", columns, row.formatted(first, first));
        office.run("2026-09-21");
        office.exportOf("2026-09-24", columns, row.formatted("2000.00", "2000.00"));
        office.run("2026-09-24");
        office.exportOf("2026-09-28", columns, row.formatted("2000.00", "1500.00"));
        office.run("2026-09-28");
        assertThat(charges("2026-09-28", "announced"))
                .as(why)
                .isEqualTo(Map.of("EUR", Map.of("documents", 1, "interest", "60.47", "indemnity", "40.00")));
    }

    @Test
    void chargesOfWhatTheExportHandedOverAreTheAgencys() {
        office.with("  charges: {after-payment: claim}\n");
        office.export(MONDAY, reminded("C4", "F5", "2026-07-01", "3000.00", "letter", "2026-09-20"), other);
        office.run(MONDAY);
        office.exportOf(
                WEDNESDAY,
                Office.COLUMNS + ";handed_to",
                settled("C4", "F5", "2026-07-01", "3000.00", TUESDAY) + ";Agence Martin",
                other + ";");
        office.run(WEDNESDAY);

        assertThat(office.journal(WEDNESDAY)).noneMatch(line -> line.startsWith("charges-"));
    }

    @Test
    void chargesAreClaimedUpToTheDayOfPaymentAndNeverReminded() throws Exception {
        office.with("  charges: {after-payment: claim}\n");
        warnAndPay();

        Map<String, Object> alone = office.command(
                        "charges",
                        "--country=FR",
                        "--customer-type=business",
                        "--amount=3000",
                        "--due=2026-07-01",
                        "--paid=" + TUESDAY,
                        "--output=json")
                .json();
        assertThat(alone).containsEntry("interest", "98.86");
        assertThat(office.journal(WEDNESDAY)).contains("charges-claimed C4 warning - [F5]");
        assertThat(charges(WEDNESDAY, "claimed"))
                .isEqualTo(Map.of("EUR", Map.of("documents", 1, "interest", "98.86", "indemnity", "40.00")));
        List<String> list = Files.readAllLines(office.outbox(WEDNESDAY).resolve("charges.csv"));
        assertThat(list.get(1))
                .startsWith(
                        "C4,Delta SARL,F5,2026-07-01,2026-10-06,warning,2026-10-05,EUR,3000.00,98.86,40.00,138.86,");
        assertThat(String.join("\n", list).replace('\u00a0', ' '))
                .contains("3 000,00 € × 12,40 % × 97 j / 365 = 98,86 €", "art. L. 441-10 II et D. 441-5 C. com.");
        assertThat(office.summary(WEDNESDAY).get("tasks").toString()).contains("claim charges", "98.86");

        for (String day : List.of(THURSDAY, "2026-11-10")) {
            office.export(day, other);
            office.run(day);
            assertThat(office.journal(day)).noneMatch(line -> line.startsWith("delivered C4"));
            assertThat(charges(day, "claimed")).isEmpty();
        }
    }

    @Test
    void whatComesBackAndIsPaidAgainIsNotDecidedTwice() {
        warnAndPay();
        office.export(THURSDAY, reminded("C4", "F5", "2026-07-01", "3000.00", "letter", "2026-09-20"), other);
        office.run(THURSDAY);
        office.export("2026-10-09", settled("C4", "F5", "2026-07-01", "3000.00", "2026-10-09"), other);
        office.run("2026-10-09");
        assertThat(charges("2026-10-09", "waived")).isEmpty();
    }

    @Test
    void withoutProofOfPaymentTheSecondSnapshotDecides() {
        office.with("  charges: {after-payment: claim}\n");
        office.export(MONDAY, reminded("C4", "F5", "2026-07-01", "3000.00", "letter", "2026-09-20"), other);
        office.run(MONDAY);
        office.export(TUESDAY, other);
        office.run(TUESDAY, "--accept-shrinkage");
        assertThat(charges(TUESDAY, "claimed")).as("it may only be missing").isEmpty();
        office.export(WEDNESDAY, other);
        office.run(WEDNESDAY);
        assertThat(charges(WEDNESDAY, "claimed"))
                .as("no day of payment is known: as announced")
                .isEqualTo(Map.of("EUR", Map.of("documents", 1, "interest", "97.84", "indemnity", "40.00")));
    }

    @Test
    void aLetterCountsInterestOnWhatWasPaidInParts() throws Exception {
        office.export(MONDAY, row("3000.00"), other);
        office.run(MONDAY);
        office.export(THURSDAY, row("1000.00"), other);
        office.run(THURSDAY);

        Map<String, Object> alone = office.command(
                        "charges",
                        "--country=FR",
                        "--customer-type=business",
                        "--amount=3000",
                        "--due=2026-07-01",
                        "--paid=2026-10-09",
                        "--payment=" + THURSDAY + "=2000",
                        "--output=json")
                .json();
        office.export("2026-10-09", row("1000.00"), other);
        office.run("2026-10-09");
        assertThat(office.journal("2026-10-09")).contains("delivered C4 warning letter [F5]");
        assertThat(charges("2026-10-09", "announced"))
                .isEqualTo(
                        Map.of("EUR", Map.of("documents", 1, "interest", alone.get("interest"), "indemnity", "40.00")));
        assertThat(alone).containsEntry("interest", "101.24");
    }

    private static String row(String open) {
        return "C4;invoice;F5;2026-06-01;2026-07-01;3000.00;" + open + ";EUR;letter;2026-09-29;;;;";
    }

    /** Announced on 3,000, of which 1,000 was paid after it and the rest later: each part up to its own day. */
    @Test
    void claimsCountInterestOfEachPartUpToTheDayItWasPaid() throws Exception {
        office.with("  charges: {after-payment: claim}\n");
        office.export(MONDAY, warned("3000.00", ""), other);
        office.run(MONDAY);
        assertThat(office.journal(MONDAY)).contains("delivered C4 warning letter [F5]");
        office.export(THURSDAY, warned("2000.00", ""), other);
        office.run(THURSDAY);
        office.export("2026-10-12", warned("0", "2026-10-12"), other);
        office.run("2026-10-12");

        Map<String, Object> alone = alone("--paid=2026-10-12", "--payment=" + THURSDAY + "=1000");
        assertThat(alone).containsEntry("interest", "103.62");
        assertThat(charges("2026-10-12", "claimed"))
                .isEqualTo(Map.of("EUR", Map.of("documents", 1, "interest", "103.62", "indemnity", "40.00")));
        assertThat(Files.readString(office.outbox("2026-10-12").resolve("charges.csv"))
                        .replace('\u00a0', ' '))
                .contains("3 000,00 € × 12,40 % × 99 j / 365 = 100,90 €", "2 000,00 € × 12,40 % × 4 j / 365 = 2,72 €");
    }

    @Test
    void claimsCountInterestOnPartsPaidBeforeTheyWereAnnounced() {
        office.with("  charges: {after-payment: claim}\n");
        office.export(MONDAY, row("3000.00"), other);
        office.run(MONDAY);
        office.export(THURSDAY, row("1000.00"), other);
        office.run(THURSDAY);
        office.export("2026-10-09", row("1000.00"), other);
        office.run("2026-10-09");
        assertThat(office.journal("2026-10-09")).contains("delivered C4 warning letter [F5]");
        office.export("2026-10-12", warned("0", "2026-10-12"), other);
        office.run("2026-10-12");

        Map<String, Object> alone = alone("--paid=2026-10-12", "--payment=" + THURSDAY + "=2000");
        assertThat(alone).containsEntry("interest", "102.26");
        assertThat(charges("2026-10-12", "claimed"))
                .isEqualTo(Map.of("EUR", Map.of("documents", 1, "interest", "102.26", "indemnity", "40.00")));
    }

    /** The invoice stays in the export with nothing open, and the credit note beside it. */
    @ParameterizedTest(name = "a credit note of {0} naming \"{1}\": {2}, interest {3}")
    @CsvSource({
        "-3000.00, F5, waived, 97.84, nothing of it was owed",
        "-3000.00, '', waived, 97.84, it equals the invoice and was used up with it",
        "-3000.00, F1, claimed, 100.90, it is another's",
        "-1000.00, F5, claimed, 67.27, only the rest was paid",
        "-1000.00, '', claimed, 100.90, it may be another's"
    })
    void whatACreditNoteClearedInTheExportBearsNoCharges(
            String credit, String names, String outcome, String interest, String why) {
        office.with("  charges: {after-payment: claim}\n");
        office.exportOf(MONDAY, Office.COLUMNS + ";applies_to", warned("3000.00", "") + ";", other + ";");
        office.run(MONDAY);
        office.exportOf(
                THURSDAY,
                Office.COLUMNS + ";applies_to",
                warned("0", THURSDAY) + ";",
                "C4;credit_note;A1;2026-10-07;;" + credit + ";0;EUR;;;;;;" + THURSDAY + ";" + names,
                other + ";");
        office.run(THURSDAY);
        assertThat(charges(THURSDAY, outcome))
                .as(why)
                .isEqualTo(Map.of("EUR", Map.of("documents", 1, "interest", interest, "indemnity", "40.00")));
    }

    private Map<String, Object> alone(String... more) {
        List<String> words = new ArrayList<>(List.of(
                "charges",
                "--country=FR",
                "--customer-type=business",
                "--amount=3000",
                "--due=2026-07-01",
                "--output=json"));
        words.addAll(List.of(more));
        return office.command(words.toArray(String[]::new)).json();
    }

    private static String warned(String open, String settledOn) {
        return "C4;invoice;F5;2026-06-01;2026-07-01;3000.00;" + open + ";EUR;letter;2026-09-20;;;;" + settledOn;
    }

    @Test
    void aMissingRateStopsNoNightAndPrintsNoInterest() {
        office.export("2027-01-05", reminded("C4", "F5", "2026-12-01", "3000.00", "letter", "2026-12-20"), other);
        Office.Answer night = office.command("run", "--as-of", "2027-01-05", "--dry-run");
        assertThat(night.exitCode()).isEqualTo(3);
        assertThat(night.out())
                .contains("rate missing: ECB main refinancing rate 2027-S1. No interest was printed on 1 claim")
                .contains("rate not checked against its publication: ECB main refinancing rate 2026-S2 (1 claim)")
                .contains("charges announced: interest EUR 0.00, fixed sums EUR 40.00 (1 documents)");
    }

    /** A consumer's indemnity is named with its place and its article, and nothing leaves. */
    @Test
    void aScenarioThatTheLawForbidsIsRefused() {
        office.write("customers.csv", """
                customer_id;name;customer_type;email;country
                C4;Paul Exemple;consumer;paul@client.example;FR
                """);
        office.with("""
                  scenarios:
                    private:
                      for: {customer-type: consumer}
                      levels:
                        - {level: reminder, at: 5 days after due, by: email, charges: [indemnity]}
                    rest: {levels: []}
                """);
        office.export(MONDAY, invoice("C4", "F5", "2026-07-01", "2026-08-01", "100.00"));
        Office.Answer check = office.command("check", "--as-of", MONDAY);
        assertThat(check.exitCode()).isEqualTo(2);
        assertThat(check.out() + check.err())
                .contains("relance.scenarios.private.levels.reminder.charges: FR: level reminder asks for an indemnity,"
                        + " which may not be claimed from a consumer (art. L. 111-8 CPCE)");
        office.run(MONDAY);
        assertThat(charges(MONDAY, "announced")).isEmpty();
    }

    /** Only a contract gives interest against a British consumer: that is said, and nobody is stopped. */
    @Test
    void aScenarioThatCountsOnContractsIsSaidSo() {
        office.write("customers.csv", """
                customer_id;name;customer_type;email;country
                C4;Paul Example;consumer;paul@client.example;GB
                """);
        office.with("""
                  scenarios:
                    private:
                      for: {customer-type: consumer}
                      levels:
                        - {level: reminder, at: 5 days after due, by: email}
                        - {level: warning, at: 10 days after reminder, by: letter, charges: [interest]}
                    rest: {levels: []}
                """);
        office.export(MONDAY, invoice("C4", "F5", "2026-07-01", "2026-08-01", "100.00"));
        Office.Answer check = office.command("check", "--as-of", MONDAY);
        assertThat(check.out() + check.err())
                .contains(
                        "relance.scenarios.private.levels.warning.charges: GB (customer C4, for one): level warning asks"
                                + " for interest, which no law gives against a consumer, only a contract");
    }

    private Map<?, ?> charges(String night, String what) {
        return (Map<?, ?>) ((Map<?, ?>) office.summary(night).get("charges")).get(what);
    }
}
