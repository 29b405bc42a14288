package io.relance.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.ageing.AgeBasis;
import io.relance.ageing.Buckets;
import io.relance.ledger.Customer;
import io.relance.ledger.DocumentKey;
import io.relance.ledger.DocumentType;
import io.relance.ledger.Receivable;
import io.relance.ledger.References;
import io.relance.ledger.Restraints;
import io.relance.report.lines.DocumentLine;
import io.relance.report.lines.Remark;
import io.relance.report.lines.Standing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureBuilderTests {
    private static final LocalDate AS_OF = LocalDate.of(2026, 9, 30);
    private static final Customer CUSTOMER = Customer.named("C1", "Exemple");

    @Test
    void splitsWhatIsNotDueByDaysAhead() {
        CurrencyFigures figures = figures(
                List.of(),
                open(0, "1"),
                open(-30, "2"),
                open(-31, "4"),
                open(-90, "8"),
                open(-91, "16"),
                open(1, "32"));
        assertThat(shown(figures.ahead()))
                .containsExactly("0-30 2 3.00", "31-60 1 4.00", "61-90 1 8.00", ">90 1 16.00");
    }

    @Test
    void forecastAddsUpToAllThatIsOpen() {
        FigureBuilder builder = builder(List.of());
        builder.add(line(open(-5, "10")), 9); // due 5 October, usually 9 days late: 14 October
        builder.add(line(open(40, "20")), 9); // should have come on 30 August
        builder.add(line(open(-200, "40")), null);
        builder.add(
                line(open(40, "80").toBuilder()
                        .restraints(Restraints.NONE.withPromise(AS_OF.plusDays(1), null))
                        .build()),
                9);
        builder.add(line(credit("-160")), null);
        builder.add(line(open(40, "320").toBuilder().due(null).build()), null);
        List<Band> forecast = builder.build(null, List.of(), "").forecast();
        assertThat(forecast.stream().filter(band -> band.count() > 0).map(FigureBuilderTests::shown))
                .containsExactly(
                        "overdue 1 20.00",
                        "2026-09-28 1 80.00",
                        "2026-10-12 1 10.00",
                        "later 1 40.00",
                        "undated 1 320.00",
                        "credits 1 -160.00");
        assertThat(Money.total(forecast.stream().map(Band::amount).toList())).hasToString("EUR 310.00");
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource({
        "1, , 2026-09-28 1 80.00, all of it is promised",
        "1, 30, overdue 0 50.00; 2026-09-28 1 30.00, the rest of a promise for a part comes as usual: it is late",
        "1, 80, 2026-09-28 1 80.00, the amount named is all of it",
        "1, 95, 2026-09-28 1 80.00, no more comes than is open",
        "1, 0, 2026-09-28 1 80.00, a promise of nothing is one without an amount",
        "0, 30, overdue 0 50.00; 2026-09-28 1 30.00, promised for the day itself",
        "-1, 30, overdue 1 80.00, a promise whose day has passed says nothing",
        "120, 30, overdue 0 50.00; later 1 30.00, far ahead",
    })
    void aPromiseMovesOnlyWhatWasPromised(int days, @Nullable String promised, String expected, String why) {
        Money part = promised == null ? null : Money.parse("EUR " + promised);
        FigureBuilder builder = builder(List.of());
        builder.add(
                line(open(40, "80").toBuilder()
                        .restraints(Restraints.NONE.withPromise(AS_OF.plusDays(days), part))
                        .build()),
                9);
        assertThat(builder.build(null, List.of(), "").forecast().stream()
                        .filter(band -> !band.amount().isZero())
                        .map(FigureBuilderTests::shown))
                .containsExactly(expected.split("; "));
    }

    @Test
    void provisionsAreMadeOnAmountsWithoutVat() {
        List<BigDecimal> rates = List.of("0", "10", "20", "30", "50").stream()
                .map(BigDecimal::new)
                .toList();
        Receivable half = open(100, "120").toBuilder()
                .amountExclVat(Money.parse("EUR 100.00"))
                .open(Money.parse("EUR 40.00"))
                .build();
        Receivable own = open(100, "240").toBuilder()
                .amountExclVat(Money.parse("EUR 200.00"))
                .build();
        FigureBuilder builder = builder(rates);
        builder.add(line(half), null);
        builder.add(line(own, new Remark("", "", null, new BigDecimal("75"), "liquidation")), null);
        builder.add(line(open(10, "50")), null); // amount without VAT not known
        List<Provision> provisions = builder.build(null, List.of(), "").provisions();
        assertThat(provisions.get(4).base()).hasToString("EUR 33.33");
        assertThat(provisions.get(4).matrix()).hasToString("EUR 16.67");
        assertThat(provisions.get(4).individual()).hasToString("EUR 150.00");
        assertThat(provisions.get(1).matrix()).as("insufficient data").isNull();
    }

    @Test
    void withoutRatesThereIsNoProvision() {
        CurrencyFigures figures = figures(List.of(), open(10, "50"));
        assertThat(figures.provisions())
                .allSatisfy(each -> assertThat(each.matrix()).isNull());
    }

    @Test
    void statutoryTableKeepsDisputedInvoicesApart() {
        Receivable disputed = open(40, "100").toBuilder()
                .restraints(Restraints.NONE.withDispute("prix", null))
                .build();
        StatutoryTable table = figures(
                        List.of(),
                        open(0, "1"),
                        open(1, "2"),
                        open(30, "4"),
                        open(31, "8"),
                        open(61, "16"),
                        open(90, "32"),
                        open(91, "64"),
                        disputed,
                        credit("-500"))
                .statutory();
        assertThat(shown(table.bands()))
                .containsExactly("0 1 1.00", "1-30 2 6.00", "31-60 1 8.00", "61-90 2 48.00", ">90 1 64.00");
        assertThat(shown(table.late())).isEqualTo("late 6 126.00");
        assertThat(shown(table.disputed())).isEqualTo("disputed 1 100.00");
        assertThat(table.share(table.late().amount())).as("no revenue known").isNull();
        StatutoryTable known =
                new StatutoryTable(table.bands(), table.late(), table.disputed(), new BigDecimal("1000"), "");
        assertThat(known.share(known.late().amount())).isEqualByComparingTo("12.60");
    }

    @Test
    void watchesWhatIsSpecial() {
        Receivable part = open(5, "100").toBuilder()
                .restraints(Restraints.NONE.withDispute("prix", Money.parse("EUR 30.00")))
                .references(new References("", "", "", "", "416100"))
                .build();
        Receivable bill = Receivable.builder(
                        new DocumentKey(DocumentType.BILL, "B1", 1, ""), CUSTOMER.id(), Money.parse("EUR 7.00"))
                .due(AS_OF)
                .build();
        CurrencyFigures figures = figures(List.of(), part, bill);
        assertThat(figures.specials().stream().filter(band -> band.count() > 0).map(FigureBuilderTests::shown))
                .containsExactly("disputed 1 30.00", "with-a-lawyer 1 100.00", "bill 1 7.00");
        assertThat(shown(figures.accounts())).containsExactly("416100 1 100.00");
    }

    private static CurrencyFigures figures(List<BigDecimal> rates, Receivable... receivables) {
        FigureBuilder builder = builder(rates);
        for (Receivable receivable : receivables) {
            builder.add(line(receivable), null);
        }
        return builder.build(null, List.of(), "");
    }

    private static FigureBuilder builder(List<BigDecimal> rates) {
        return new FigureBuilder(AS_OF, Buckets.DEFAULT, rates, CurrencyUnit.EUR);
    }

    private static Receivable open(int daysLate, String amount) {
        return Receivable.builder(
                        DocumentKey.invoice("F" + daysLate),
                        CUSTOMER.id(),
                        Money.of(CurrencyUnit.EUR, new BigDecimal(amount)))
                .issued(AS_OF.minusDays(daysLate + 30L))
                .due(AS_OF.minusDays(daysLate))
                .build();
    }

    private static Receivable credit(String amount) {
        return Receivable.builder(
                        new DocumentKey(DocumentType.CREDIT_NOTE, "A1", 1, ""),
                        CUSTOMER.id(),
                        Money.of(CurrencyUnit.EUR, new BigDecimal(amount)))
                .issued(AS_OF.minusDays(45))
                .build();
    }

    private static DocumentLine line(Receivable receivable) {
        return line(receivable, Remark.NONE);
    }

    private static DocumentLine line(Receivable receivable, Remark remark) {
        LocalDate due = receivable.dueDate();
        return new DocumentLine(
                CUSTOMER,
                receivable,
                Buckets.DEFAULT.of(receivable, AgeBasis.DUE_DATE, AS_OF),
                due == null ? null : ChronoUnit.DAYS.between(due, AS_OF),
                Standing.NONE,
                remark,
                false);
    }

    private static List<String> shown(List<Band> bands) {
        return bands.stream().map(FigureBuilderTests::shown).toList();
    }

    private static String shown(Band band) {
        return band.key() + " " + band.count() + " " + band.amount().getAmount().toPlainString();
    }
}
