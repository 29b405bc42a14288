package io.relance.law;

import static io.relance.law.Law.day;
import static io.relance.law.Law.euro;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Part payments and credit notes. */
class PaymentsTests {
    private static final Debt DEBT = Law.debt("FR", "10000", "2025-07-31");

    @Test
    void computesInSlicesOnWhatIsLeftOfThePrincipal() {
        Debt debt =
                DEBT.reducedBy(List.of(Movement.payment(day("2025-08-31"), euro("4000"))), Allocation.PRINCIPAL_FIRST);
        Charged charged = Law.of("FR", "business").charge(debt, day("2025-09-30"), Law.RATES);

        assertThat(charged.periods())
                .extracting(InterestPeriod::base)
                .as("the payment still bears interest on its day")
                .containsExactly(euro("10000.00"), euro("6000.00"));
        assertThat(charged.periods()).extracting(InterestPeriod::days).containsExactly(31, 30);
        assertThat(charged.periods()).extracting(InterestPeriod::amount).containsExactly(euro("103.19"), euro("59.92"));
        assertThat(charged.left()).isEqualTo(new Charged.Left(euro("6000.00"), euro("163.11"), euro("40.00")));
    }

    @Test
    void paysCostsAndInterestFirstByTheLaw() {
        Debt debt = DEBT.reducedBy(
                List.of(Movement.payment(day("2025-08-31"), euro("4000"))), Allocation.COSTS_AND_INTEREST_FIRST);
        Charged charged = Law.of("FR", "business").charge(debt, day("2025-09-30"), Law.RATES);

        assertThat(charged.periods())
                .extracting(InterestPeriod::base)
                .as("4,000.00 less 40.00 of costs and 103.19 of interest")
                .containsExactly(euro("10000.00"), euro("6143.19"));
        assertThat(charged.left()).isEqualTo(new Charged.Left(euro("6143.19"), euro("61.35"), euro("0.00")));
    }

    @Test
    void stopsWhenThePrincipalIsPaid() {
        Debt debt =
                DEBT.reducedBy(List.of(Movement.payment(day("2025-08-31"), euro("10000"))), Allocation.PRINCIPAL_FIRST);
        Charged charged = Law.of("FR", "business").charge(debt, day("2026-09-30"), Law.RATES);
        assertThat(charged.periods()).hasSize(1);
        assertThat(charged.left()).isEqualTo(new Charged.Left(euro("0.00"), euro("103.19"), euro("40.00")));
    }

    @Test
    void takesACreditNoteOffFromTheBeginning() {
        Debt debt = DEBT.reducedBy(
                List.of(Movement.creditNote(day("2025-09-15"), euro("4000"))), Allocation.PRINCIPAL_FIRST);
        Charged charged = Law.of("FR", "business").charge(debt, day("2025-09-30"), Law.RATES);
        assertThat(charged.interest())
                .isEqualTo(Law.charged("FR", "business", "6000", "2025-07-31", "2025-09-30")
                        .interest());
    }

    @ParameterizedTest(name = "paid {0}: {1}")
    @CsvSource({"2025-07-01, before due", "2025-07-31, on the due date"})
    void aPaymentInTimeBearsNothing(String paid, String why) {
        Debt debt =
                DEBT.reducedBy(List.of(Movement.payment(day(paid), euro("4000"))), Allocation.COSTS_AND_INTEREST_FIRST);
        Charged charged = Law.of("FR", "business").charge(debt, day("2025-08-31"), Law.RATES);
        assertThat(charged.periods())
                .as(why)
                .singleElement()
                .satisfies(period -> assertThat(period.base()).isEqualTo(euro("6000.00")));
    }

    @Test
    void ignoresWhatComesAfterTheDayAsked() {
        Debt debt =
                DEBT.reducedBy(List.of(Movement.payment(day("2025-09-01"), euro("4000"))), Allocation.PRINCIPAL_FIRST);
        assertThat(Law.of("FR", "business")
                        .charge(debt, day("2025-08-31"), Law.RATES)
                        .left()
                        .principal())
                .isEqualTo(euro("10000.00"));
    }

    @Test
    void cutsDutchCompoundingByWhatWasPaid() {
        Debt debt = Law.debt("NL", "10000", "2021-03-31")
                .reducedBy(List.of(Movement.payment(day("2021-12-31"), euro("5000"))), Allocation.PRINCIPAL_FIRST);
        Charged charged = Law.of("NL", "business").charge(debt, day("2022-04-01"), Law.RATES);
        assertThat(charged.periods().get(charged.periods().size() - 1).base()).isEqualTo(euro("5701.37"));
    }
}
