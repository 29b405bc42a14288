package io.relance.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Interest of single debts. The expected amounts were computed apart from the program, with decimal arithmetic. */
class InterestTests {
    @ParameterizedTest(name = "{0} {1}, due {3}, paid {4}: {9}")
    @CsvSource(textBlock = """
            FR, business, 12400, 2025-05-31, 2025-09-15, , , 451.85, 2, 13.15 then 12.15
            FR, business, 999.99, 2024-11-30, 2025-08-31, , , 97.95, 3, three half-years
            FR, business, 5000, 2024-02-28, 2024-03-01, , , 3.97, 1, 29 February counts and the year still has 365 days
            FR, business, 1000, 2022-12-30, 2023-01-01, , , 0.61, 2, one day at 10.00 and one at 12.50
            FR, business, 7500.50, 2026-06-30, 2026-07-01, , , 2.55, 1, one day of the new half-year
            FR, business, 2000, 2020-08-31, 2020-09-30, 3.11, , 5.11, 1, the rate of the contract as given
            FR, public, 10000, 2023-06-29, 2024-12-31, , , 1585.07, 1, interest starts on 30 June: locked at 10.50
            FR, public, 10000, 2023-06-30, 2024-12-31, , , 1808.22, 1, interest starts on 1 July: locked at 12.00
            FR, consumer, 1500, 2024-03-31, 2025-03-31, , 2024-05-10, 61.55, 3, legal interest from the day after the notice
            FR, consumer, 1500, 2024-03-31, 2025-03-31, , 2024-02-01, 69.88, 3, a notice before the due date counts from there
            BE, business, 4321.10, 2024-12-15, 2025-07-10, , , 282.53, 3, '12.50, 11.50, 10.50'
            BE, public, 4321.10, 2022-12-15, 2023-07-10, , , 254.35, 3, '8.00, 10.50, 12.00'
            LU, business, 800, 2024-06-15, 2024-07-15, , , 8.14, 2, 12.50 then 12.25
            LU, public, 800, 2025-06-15, 2025-07-15, , , 7.01, 2, 11.15 then 10.15
            LU, consumer, 800, 2024-01-31, 2024-12-31, , , 24.16, 1, from the fourth month
            DE, business, 10000, 2023-12-15, 2024-01-15, , , 104.85, 2, 365 then 366
            DE, business, 10000, 2024-12-15, 2025-01-15, , , 100.40, 2, 366 then 365
            DE, business, 10000, 2024-01-31, 2024-03-01, , , 103.44, 1, 30 days of a leap year
            DE, public, 10000, 2025-06-01, 2025-07-31, , , 176.76, 2, 11.27 then 10.27
            DE, consumer, 10000, 2022-12-01, 2023-01-31, , , 90.08, 2, 4.12 then 6.62
            DE, consumer, 500, 2023-12-01, 2024-02-01, 6, , 5.09, 2, 'a contract rate, split where the divisor changes'
            NL, business, 10000, 2021-03-31, 2022-03-31, , , 800.00, 3, exactly one year: not yet compounded
            NL, business, 10000, 2021-03-31, 2022-04-01, , , 802.37, 4, one day on the higher base
            NL, business, 10000, 2022-09-15, 2025-03-01, , , 3036.96, 8, two anniversaries
            NL, business, 2500, 2024-02-29, 2025-03-10, , , 312.46, 4, the anniversary of a leap day
            NL, public, 2500, 2023-12-31, 2025-01-31, , , 336.81, 3, an anniversary at the turn of the year
            NL, consumer, 1000, 2022-11-30, 2024-02-29, , , 64.06, 5, '2, 4, 6, 7 percent'
            UK, business, 999.99, 2023-06-29, 2024-06-29, , , 115.31, 1, locked at 11.50
            UK, business, 1000, 2023-06-30, 2024-06-30, , , 130.36, 1, locked at 13.00
            UK, business, 9999.99, 2025-12-30, 2026-02-28, , , 201.37, 1, the rate of 30 June
            UK, business, 10000, 2025-12-31, 2026-02-28, , , 189.93, 1, the rate of 31 December
            GB, public, 1000, 2025-01-31, 2025-03-22, , , 17.47, 1, GB is UK
            """)
    void computesInterest(
            String country,
            String customer,
            String amount,
            String due,
            String paid,
            @Nullable BigDecimal rate,
            @Nullable String notice,
            String interest,
            int periods,
            String why) {
        Debt debt = Law.debt(country, amount, due).agreed(rate).noticed(Law.dayOrNull(notice), Sending.POST);
        Charged charged = Law.of(country, customer).charge(debt, Law.day(paid), Law.RATES);

        assertThat(charged.interest()).as(why).isEqualTo(Law.money(country, interest));
        assertThat(charged.periods()).hasSize(periods);
    }

    @Test
    void countsTheDaysFromTheOneAfterDueToTheOneOfPayment() {
        List<InterestPeriod> periods =
                Law.charged("FR", "business", "100", "2025-05-31", "2025-09-15").periods();

        assertThat(periods).extracting(InterestPeriod::from).containsExactly(day("2025-06-01"), day("2025-07-01"));
        assertThat(periods).extracting(InterestPeriod::to).containsExactly(day("2025-06-30"), day("2025-09-15"));
        assertThat(periods).extracting(InterestPeriod::days).containsExactly(30, 77);
        assertThat(Law.charged("DE", "business", "100", "2021-07-01", "2021-07-05")
                        .periods())
                .extracting(InterestPeriod::days)
                .containsExactly(4);
    }

    @ParameterizedTest(name = "paid {0}: {1}")
    @CsvSource({"2025-09-29, before due", "2025-09-30, on the due date nothing is late"})
    void chargesNothingUpToTheDueDate(String paid, String why) {
        Charged charged = Law.charged("FR", "business", "1000", "2025-09-30", paid);
        assertThat(charged.interest().plus(charged.indemnity()).isZero())
                .as(why)
                .isTrue();
        assertThat(charged.periods()).isEmpty();
        assertThat(sayings(charged)).containsExactly(Saying.NOT_LATE);
    }

    @Test
    void chargesInterestAndTheSumFromTheFirstDayLate() {
        Charged charged = Law.charged("FR", "business", "1000", "2025-09-30", "2025-10-01");
        assertThat(charged.interest()).isEqualTo(Law.euro("0.33"));
        assertThat(charged.indemnity()).isEqualTo(Law.euro("40.00"));
    }

    @Test
    void marksAMissingRateAndUsesNone() {
        Charged charged = Law.charged("FR", "business", "1000", "2026-12-01", "2027-01-31");
        assertThat(charged.isRateMissing()).isTrue();
        assertThat(charged.periods()).hasSize(2);
        assertThat(charged.periods().get(1).percent()).isNull();
        assertThat(charged.interest()).isEqualTo(charged.periods().get(0).amount());
        assertThat(sayings(charged)).contains(Saying.RATE_MISSING);
        assertThat(charged.working(Language.EN).get(1)).startsWith("rate missing");
    }

    @Test
    void saysThatARateWasNotVerified() {
        assertThat(sayings(Law.charged("FR", "business", "1000", "2026-07-31", "2026-08-31")))
                .contains(Saying.RATE_UNVERIFIED);
        assertThat(sayings(Law.charged("FR", "business", "1000", "2026-01-31", "2026-02-28")))
                .doesNotContain(Saying.RATE_UNVERIFIED);
    }

    @Test
    void keepsALockedRateIntoAPeriodWithoutRate() {
        Charged charged = Law.charged("FR", "public", "1000", "2026-03-31", "2027-03-31");
        assertThat(charged.isRateMissing()).isFalse();
        assertThat(charged.interest()).isEqualTo(Law.euro("101.50"));
    }

    @Test
    void needsAFormalNoticeAgainstAFrenchConsumer() {
        Charged charged = Law.charged("FR", "consumer", "1000", "2025-01-31", "2025-06-30");
        assertThat(charged.interest().isZero()).isTrue();
        assertThat(charged.indemnity().isZero()).isTrue();
        assertThat(sayings(charged)).containsExactly(Saying.NEEDS_FORMAL_NOTICE, Saying.NO_INDEMNITY);
    }

    @Test
    void givesNothingAgainstABritishConsumerWithoutAContract() {
        Debt debt = Law.debt("UK", "1000", "2025-01-31");
        assertThat(sayings(Law.of("UK", "consumer").charge(debt, day("2025-06-30"), Law.RATES)))
                .contains(Saying.CONTRACT_ONLY);
        Charged agreed =
                Law.of("UK", "consumer").charge(debt.agreed(new BigDecimal("4")), day("2025-06-30"), Law.RATES);
        assertThat(agreed.interest()).isEqualTo(Money.parse("GBP 16.44"));
        assertThat(agreed.indemnity().isZero()).isTrue();
        assertThat(agreed.law().citation().en()).isEmpty();
    }

    @Test
    void stopsAtTheOpeningOfInsolvencyProceedings() {
        Debt debt = Law.debt("FR", "10000", "2025-08-31").insolvent(day("2025-09-30"));
        Charged charged = Law.of("FR", "business").charge(debt, day("2026-01-31"), Law.RATES);
        assertThat(charged.interest())
                .isEqualTo(Law.charged("FR", "business", "10000", "2025-08-31", "2025-09-30")
                        .interest());
        assertThat(charged.indemnity()).isEqualTo(Law.euro("40.00"));
        assertThat(sayings(charged)).contains(Saying.INSOLVENT);

        Debt dueAfter = Law.debt("FR", "10000", "2025-10-31").insolvent(day("2025-09-30"));
        Charged nothing = Law.of("FR", "business").charge(dueAfter, day("2026-01-31"), Law.RATES);
        assertThat(nothing.interest().plus(nothing.indemnity()).isZero()).isTrue();
    }

    @Test
    void leavesTheSumOutOfATotalInAnotherCurrency() {
        Debt debt = Debt.of(Money.parse("USD 1000.00"), day("2025-09-30"));
        Charged charged = Law.of("FR", "business").charge(debt, day("2025-10-31"), Law.RATES);
        assertThat(charged.interest()).isEqualTo(Money.parse("USD 10.32"));
        assertThat(charged.indemnity()).isEqualTo(Money.parse("USD 0.00"));
        assertThat(sayings(charged)).contains(Saying.OTHER_CURRENCY);
        Debt yen = Debt.of(Money.parse("JPY 100000"), day("2025-09-30"));
        assertThat(Law.of("FR", "business")
                        .charge(yen, day("2025-10-31"), Law.RATES)
                        .interest())
                .isEqualTo(Money.parse("JPY 1032"));
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    static List<Saying> sayings(Charged charged) {
        return charged.remarks().stream().map(Remark::kind).toList();
    }
}
