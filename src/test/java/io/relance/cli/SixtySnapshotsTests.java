package io.relance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.ageing.AgeBasis;
import io.relance.ageing.AgeingTable;
import io.relance.ageing.AgeingTableBuilder;
import io.relance.ageing.Buckets;
import io.relance.ageing.OpenDocument;
import io.relance.batch.JobStarter;
import io.relance.batch.Nights;
import io.relance.batch.Wishes;
import io.relance.batch.ageing.ReportQuestions;
import io.relance.batch.ageing.StoredFacts;
import io.relance.batch.night.Outcome;
import io.relance.batch.night.Ports;
import io.relance.config.Configuration;
import io.relance.config.Settings;
import io.relance.config.Settings.CompanySettings;
import io.relance.ledger.Customer;
import io.relance.ledger.DocumentKey;
import io.relance.ledger.DocumentType;
import io.relance.ledger.Receivable;
import io.relance.report.AgeingReports;
import io.relance.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The report of a past date out of sixty nightly snapshots is the one that follows from the invoices' and payments' own
 * dates. Some payments reach the export three days late, with their date; those count from it, unless the report asks
 * for what was known then.
 */
class SixtySnapshotsTests {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final int NIGHTS = 60;
    private static final int LAG = 3;

    @TempDir
    Path folder;

    /** A document and its payments; {@code lagging} ones are learned of three days late, in one sum. */
    private record Sold(
            Customer customer,
            String number,
            LocalDate issued,
            LocalDate due,
            Money amount,
            boolean lagging,
            List<LocalDate> payments) {

        /**
         * What was open on a date, as known on another.
         *
         * @param posted days after which a payment stands in the export
         */
        Money open(LocalDate on, LocalDate known, int posted) {
            Money open = amount;
            for (LocalDate payment : payments) {
                LocalDate learned = payment.plusDays(lagging ? LAG : posted);
                if (!payment.isAfter(on) && !learned.isAfter(known)) {
                    open = open.minus(part());
                }
            }
            return issued.isAfter(on) ? Money.zero(amount.getCurrencyUnit()) : open;
        }

        Money part() {
            return amount.dividedBy(Math.max(1, payments.size()), java.math.RoundingMode.UNNECESSARY);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "-1, the export does not say up to when payments are posted: the extraction dates them",
        "1, the export of the morning has the payments up to the day before",
    })
    void pastDatesFollowFromTheDatesOfInvoicesAndPayments(int paymentsUpTo, String why) throws IOException {
        int posted = Math.max(0, paymentsUpTo);
        List<Sold> sold = ledger(new Random(20260302));
        Settings settings = settings();
        CompanySettings company = settings.companies().get(0);
        Clock clock = Clock.fixed(LocalDate.of(2026, 9, 1).atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        try (Store store = Store.open(settings.store());
                JobStarter jobs = new JobStarter(store)) {
            Nights nights = new Nights(store, settings, jobs, clock, new AtomicBoolean());
            Ports ports = null;
            for (int night = 0; night < NIGHTS; night++) {
                LocalDate date = FIRST.plusDays(night);
                export(sold, date, paymentsUpTo);
                ports = NightPorts.of(company, date, clock);
                assertThat(nights.run(company, ports, date, new Wishes(true, false, false), said -> {})
                                .outcome())
                        .as("night of " + date)
                        .isIn(Outcome.DONE, Outcome.ATTENTION);
            }
            StoredFacts facts = new StoredFacts(store, company, ports.charging());
            LocalDate last = FIRST.plusDays(NIGHTS - 1);
            for (int day : List.of(0, 1, 13, 29, 30, 44, NIGHTS - 1 - LAG)) {
                LocalDate asOf = FIRST.plusDays(day);
                assertThat(report(company, facts, asOf, null))
                        .as("as of " + asOf)
                        .isEqualTo(expected(sold, asOf, last, posted));
                assertThat(report(company, facts, asOf, asOf))
                        .as("as of " + asOf + ", as known then")
                        .isEqualTo(expected(sold, asOf, asOf, posted));
            }
        }
    }

    private Settings settings() throws IOException {
        Files.writeString(folder.resolve("relance.yaml"), """
                relance:
                  company: {id: acme, name: ACME SAS, country: FR, currency: EUR}
                  source: {receivables: open.csv, max-shrinkage: 100%}
                  store: {url: "jdbc:hsqldb:file:data/relance"}
                  outbox: out
                """);
        return Configuration.load(folder.resolve("relance.yaml"), Map.of(), Map.of());
    }

    private static List<Sold> ledger(Random random) {
        List<Sold> sold = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            int owner = random.nextInt(20);
            Customer customer = Customer.named("C%02d".formatted(owner), "Customer " + owner);
            LocalDate issued = FIRST.plusDays(random.nextInt(NIGHTS + 90) - 90);
            int parts = random.nextInt(4);
            boolean lagging = owner % 3 == 0;
            List<LocalDate> payments = new ArrayList<>();
            LocalDate paid = (issued.isBefore(FIRST) ? FIRST : issued).plusDays(1 + random.nextInt(20));
            for (int part = 0; part < (lagging ? Math.min(1, parts) : parts); part++) {
                payments.add(paid);
                paid = paid.plusDays(1 + random.nextInt(12));
            }
            CurrencyUnit currency = random.nextInt(5) == 0 ? CurrencyUnit.USD : CurrencyUnit.EUR;
            Money amount = Money.ofMinor(currency, 600L * (1 + random.nextInt(4_000)));
            sold.add(new Sold(customer, "F%04d".formatted(i), issued, issued.plusDays(30), amount, lagging, payments));
        }
        return sold;
    }

    /** What the accounting system says on a morning: what is open, and what was settled with its date. */
    private void export(List<Sold> sold, LocalDate date, int paymentsUpTo) throws IOException {
        StringBuilder rows = new StringBuilder(
                        paymentsUpTo < 0 ? "" : "payments_to;" + date.minusDays(paymentsUpTo) + "\n")
                .append("customer_id;name;scenario;document_no;document_type;issue_date;due_date;"
                        + "currency;amount;open_amount;settled_on\n");
        for (Sold one : sold) {
            Money open = one.open(date, date, Math.max(0, paymentsUpTo));
            boolean settledLate =
                    one.lagging() && open.isZero() && !one.issued().isAfter(date);
            if (!open.isZero() || settledLate) {
                rows.append(one.customer().id())
                        .append(';')
                        .append(one.customer().name());
                rows.append(";none;")
                        .append(one.number())
                        .append(";invoice;")
                        .append(one.issued())
                        .append(';');
                rows.append(one.due())
                        .append(';')
                        .append(one.amount().getCurrencyUnit())
                        .append(';');
                rows.append(one.amount().getAmount())
                        .append(';')
                        .append(open.getAmount())
                        .append(';');
                rows.append(settledLate ? one.payments().get(0) : "").append('\n');
            }
        }
        Path file = folder.resolve("open.csv");
        Files.writeString(file, rows.toString());
        Files.setLastModifiedTime(file, FileTime.from(date.atTime(6, 0).toInstant(ZoneOffset.UTC)));
    }

    private static AgeingTable report(CompanySettings company, StoredFacts facts, LocalDate asOf, LocalDate known) {
        return AgeingReports.statement(
                        ReportQuestions.of(company, asOf, known, AgeBasis.DUE_DATE, Buckets.DEFAULT, asOf), facts)
                .table();
    }

    private static AgeingTable expected(List<Sold> sold, LocalDate asOf, LocalDate known, int posted) {
        AgeingTableBuilder table = new AgeingTableBuilder(asOf, AgeBasis.DUE_DATE, Buckets.DEFAULT);
        for (Sold one : sold) {
            DocumentKey key = new DocumentKey(DocumentType.INVOICE, one.number(), 1, "");
            table.add(new OpenDocument(
                    one.customer(),
                    Receivable.builder(key, one.customer().id(), one.amount())
                            .open(one.open(asOf, known, posted))
                            .issued(one.issued())
                            .due(one.due())
                            .build(),
                    false));
        }
        return table.build();
    }
}
