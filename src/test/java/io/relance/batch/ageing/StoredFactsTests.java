package io.relance.batch.ageing;

import static io.relance.night.Office.invoice;
import static io.relance.night.Office.reminded;
import static org.assertj.core.api.Assertions.assertThat;

import io.relance.config.Configuration;
import io.relance.config.RatesFile;
import io.relance.config.Settings;
import io.relance.config.Settings.CompanySettings;
import io.relance.dunning.lawful.LawfulCharging;
import io.relance.night.Office;
import io.relance.report.Span;
import io.relance.report.lines.Outcome;
import io.relance.report.lines.Standing;
import io.relance.store.Store;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the reports learn from nights that were run: standings, payments and what the levels brought. */
class StoredFactsTests {
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 5);
    private static final LocalDate LAST = LocalDate.of(2026, 10, 13);

    @TempDir
    Path folder;

    @Test
    void knowsWhatWasDoneAndWhatCameOfIt() {
        tells(new Office(folder));
    }

    @Test
    void knowsTheSameFromPostgres() throws IOException, SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            tells(new Office(folder).store(postgres.getJdbcUrl("postgres", "postgres")));
            try (Connection connection = postgres.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database totals");
            }
            reconciles(new Office(folder.resolve("totals")).store(postgres.getJdbcUrl("postgres", "totals")));
        }
    }

    @Test
    void aSnapshotThatWasRefusedIsNoneOfItsSources() {
        Office office = new Office(folder);
        office.export(FIRST.toString(), invoice("C1", "G1", "2026-10-01", "2026-12-31", "800.00"));
        office.run(FIRST.toString());
        office.export(FIRST.toString(), "C1;invoice;X1;2026-10-01;soon;1.00;1.00;EUR;;;;;;");
        assertThat(office.run("2026-10-06")).isEqualTo(1);
        Settings settings = Configuration.load(office.folder().resolve("relance.yaml"), Map.of(), Map.of());
        CompanySettings company = settings.companies().get(0);
        try (Store store = Store.open(settings.store())) {
            StoredFacts facts = new StoredFacts(
                    store,
                    company,
                    creditor -> new LawfulCharging(creditor, RatesFile.with(company.rates()), company.charges()));
            assertThat(facts.source("acme", LocalDate.of(2026, 10, 6))).satisfies(source -> {
                assertThat(source.origin().words()).contains("2026-10-05; not finished", "2026-10-06");
                assertThat(source.leftOut().listed()).isEmpty();
            });
        }
    }

    @Test
    void agreesWithTheTotalOfAnExportThatHasRowsTwiceOrRejected() {
        reconciles(new Office(folder));
    }

    @Test
    void tellsAPastDateWithWhatIsKnownNowOrWhatWasKnownThen() {
        Office office = new Office(folder);
        String later = invoice("C1", "G1", "2026-10-01", "2026-12-31", "800.00");
        office.export(FIRST.toString(), invoice("C2", "F3", "2026-08-01", "2026-08-31", "250.00"), later);
        office.run(FIRST.toString());
        office.export("2026-10-06", Office.settled("C2", "F3", "2026-08-31", "250.00", "2026-10-03"), later);
        office.run("2026-10-06");

        assertThat(text(office, "--as-of", FIRST.toString()))
                .as("the payment of the 3rd was only seen on the 6th")
                .contains("800.00")
                .doesNotContain("250.00", "reconstituted");
        assertThat(text(office, "--as-of", FIRST.toString(), "--as-known-on", FIRST.toString()))
                .contains("as known on 2026-10-05", "1,050.00");
        assertThat(text(office, "--as-of", "2026-10-02"))
                .as("no snapshot is that old: both are computed from their dates")
                .contains("1,050.00", "of which 2 reconstituted");
    }

    private static String text(Office office, String... options) {
        List<String> words = new ArrayList<>(List.of("ageing"));
        words.addAll(List.of(options));
        Office.Answer answer = office.command(words.toArray(String[]::new));
        assertThat(answer.exitCode()).as(answer.err()).isZero();
        return answer.out();
    }

    /** The last line of each export adds up its rows as they stand there. */
    private static void reconciles(Office office) {
        String f1 = invoice("C1", "F1", "2026-10-01", "2026-12-31", "100.00");
        String f2 = invoice("C2", "F2", "2026-10-01", "2026-12-31", "200.00");
        office.export(FIRST.toString(), f1, f2, f2, f2, "Total;;;;;;700.00;;;;;;;");
        assertThat(office.run(FIRST.toString())).as("rows twice are only said").isZero();
        assertThat(reconciliation(office, FIRST.toString()))
                .as("F2 counts once, its other rows are left out with their amounts")
                .isEqualTo(Map.of(
                        "total", "300.00",
                        "rejected", "400.00",
                        "rejectedRows", 2,
                        "controlTotal", "700.00",
                        "difference", "0.00"));
        assertSummarySaysTheSame(office, FIRST.toString(), "400.00");

        String unreadable = "C1;invoice;F1;2026-10-01;31/02/2026;100.00;90.00;EUR;;;;;;";
        office.export("2026-10-06", unreadable, f2, "Total;;;;;;290.00;;;;;;;");
        assertThat(office.run("2026-10-06")).isEqualTo(3);
        assertThat(reconciliation(office, "2026-10-06"))
                .as("F1 stands there with 100.00, the row that is left out says 90.00")
                .isEqualTo(Map.of(
                        "total", "300.00",
                        "rejected", "-10.00",
                        "rejectedRows", 1,
                        "controlTotal", "290.00",
                        "difference", "0.00"));
        assertSummarySaysTheSame(office, "2026-10-06", "-10.00");
    }

    @Test
    void whatWasLearnedSinceStandsByItself() {
        Office office = new Office(folder);
        String f1 = invoice("C1", "F1", "2026-10-01", "2026-12-31", "100.00");
        String unreadable = "C2;invoice;F9;2026-10-01;31/02/2026;50.00;50.00;EUR;;;;;;";
        office.export(FIRST.toString(), f1, unreadable, "Total;;;;;;150.00;;;;;;;");
        assertThat(office.run(FIRST.toString())).isEqualTo(3);
        office.export("2026-10-06", f1, invoice("C2", "F9", "2026-10-01", "2026-12-31", "50.00"));
        assertThat(office.run("2026-10-06")).isZero();
        assertThat(reconciliation(office, FIRST.toString()))
                .as("the mended row is in the report by now, and was left out then: it counts once")
                .isEqualTo(Map.of(
                        "total", "150.00",
                        "learnedSince", "50.00",
                        "rejected", "50.00",
                        "rejectedRows", 1,
                        "controlTotal", "150.00",
                        "difference", "0.00"));
    }

    @Test
    void ofADayBeforeTheFirstNightNothingIsClaimed() {
        Office office = new Office(folder);
        office.export(FIRST.toString(), invoice("C1", "F1", "2026-10-01", "2026-12-31", "100.00"));
        office.run(FIRST.toString());
        Office.Answer answer = office.command("ageing", "--as-of", FIRST.toString(), "--as-known-on", "2020-01-01");
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err()).contains("nothing of acme was known then; its first night is of 2026-10-05");
    }

    private static void assertSummarySaysTheSame(Office office, String asOf, String leftOut) {
        String summary = String.valueOf(office.summary(asOf));
        assertThat(summary)
                .contains("found=300.00, leftOut=" + leftOut + ", difference=0.00")
                .doesNotContain("they differ by");
    }

    private static Object reconciliation(Office office, String asOf) {
        Office.Answer answer = office.command("ageing", "--as-of", asOf, "--output", "json");
        assertThat(answer.exitCode()).as(answer.err()).isZero();
        return answer.json().get("reconciliation");
    }

    private static void tells(Office office) {
        nights(office);
        Settings settings = Configuration.load(office.folder().resolve("relance.yaml"), Map.of(), Map.of());
        CompanySettings company = settings.companies().get(0);
        try (Store store = Store.open(settings.store())) {
            StoredFacts facts = new StoredFacts(
                    store,
                    company,
                    creditor -> new LawfulCharging(creditor, RatesFile.with(company.rates()), company.charges()));

            assertThat(standings(facts, LAST))
                    .as("in the evening of the last night")
                    .containsEntry("F5", "letter letter 2026-10-12, then warning 2026-10-22, hold ")
                    .containsEntry("H1", "  null, then  null, hold disputed")
                    .doesNotContainKey("F3");
            assertThat(standings(facts, FIRST).get("F3"))
                    .as("a past date: what was done that night counts, what came later does not")
                    .isEqualTo("reminder email 2026-10-05, then letter 2026-10-12, hold ");
            assertThat(standings(facts, FIRST.minusDays(4)).get("F3"))
                    .as("before the first night nothing stood")
                    .isEqualTo("  null, then  null, hold ");

            assertThat(outcomes(facts, LAST))
                    .containsExactly(
                            "reminder email EUR 250.00 recovered EUR 250.00 paid 2026-10-12",
                            "reminder email EUR 90.00 recovered EUR 50.00 paid null",
                            "letter letter EUR 40.00 recovered EUR 0.00 paid null",
                            "held EUR 500.00 recovered EUR 0.00 paid null");
            assertThat(outcomes(facts, FIRST))
                    .as("on the evening of the reminder nothing had come in")
                    .containsExactly(
                            "reminder email EUR 250.00 recovered EUR 0.00 paid null",
                            "reminder email EUR 90.00 recovered EUR 0.00 paid null",
                            "held EUR 500.00 recovered EUR 0.00 paid null");

            List<String> paid = new ArrayList<>();
            facts.paid(
                    "acme",
                    new Span(FIRST, LAST, null),
                    one -> paid.add(
                            one.customer() + " " + one.amount() + " due " + one.dueDate() + " paid " + one.paidOn()));
            assertThat(paid).containsExactly("C2 EUR 250.00 due 2026-08-31 paid 2026-10-12");
            List<String> notYetKnown = new ArrayList<>();
            facts.paid(
                    "acme", new Span(FIRST, LAST, LocalDate.of(2026, 10, 9)), one -> notYetKnown.add(one.toString()));
            assertThat(notYetKnown).as("as known before the payment was seen").isEmpty();
        }
    }

    private static void nights(Office office) {
        String disputed = "C6;invoice;H1;2026-07-01;2026-08-31;500.00;500.00;EUR;;;qualité;;;";
        String later = invoice("C1", "G1", "2026-10-01", "2026-12-31", "800.00");
        office.export(
                FIRST.toString(),
                reminded("C2", "F3", "2026-08-31", "250.00", "call-1", "2026-09-10"),
                reminded("C4", "F5", "2026-08-31", "90.00", "call-1", "2026-09-10"),
                disputed,
                later);
        office.run(FIRST.toString());
        String partly = "C4;invoice;F5;2026-06-01;2026-08-31;90.00;40.00;EUR;call-1;2026-09-10;;;;";
        for (String night : List.of("2026-10-12", LAST.toString())) {
            office.export(night, partly, disputed, later);
            office.run(night);
        }
    }

    private static Map<String, String> standings(StoredFacts facts, LocalDate asOf) {
        Map<String, String> standings = new TreeMap<>();
        facts.documents("acme", asOf, null, one -> {
            Standing standing = one.standing();
            standings.put(
                    one.document().receivable().key().number(),
                    standing.level() + " " + standing.channel() + " " + standing.lastOn() + ", then "
                            + standing.nextLevel() + " " + standing.nextOn() + ", hold " + standing.hold());
        });
        return standings;
    }

    private static List<String> outcomes(StoredFacts facts, LocalDate asOf) {
        List<String> outcomes = new ArrayList<>();
        Function<Outcome, String> what = one -> one.level().isEmpty() ? "held" : one.level() + " " + one.channel();
        facts.outcomes(
                "acme",
                new Span(asOf.minusYears(1), asOf, null),
                one -> outcomes.add(what.apply(one) + " " + one.amount() + " recovered " + one.recovered() + " paid "
                        + one.paidOn()));
        return outcomes;
    }
}
