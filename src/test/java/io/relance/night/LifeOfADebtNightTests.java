package io.relance.night;

import static io.relance.night.Office.invoice;
import static io.relance.night.Office.reminded;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the law's dates do to a debt in whole nights: limitation, insolvency, terms that are too long, credit notes. */
class LifeOfADebtNightTests {
    private static final String MONDAY = "2026-10-05";
    private static final String TUESDAY = "2026-10-06";
    private static final String FRIDAY = "2026-10-09";
    private static final String CUSTOMERS =
            "customer_id;name;customer_type;email;phone;address1;postal_code;city;country;insolvent_on;insolvency_type;insolvency_published_on\n";

    @TempDir
    private Path folder;

    private Office office;
    private final String other = invoice("C1", "F1", "2026-09-01", "2026-10-30", "1000.00");

    @BeforeEach
    void open() {
        office = new Office(folder);
    }

    @Test
    void theEndOfLimitationIsWarnedOfThreeTimesAndAnExpiredDebtIsNeverDunned() throws Exception {
        office.export(
                MONDAY,
                invoice("C1", "TEN", "2022-03-01", "2022-04-10", "10.10"),
                invoice("C1", "SIX", "2022-03-01", "2022-04-05", "60.60"),
                invoice("C1", "THREE", "2021-12-01", "2022-01-05", "30.30"),
                invoice("C1", "ONE", "2021-10-01", "2021-11-05", "11.11"),
                invoice("C1", "LAST", "2021-09-01", "2021-10-05", "22.22"),
                invoice("C1", "OVER", "2021-09-01", "2021-10-04", "99.99"));
        office.run(MONDAY);

        assertThat(tasks(MONDAY, "limitation"))
                .containsExactlyInAnyOrder(
                        "SIX: can be sued for until 2027-04-05, in less than six months (art. L. 110-4 C. com.)",
                        "THREE: can be sued for until 2027-01-05, in less than three months (art. L. 110-4 C. com.)",
                        "ONE: can be sued for until 2026-11-05, in less than a month (art. L. 110-4 C. com.)",
                        "LAST: can be sued for until 2026-10-05, in less than a month (art. L. 110-4 C. com.)");
        assertThat(Office.read(office.outbox(MONDAY).resolve("summary.html")))
                .contains("prescription le 05/04/2027, dans moins de six mois (art. L. 110-4 C. com.)");
        assertThat(office.silent(MONDAY)).contains("OVER limitation expired").doesNotContain("LAST limitation expired");
        assertThat(office.journal(MONDAY)).noneMatch(line -> line.contains("OVER"));

        assertThat(alerts("Limitation near"))
                .containsExactlyInAnyOrder(
                        "SIX less than six months left",
                        "THREE less than three months left",
                        "ONE less than one month left",
                        "LAST less than one month left",
                        "OVER limitation is over");
    }

    @Test
    void aJudgmentStopsWhatIsOlderAndOnlyThat() {
        office.write("customers.csv", CUSTOMERS + """
                C1;Atelier Alpha;business;alpha@client.example;0199000001;1 rue des Lilas;75001;Paris;FR;2026-09-10;redressement;
                C2;Boutique Beta;business;beta@client.example;0199000002;2 rue des Lilas;1000;Bruxelles;BE;2026-09-10;redressement;
                C3;Cave Gamma;business;gamma@client.example;0199000003;3 rue des Lilas;75001;Paris;FR;;;
                C4;Delta SARL;business;delta@client.example;0199000004;4 rue des Lilas;75001;Paris;FR;2026-09-10;liquidation;2026-09-22
                """);
        office.export(
                MONDAY,
                invoice("C4", "D1", "2026-08-01", "2026-08-31", "100.00"),
                invoice("C4", "D2", "2026-08-01", "2026-11-30", "200.50"),
                invoice("C1", "OLD", "2026-08-01", "2026-08-31", "1000.00"),
                invoice("C1", "NEW", "2026-09-10", "2026-09-30", "500.00"),
                invoice("C2", "BEL", "2026-08-01", "2026-08-31", "700.00"),
                invoice("C3", "SOUND", "2026-08-01", "2026-08-31", "800.00"));
        office.run(MONDAY);

        assertThat(office.silent(MONDAY)).contains("OLD insolvent", "BEL insolvent");
        assertThat(office.journal(MONDAY))
                .containsExactlyInAnyOrder("delivered C1 call-1 call [NEW]", "delivered C3 call-1 call [SOUND]");
        assertThat(tasks(MONDAY, "declare claim"))
                .containsExactlyInAnyOrder(
                        ": declare EUR 1000.00 (1 document) by 2026-11-10, counted from the judgment of 2026-09-10; the"
                                + " law counts from its publication in the BODACC, which is not known here"
                                + " (insolvency_published_on), so later may be early enough (art. L. 622-24, R. 622-24 C."
                                + " com.)",
                        ": declare EUR 700.00 (1 document) in RegSol within the period that the judgment of 2026-09-10"
                                + " sets (BE)",
                        ": declare EUR 300.50 (2 documents) by 2026-11-22, counted from the publication of 2026-09-22"
                                + " (art. L. 622-24, R. 622-24 C. com.)");
        assertThat(Office.read(office.outbox(MONDAY).resolve("summary.html")).replace('\u00a0', ' '))
                .contains(
                        "300,50 € à déclarer au passif (pièces : 2) au plus tard le 22/11/2026, compté de la publication du"
                                + " 22/09/2026");
    }

    @Test
    void interestEndsWithTheJudgment() {
        office.with("  charges: {after-payment: claim}\n");
        office.export(MONDAY, reminded("C4", "F5", "2026-07-01", "3000.00", "letter", "2026-09-20"), other);
        office.run(MONDAY);
        assertThat(office.journal(MONDAY)).contains("delivered C4 warning letter [F5]");
        office.write("customers.csv", CUSTOMERS + """
                C1;Atelier Alpha;business;alpha@client.example;0199000001;1 rue des Lilas;75001;Paris;FR;;;
                C4;Delta SARL;business;delta@client.example;0199000004;4 rue des Lilas;31000;Toulouse;FR;2026-10-06;redressement;
                """);
        office.export("2026-10-20", Office.settled("C4", "F5", "2026-07-01", "3000.00", "2026-10-19"), other);
        office.run("2026-10-20");

        assertThat(claimed("2026-10-20")).as("as on the day of the judgment").isEqualTo(charges("2026-10-06"));
        assertThat(claimed("2026-10-20")).isNotEqualTo(charges("2026-10-19"));
    }

    /** The same invoice may have what French law allows and Belgian law does not: the end of the month and 45 days. */
    @Test
    void termsThatAreTooLongAreReported() throws Exception {
        office.write("customers.csv", CUSTOMERS + """
                C1;Atelier Alpha;business;alpha@client.example;0199000001;1 rue des Lilas;75001;Paris;FR;;;
                C2;Commune de Bêta;public;beta@client.example;0199000002;2 rue des Lilas;1000;Bruxelles;BE;;;
                C3;Paul Exemple;consumer;paul@client.example;0199000003;3 rue des Lilas;75001;Paris;FR;;;
                """);
        office.export(
                MONDAY,
                invoice("C1", "WITHIN", "2026-09-01", "2026-11-14", "100.00"),
                invoice("C1", "BEYOND", "2026-09-01", "2026-11-15", "200.00"),
                invoice("C2", "SIXTY", "2026-09-01", "2026-10-31", "300.00"),
                invoice("C2", "BELGIAN", "2026-09-01", "2026-11-01", "400.00"),
                invoice("C3", "PRIVATE", "2026-09-01", "2026-12-31", "500.00"));
        office.run(MONDAY);

        assertThat(tasks(MONDAY, "long terms"))
                .containsExactlyInAnyOrder(
                        "BEYOND: is due on 2026-11-15, 1 day after the latest date the law allows, 2026-11-14 (art."
                                + " L. 441-10 I C. com.)",
                        "BELGIAN: is due on 2026-11-01, 1 day after the latest date the law allows, 2026-10-31 (loi du"
                                + " 2 août 2002, art. 4)");
        assertThat(alerts("Terms too long"))
                .containsExactlyInAnyOrder("BEYOND 75 days from issue", "BELGIAN 61 days from issue");
    }

    /** Nothing shows a payment, and the setting claims: what a credit note settled was not owed, and that is journalled. */
    @Test
    void chargesOfWhatACreditNoteSettledAreWaivedAndJournalled() {
        office.with("  charges: {after-payment: claim}\n");
        String warned = reminded("C4", "F5", "2026-07-01", "3000.00", "letter", "2026-09-20");
        office.export(MONDAY, warned, other);
        office.run(MONDAY);
        assertThat(office.journal(MONDAY)).contains("delivered C4 warning letter [F5]");
        office.export(TUESDAY, warned, "C4;credit_note;A1;2026-10-06;;-3000.00;-3000.00;EUR;;;;;;", other);
        office.run(TUESDAY);
        office.export("2026-10-07", other);
        office.run("2026-10-07", "--accept-shrinkage");
        assertThat(journalOfCharges("2026-10-07"))
                .as("they may only be missing")
                .isEmpty();
        office.export("2026-10-08", other);
        office.run("2026-10-08");

        assertThat(journalOfCharges("2026-10-08")).containsExactly("charges-waived C4 warning - [F5]");
        assertThat(Office.read(office.outbox("2026-10-08").resolve("journal.jsonl")))
                .contains("settled by a credit note, no payment was seen; charges announced on 2026-10-05"
                        + " (warning) fall away");
        assertThat(office.outbox("2026-10-08").resolve("charges.csv")).doesNotExist();
        office.export(FRIDAY, other);
        office.run(FRIDAY);
        assertThat(journalOfCharges(FRIDAY)).as("once").isEmpty();
    }

    private List<String> journalOfCharges(String night) {
        return office.journal(night).stream()
                .filter(line -> line.startsWith("charges-"))
                .toList();
    }

    /** Tasks of a kind, as {@code document: detail}. */
    private List<String> tasks(String night, String kind) {
        List<String> found = new ArrayList<>();
        for (Object each : (List<?>) office.summary(night).get("tasks")) {
            Map<?, ?> task = (Map<?, ?>) each;
            if (kind.equals(task.get("kind"))) {
                found.add(task.get("document") + ": " + task.get("detail"));
            }
        }
        return found;
    }

    /** Rows of the ageing report's alerts, as {@code document detail}. */
    private List<String> alerts(String kind) {
        Path page = folder.resolve("ageing.html");
        office.command("ageing", "--as-of", MONDAY, "--format", "html", "--language", "en", "--out", page.toString());
        return Office.read(page)
                .lines()
                .filter(line -> line.contains("<td>" + kind + "</td>"))
                .map(line -> line.replaceAll("</td><td[^>]*>", "|").replaceAll("<[^>]*>", ""))
                .map(line -> line.split("\\|"))
                .map(cells -> cells[3] + " " + cells[cells.length - 1])
                .toList();
    }

    private Object claimed(String night) {
        Map<?, ?> charges = (Map<?, ?>) office.summary(night).get("charges");
        return ((Map<?, ?>) ((Map<?, ?>) charges.get("claimed")).get("EUR")).get("interest");
    }

    private Object charges(String paid) {
        return office.command(
                        "charges",
                        "--country=FR",
                        "--customer-type=business",
                        "--amount=3000",
                        "--due=2026-07-01",
                        "--paid=" + paid,
                        "--output=json")
                .json()
                .get("interest");
    }
}
