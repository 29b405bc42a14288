package io.relance.law;

import static io.relance.law.Law.day;
import static io.relance.law.Law.euro;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Examples that administrations, firms and calculators publish. Where one rounds on the way, we must differ from it. */
class WorkedExamplesTests {
    @Test
    @DisplayName("French administration: 2 000 € at 3.11 % for the 30 days of September 2020, a leap year")
    void legalInterestOfALeapYear() {
        Debt debt = Law.debt("FR", "2000", "2020-08-31")
                .agreed(new BigDecimal("3.11"))
                .noticed(day("2020-08-31"), Sending.POST);
        Charged charged = Law.of("FR", "consumer").charge(debt, day("2020-09-30"), Law.RATES);
        assertThat(charged.interest()).isEqualTo(euro("5.11"));
        assertThat(charged.left().total()).isEqualTo(euro("2005.11"));
        assertThat(charged.interest()).as("with 366 days").isNotEqualTo(euro("5.10"));
    }

    @Test
    @DisplayName("French administration: 61 days at 4.29 %, 44 at 9.29 %, 100 at 9.54 % on 2 000 €")
    void segmentsThatAreRoundedEach() {
        assertThat(interest("FR", "2000", "4.29", 61)).isEqualTo(euro("14.34"));
        assertThat(interest("FR", "2000", "9.29", 44)).isEqualTo(euro("22.40"));
        assertThat(interest("FR", "2000", "9.54", 100)).isEqualTo(euro("52.27"));
        assertThat(euro("14.34").plus(euro("22.40")).plus(euro("52.27"))).isEqualTo(euro("89.01"));
    }

    @ParameterizedTest(name = "{0}: {2} at {3} % for {4} days is {5}, not {6}")
    @CsvSource({
        "a cut-off cent, FR, 10000, 5, 5, 6.85, 6.84",
        "a year of 360 days, FR, 10000, 5, 5, 6.85, 6.94",
        "a rounded daily amount, UK, 1000, 8.5, 50, 11.64, 11.50",
        "a calculator, UK, 12000, 13, 90, 384.66, 384.30"
    })
    void roundsOnceAtTheEnd(
            String what, String country, String amount, String rate, int days, String right, String wrong) {
        Money found = interest(country, amount, rate, days);
        assertThat(found).isEqualTo(Law.money(country, right)).isNotEqualTo(Law.money(country, wrong));
    }

    @Test
    @DisplayName("British calculator: £12 000 at 13 % for 90 days with the fixed sum")
    void totalWithTheFixedSum() {
        Debt debt = Law.debt("UK", "12000", "2025-01-01").agreed(new BigDecimal("13"));
        Charged charged = Law.of("UK", "business").charge(debt, day("2025-04-01"), Law.RATES);
        assertThat(charged.left().total().getAmount().subtract(new BigDecimal("12000")))
                .isEqualByComparingTo("484.66");
    }

    @ParameterizedTest(name = "3 x {0} = {1}")
    @CsvSource({"0.89, 2.67", "0.88, 2.64", "4.92, 14.76", "2.76, 8.28", "2.62, 7.86"})
    void frenchFloor(BigDecimal legal, BigDecimal floor) {
        assertThat(AgreedRate.floor(legal)).isEqualByComparingTo(floor);
    }

    @Test
    @DisplayName("French textbook: 18 000 paid on 20 000 with 3 000 of interest leaves 5 000 of principal")
    void interestBeforePrincipal() {
        Allocation.Split split =
                Allocation.COSTS_AND_INTEREST_FIRST.split(euro("0"), euro("3000"), euro("20000"), euro("18000"));
        assertThat(euro("20000").minus(split.principal())).isEqualTo(euro("5000.00"));
        Allocation.Split other =
                Allocation.PRINCIPAL_FIRST.split(euro("0"), euro("3000"), euro("20000"), euro("18000"));
        assertThat(euro("20000").minus(other.principal())).isEqualTo(euro("2000.00"));
    }

    @Test
    @DisplayName("Dutch scale: 4 000 gives 375 + 150; cumulative 375, 625, 875, 2 775, 6 775")
    void dutchScale() {
        assertThat(FixedSum.Scale.BIK.of(euro("4000"))).isEqualTo(euro("525.00"));
    }

    @Test
    @DisplayName("German guide: due 1 July, paid 5 July 2021 is 4 days")
    void germanDays() {
        assertThat(Law.charged("DE", "business", "1000", "2021-07-01", "2021-07-05")
                        .periods())
                .singleElement()
                .extracting(InterestPeriod::days)
                .isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"150, 20.00", "1000, 90.00"})
    void belgianCeilings(String balance, String sum) {
        assertThat(FixedSum.Scale.XIX_4.of(euro(balance))).isEqualTo(euro(sum));
    }

    @Test
    @DisplayName("Belgian guide: posted Monday 18 September 2023, starts Thursday 21st, usable 5 October")
    void belgianClock() {
        assertThat(ReminderClock.BELGIUM.startsOn(day("2023-09-18"), Sending.POST))
                .isEqualTo(day("2023-09-21"));
        assertThat(ReminderClock.BELGIUM.chargesFrom(day("2023-09-18"), Sending.POST))
                .isEqualTo(day("2023-10-05"));
    }

    @ParameterizedTest(name = "{0}: end of month {1}, or {2}")
    @CsvSource({
        "2025-02-15, 2025-04-30, 2025-04-14",
        "2019-04-20, 2019-06-30, 2019-06-14",
        "2025-01-02, 2025-02-28, 2025-03-17"
    })
    void fortyFiveDaysEndOfMonth(LocalDate issued, LocalDate daysFirst, LocalDate monthFirst) {
        assertThat(PaymentTerms.daysThenEndOfMonth(issued)).isEqualTo(daysFirst);
        assertThat(PaymentTerms.endOfMonthThenDays(issued)).isEqualTo(monthFirst);
        assertThat(PaymentTerms.endOfMonthThenDays(day("2019-04-20")))
                .as("a month and a half is not 45 days")
                .isNotEqualTo(day("2019-06-15"));
    }

    /** Interest at a rate of the contract for a number of days. */
    private static Money interest(String country, String amount, String rate, int days) {
        LocalDate due = day("2024-06-30");
        Debt debt = Debt.of(Law.money(country, amount), due).agreed(new BigDecimal(rate));
        return Law.of(country, "business")
                .charge(debt, due.plusDays(days), Law.RATES)
                .interest();
    }
}
