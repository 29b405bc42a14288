package io.relance.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relance.ageing.CurrencyAgeing;
import io.relance.ageing.OpenDocument;
import io.relance.calendar.WorkingDays;
import io.relance.ledger.Customer;
import io.relance.ledger.DocumentKey;
import io.relance.ledger.Receivable;
import io.relance.report.figure.Band;
import io.relance.report.lines.CustomerLine;
import io.relance.report.lines.DocumentLine;
import io.relance.report.lines.Movement;
import io.relance.report.lines.ReportLines;
import io.relance.report.lines.RollForward;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgeingReportsTests {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everyPartAddsUpToTheWhole(long seed) {
        Lines lines = new Lines();
        ReportFacts facts = new InvoicedFacts(seed, 30, 900, LocalDate.of(2026, 2, 1));
        AgeingReport report = AgeingReports.full(Questions.question(Questions.AS_OF), facts, lines);

        for (int i = 0; i < report.figures().size(); i++) {
            CurrencyAgeing currency = report.statement().table().currencies().get(i);
            Money total = currency.totals().total();
            String code = currency.currency().getCode();
            assertThat(sum(lines.documents.stream().map(DocumentLine::open).toList(), total))
                    .isEqualTo(total);
            assertThat(sum(lines.customers.stream().map(CustomerLine::total).toList(), total))
                    .isEqualTo(total);
            assertThat(sum(amounts(report.figures().get(i).forecast()), total)).isEqualTo(total);
            Money ahead = sum(amounts(report.figures().get(i).ahead()), total);
            assertThat(ahead).isEqualTo(currency.totals().amounts().get(0));
            RollForward moved = report.movements().stream()
                    .filter(each -> each.closing().getCurrencyUnit().getCode().equals(code))
                    .findFirst()
                    .orElseThrow();
            assertThat(moved.closes()).isTrue();
            assertThat(moved.closing()).isEqualTo(total);
            Money changes = sum(lines.movements.stream().map(Movement::change).toList(), total);
            assertThat(moved.opening().plus(changes)).isEqualTo(total);
        }
    }

    @Test
    void historyIsWhatTheReportOfThatDateSays() {
        ReportFacts facts = new InvoicedFacts(1, 30, 900, LocalDate.of(2026, 2, 1));
        AgeingReport report = AgeingReports.full(Questions.question(Questions.AS_OF), facts, ReportLines.NONE);
        assertThat(report.history()).hasSize(13);
        for (MonthEnd month : report.history()) {
            boolean known = !month.date().isBefore(LocalDate.of(2026, 2, 1));
            assertThat(month.totals() != null).as(month.date().toString()).isEqualTo(known);
            if (known) {
                AgeingStatement then = AgeingReports.statement(Questions.question(month.date()), facts);
                assertThat(month.of("EUR"))
                        .isEqualTo(then.table().currencies().get(0).totals());
            }
        }
    }

    @Test
    void withoutHistoryItSaysSo() {
        ReportFacts facts = (company, asOf, known, action) -> action.accept(document("C1", "F1"));
        AgeingReport report = AgeingReports.full(Questions.question(Questions.AS_OF), facts, ReportLines.NONE);
        assertThat(report.movements()).isEmpty();
        assertThat(report.effects()).isEmpty();
        assertThat(report.history()).filteredOn(month -> month.totals() != null).hasSize(1);
        assertThat(report.statement().reconciliation()).isNull();
        assertThat(report.isClean()).isTrue();
    }

    @Test
    void refusesDocumentsThatAreNotInTheOrderOfCustomers() {
        ReportFacts facts = (company, asOf, known, action) -> {
            action.accept(document("C1", "F1"));
            action.accept(document("C2", "F2"));
            action.accept(document("C1", "F3"));
        };
        assertThatThrownBy(() -> AgeingReports.full(Questions.question(Questions.AS_OF), facts, ReportLines.NONE))
                .hasMessageContaining("order of their customers");
    }

    @ParameterizedTest(name = "{5}")
    @CsvSource(delimiter = '|', textBlock = """
            100.00 | 50.00 |     | 100.00 | 0.00  | the control total is in the company's currency
            100.00 | 50.00 |     | 150.00 | 0.00  | a column added up whatever its currencies
            100.00 | 50.00 | 7.5 | 107.50 | 0.00  | rows left out explain it
            100.00 | 50.00 | 7.5 | 100.00 | 7.50  | a difference that nothing explains
            100.00 | 0.00  |     | 100.01 | -0.01 | one cent
            """)
    void comparesWithTheControlTotal(
            String euros, String dollars, String leftOut, String control, String difference, String why) {
        List<LeftOut.Row> rows = leftOut == null
                ? List.of()
                : List.of(new LeftOut.Row("a:1", "", "", new BigDecimal(leftOut), "EUR", "", "bad"));
        SourceFacts source =
                new SourceFacts(new Origin.Named("a"), null, null, null, LeftOut.of(rows), new BigDecimal(control));
        List<Money> totals = new ArrayList<>(List.of(Money.parse("EUR " + euros)));
        if (!dollars.equals("0.00")) {
            totals.add(Money.parse("USD " + dollars));
        }
        Reconciliation reconciliation = Reconciliation.of(totals, totals, "EUR", source);
        assertThat(reconciliation.difference()).isEqualByComparingTo(difference);
        assertThat(reconciliation.closes()).isEqualTo(difference.equals("0.00"));
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-10-30 | 2026-11-20 | NONE        | not the calendar's last day, though the last working day
            2026-10-31 | 2026-10-31 | PROVISIONAL | a Saturday
            2026-10-31 | 2026-11-02 | PROVISIONAL | the first working day
            2026-10-31 | 2026-11-05 | PROVISIONAL | the fourth working day
            2026-10-31 | 2026-11-06 | FINAL       | the fifth working day closes the month
            2026-10-31 | 2027-01-15 | FINAL       | long after
            """)
    void aMonthIsFinalOnItsClosingDay(LocalDate asOf, LocalDate madeOn, MonthEndStatus status, String why) {
        assertThat(MonthEndStatus.of(asOf, madeOn, WorkingDays.WEEKDAYS, 5)).isEqualTo(status);
    }

    private static OpenDocument document(String customer, String number) {
        Customer owner = Customer.named(customer, customer);
        return new OpenDocument(
                owner,
                Receivable.builder(DocumentKey.invoice(number), owner.id(), Money.parse("EUR 1.00"))
                        .build(),
                false);
    }

    private static List<Money> amounts(List<Band> bands) {
        return bands.stream().map(Band::amount).toList();
    }

    private static Money sum(List<Money> amounts, Money like) {
        return Money.total(
                like.getCurrencyUnit(),
                amounts.stream().filter(each -> each.isSameCurrency(like)).toList());
    }

    /** Keeps all lines. */
    private static final class Lines implements ReportLines {
        private final List<DocumentLine> documents = new ArrayList<>();
        private final List<CustomerLine> customers = new ArrayList<>();
        private final List<Movement> movements = new ArrayList<>();

        @Override
        public void document(DocumentLine line) {
            documents.add(line);
        }

        @Override
        public void customer(CustomerLine line) {
            customers.add(line);
        }

        @Override
        public void movement(Movement movement) {
            movements.add(movement);
        }
    }
}
