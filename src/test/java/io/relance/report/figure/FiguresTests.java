package io.relance.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.report.figure.Figure.Kind;
import io.relance.report.figure.Figure.Missing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class FiguresTests {
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 30);

    /** Twelve months of 1,000 up to September 2026: 12,000 in 365 days. */
    private static final List<MonthlySales> YEAR = sales(YearMonth.of(2025, 10), 12, 1_000);

    @Test
    void followTheirFormulas() {
        // 3,000 open, 1,200 not due, 1,800 late of which 600 over 90 days; opening 2,800
        Balances balances = balances(SEPTEMBER, "3000", "1200", "3000", "1800", "600", "90000", "2800", YEAR);
        assertThat(values(balances))
                .containsExactly(
                        "DSO_SIMPLE 91.3", // 3000 / 12000 x 365 = 91.25
                        "DSO_COUNT_BACK 92.0", // September 30 + August 31 + July 31
                        "BEST_POSSIBLE_DSO 36.5", // 1200 / 12000 x 365
                        "AVERAGE_DAYS_DELINQUENT 54.8", // 1800 / 12000 x 365 = 54.75
                        "COLLECTION_EFFECTIVENESS 30.8", // (2800+1000-3000) / (2800+1000-1200) = 30.77 %
                        "SHARE_OVER_90 20.0", // 600 / 3000
                        "WEIGHTED_DAYS_LATE 50.0"); // 90000 / 1800
    }

    @Test
    void countBackTakesAPartOfTheLastMonthOnly() {
        // September whole (30 days), then 500 of August's 1,000: 15.5 days
        assertThat(value(Kind.DSO_COUNT_BACK, balances(SEPTEMBER, "1500", YEAR)))
                .isEqualTo("45.5");
        // on the 12th the month counts with 12 days
        List<MonthlySales> year = new ArrayList<>(sales(YearMonth.of(2025, 9), 12, 1_000));
        year.add(new MonthlySales(YearMonth.of(2026, 9), Money.of(CurrencyUnit.EUR, 400), null));
        Balances mid = balances(LocalDate.of(2026, 9, 12), "900", year);
        assertThat(value(Kind.DSO_COUNT_BACK, mid)).isEqualTo("27.5"); // 12 + 500/1000 x 31
    }

    @Test
    void nothingOpenIsZeroDaysOfSales() {
        Balances none = balances(SEPTEMBER, "0", "0", "0", "0", "0", "0", null, YEAR);
        assertThat(value(Kind.DSO_SIMPLE, none)).isEqualTo("0.0");
        assertThat(value(Kind.DSO_COUNT_BACK, none)).isEqualTo("0.0");
        assertThat(value(Kind.SHARE_OVER_90, none)).isEqualTo("NOTHING_TO_DIVIDE");
        assertThat(value(Kind.WEIGHTED_DAYS_LATE, none)).isEqualTo("NOTHING_TO_DIVIDE");
    }

    @Test
    void sayInsufficientDataWhereAMonthIsMissing() {
        List<MonthlySales> eleven = YEAR.subList(1, 12);
        Balances balances = balances(SEPTEMBER, "3000", eleven);
        assertThat(value(Kind.DSO_SIMPLE, balances)).isEqualTo("SALES");
        assertThat(value(Kind.BEST_POSSIBLE_DSO, balances)).isEqualTo("SALES");
        assertThat(value(Kind.DSO_COUNT_BACK, balances))
                .as("needs only three months")
                .isEqualTo("92.0");
        assertThat(value(Kind.DSO_COUNT_BACK, balances(SEPTEMBER, "11000.01", eleven)))
                .isEqualTo("SALES");
        assertThat(value(Kind.COLLECTION_EFFECTIVENESS, balances)).isEqualTo("HISTORY");
        assertThat(value(Kind.COLLECTION_EFFECTIVENESS, balances(LocalDate.of(2026, 9, 29), "1", YEAR)))
                .isEqualTo("MONTH_END");
    }

    @Test
    void noFigureHasBothAValueAndAReason() {
        Figures.of(balances(SEPTEMBER, "3000", List.of()))
                .forEach(figure -> assertThat(figure.value() == null).isEqualTo(figure.missing() != null));
    }

    private static List<MonthlySales> sales(YearMonth first, int months, int each) {
        List<MonthlySales> sales = new ArrayList<>();
        for (int i = 0; i < months; i++) {
            sales.add(new MonthlySales(first.plusMonths(i), Money.of(CurrencyUnit.EUR, each), null));
        }
        return sales;
    }

    private static Balances balances(LocalDate asOf, String total, List<MonthlySales> sales) {
        return balances(asOf, total, "0", total, total, "0", "0", null, sales);
    }

    private static Balances balances(
            LocalDate asOf,
            String total,
            String notDue,
            String debits,
            String late,
            String over90,
            String timesDays,
            String opening,
            List<MonthlySales> sales) {
        return new Balances(
                asOf,
                new BigDecimal(total),
                new BigDecimal(notDue),
                new BigDecimal(debits),
                new BigDecimal(late),
                new BigDecimal(over90),
                new BigDecimal(timesDays),
                opening == null ? null : new BigDecimal(opening),
                sales);
    }

    private static List<String> values(Balances balances) {
        return Figures.of(balances).stream()
                .map(each -> each.kind() + " " + shown(each))
                .collect(Collectors.toList());
    }

    private static String value(Kind kind, Balances balances) {
        return Figures.of(balances).stream()
                .filter(each -> each.kind() == kind)
                .map(FiguresTests::shown)
                .findFirst()
                .orElseThrow();
    }

    private static String shown(Figure figure) {
        Missing missing = figure.missing();
        return missing == null ? figure.value().toPlainString() : missing.name();
    }
}
