package io.relance.law;

import static io.relance.law.Law.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.relance.ledger.CustomerType;
import io.relance.ledger.Insolvency;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Agreed rates, longest terms, limitation, declaration of claims. */
class LifeOfADebtTests {
    @ParameterizedTest(name = "{0} {1}, due {2}: last day {3}")
    @CsvSource({
        "FR, business, 2021-03-10, 2026-03-10",
        "FR, consumer, 2024-02-29, 2026-02-28",
        "FR, public, 2022-05-01, 2026-12-31",
        "BE, business, 2016-11-30, 2026-11-30",
        "BE, consumer, 2025-11-30, 2026-11-30",
        "LU, business, 2016-11-30, 2026-11-30",
        "LU, consumer, 2024-11-30, 2026-11-30",
        "DE, business, 2023-01-02, 2026-12-31",
        "DE, consumer, 2023-12-31, 2026-12-31",
        "NL, business, 2021-11-30, 2026-11-30",
        "UK, business, 2020-11-30, 2026-11-30"
    })
    void knowsTheLastDayToSue(String country, String customer, LocalDate due, LocalDate last) {
        Limitation limitation = Law.of(country, customer).limitation();
        assertThat(limitation.lastDay(due)).isEqualTo(last);
        assertThat(limitation.isExpired(due, last)).isFalse();
        assertThat(limitation.isExpired(due, last.plusDays(1))).isTrue();
        assertThat(limitation.article()).isNotBlank();
    }

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({
        "2025-09-09, ",
        "2025-09-10, SIX_MONTHS",
        "2025-12-09, SIX_MONTHS",
        "2025-12-10, THREE_MONTHS",
        "2026-02-09, THREE_MONTHS",
        "2026-02-10, ONE_MONTH",
        "2026-03-10, ONE_MONTH",
        "2026-03-11, EXPIRED"
    })
    void warnsSixThreeAndOneMonthsBefore(LocalDate asOf, Limitation.@Nullable Warning warning) {
        assertThat(Law.of("FR", "business")
                        .limitation()
                        .warning(day("2021-03-10"), asOf)
                        .orElse(null))
                .isEqualTo(warning);
    }

    @ParameterizedTest(name = "{0} issued {1}, due {2}: {3}")
    @CsvSource({
        "FR, 2026-01-31, 2026-04-01, , '60 days'",
        "FR, 2026-01-01, 2026-03-17, , 'end of month and 45 days'",
        "FR, 2026-02-01, 2026-04-14, , 'within 45 days end of month'",
        "FR, 2026-02-15, 2026-05-01, 1, 'a day after 30 April'",
        "FR, 2026-02-15, 2026-06-30, 61, 'far beyond'",
        "BE, 2026-02-15, 2026-04-16, , 'sixty days'",
        "BE, 2026-02-15, 2026-04-17, 1, 'sixty-one'",
        "DE, 2026-02-15, 2026-08-17, , 'no fixed limit'"
    })
    void reportsTermsThatAreTooLong(
            String country, LocalDate issued, LocalDate due, @Nullable Integer over, String why) {
        assertThat(PaymentTerms.excess(country, CustomerType.BUSINESS, issued, due)
                        .map(PaymentTerms.Excess::daysOver)
                        .orElse(null))
                .as(why)
                .isEqualTo(over);
        assertThat(PaymentTerms.excess(country, CustomerType.CONSUMER, issued, due))
                .isEmpty();
    }

    @Test
    void knowsUntilWhenAClaimIsDeclared() {
        Insolvency judgment = new Insolvency(day("2026-11-03"), Insolvency.Kind.CONTINUING);
        assertThat(ClaimDeclaration.of("FR", "FR", judgment, day("2026-11-15")))
                .contains(new ClaimDeclaration(day("2027-01-15"), day("2027-05-15"), true));
        assertThat(ClaimDeclaration.of("FR", "BE", judgment, day("2026-11-15")))
                .contains(new ClaimDeclaration(day("2027-03-15"), day("2027-05-15"), true));
        assertThat(ClaimDeclaration.of("FR", "FR", judgment, null))
                .contains(new ClaimDeclaration(day("2027-01-03"), day("2027-05-03"), false));
        assertThat(ClaimDeclaration.of("BE", "FR", judgment, null)).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1} at {2} %: {5}")
    @CsvSource({
        "FR, business, 7.85, 2026-01-31, BELOW_FLOOR, below 7.86",
        "FR, business, 7.86, 2026-01-31, , the floor itself is enough",
        "FR, business, 15.20, 2024-01-31, BELOW_FLOOR, the floor of 2024 lies above the default rate",
        "FR, business, 15.21, 2024-01-31, , exactly three times 5.07",
        "FR, business, 12, 2026-07-31, FLOOR_UNKNOWN, legal interest is missing",
        "FR, public, 5, 2026-01-31, FIXED_BY_LAW, below the statutory rate",
        "FR, consumer, 5, 2026-01-31, UNFAIR_TERM, a clause against a consumer",
        "BE, business, 10, 2026-01-31, BELOW_STATUTORY, below 10.50",
        "BE, business, 11, 2026-01-31, ABOVE_STATUTORY, above 10.50",
        "BE, consumer, 10.50, 2026-01-31, , the ceiling itself",
        "BE, consumer, 10.51, 2026-01-31, ABOVE_CEILING, above the ceiling",
        "DE, business, 8, 2026-01-31, BELOW_STATUTORY, below 10.27",
        "DE, business, 12, 2026-01-31, , more may be agreed",
        "NL, business, 8, 2026-01-31, BELOW_STATUTORY, below 10.15",
        "LU, public, 8, 2026-01-31, BELOW_STATUTORY, below 10.15",
        "UK, business, 8, 2026-01-31, SUBSTANTIAL_REMEDY, below 11.75",
        "UK, public, 8, 2026-01-31, FIXED_BY_LAW, below 11.75",
        "UK, business, 12, 2026-01-31, , above it"
    })
    void saysWhatTheLawHasAgainstARate(
            String country, String customer, BigDecimal rate, LocalDate due, @Nullable Saying saying, String why) {
        Debt debt = Debt.of(Law.money(country, "1000"), due)
                .agreed(rate)
                .clause(true)
                .noticed(due.plusDays(1), Sending.ELECTRONIC);
        Charged charged = Law.of(country, customer).charge(debt, due.plusDays(20), Law.RATES);

        assertThat(charged.periods())
                .singleElement()
                .satisfies(period ->
                        assertThat(period.percent()).as("applied as given").isEqualByComparingTo(rate));
        assertThat(charged.remarks().stream()
                        .map(Remark::kind)
                        .filter(kind -> kind != Saying.NO_INDEMNITY && kind != Saying.CLAUSE_ASSUMED)
                        .findFirst()
                        .orElse(null))
                .as(why)
                .isEqualTo(saying);
    }

    @Test
    void namesTheHalfYearsInWhichARateIsTooLow() {
        Debt debt = Law.debt("FR", "1000", "2024-12-31").agreed(new BigDecimal("9"));
        Charged charged = Law.of("FR", "business").charge(debt, day("2026-02-28"), Law.RATES);
        assertThat(charged.remarks())
                .singleElement()
                .satisfies(remark -> assertThat(remark.in(Language.EN))
                        .contains("2025-S1: 11.13 %")
                        .doesNotContain("2025-S2")
                        .contains("L. 441-10"));
    }
}
