package io.relance.law;

import static io.relance.law.InterestTests.sayings;
import static io.relance.law.Law.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The clocks and ceilings that protect consumers. */
class ConsumerTests {
    @ParameterizedTest(name = "sent {0} by {1}: {4}")
    @CsvSource({
        "2023-09-18, POST, 2023-09-21, 2023-10-05, the published example",
        "2023-09-18, ELECTRONIC, 2023-09-19, 2023-10-03, the day after sending",
        "2026-11-20, POST, 2026-11-24, 2026-12-08, Friday: Saturday counts and Sunday does not",
        "2026-12-24, POST, 2026-12-29, 2027-01-12, Christmas and a Sunday do not count",
        "2026-04-03, POST, 2026-04-08, 2026-04-22, nor does Easter Monday",
        "2026-05-13, POST, 2026-05-18, 2026-06-01, nor Ascension",
        "2026-05-22, POST, 2026-05-27, 2026-06-10, nor Whit Monday",
        "2026-07-20, POST, 2026-07-24, 2026-08-07, nor 21 July",
        "2024-02-14, ELECTRONIC, 2024-02-15, 2024-02-29, a leap day is a day"
    })
    void countsTheBelgianClock(LocalDate sent, Sending by, LocalDate starts, LocalDate chargeable, String why) {
        assertThat(ReminderClock.BELGIUM.startsOn(sent, by)).as(why).isEqualTo(starts);
        assertThat(ReminderClock.BELGIUM.chargesFrom(sent, by)).as(why).isEqualTo(chargeable);
        assertThat(ReminderClock.BELGIUM.lastFreeDay(sent, by)).isEqualTo(chargeable.minusDays(1));
    }

    @Test
    void neverTakesLongerThanItSays() {
        for (LocalDate sent = day("2020-01-01"); sent.getYear() < 2060; sent = sent.plusDays(1)) {
            for (ReminderClock clock : ReminderClock.values()) {
                assertThat(clock.chargesFrom(sent, Sending.POST))
                        .isBetween(sent.plusDays(17), sent.plusDays(ReminderClock.LONGEST));
                assertThat(clock.chargesFrom(sent, Sending.ELECTRONIC)).isEqualTo(sent.plusDays(15));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"2023, 2023-04-09", "2024, 2024-03-31", "2026, 2026-04-05", "2038, 2038-04-25", "2285, 2285-03-22"})
    void knowsEaster(int year, LocalDate easter) {
        assertThat(BelgianHolidays.easter(year)).isEqualTo(easter);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "0.01, 20.00",
        "150, 20.00",
        "150.01, 30.00",
        "300, 45.00",
        "500, 65.00",
        "500.01, 65.00",
        "1000, 90.00",
        "39200, 2000.00",
        "50000, 2000.00"
    })
    void knowsTheMostABelgianClauseMayClaim(String balance, String sum) {
        assertThat(FixedSum.Scale.XIX_4.of(Law.euro(balance))).isEqualTo(Law.euro(sum));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "0.01, 40.00",
        "266.66, 40.00",
        "266.70, 40.01",
        "2500, 375.00",
        "2500.04, 375.00",
        "2500.05, 375.01",
        "4000, 525.00",
        "5000, 625.00",
        "10000, 875.00",
        "200000, 2775.00",
        "1000000, 6775.00",
        "2000000, 6775.00"
    })
    void knowsTheDutchScale(String principal, String sum) {
        assertThat(FixedSum.Scale.BIK.of(Law.euro(principal))).isEqualTo(Law.euro(sum));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"0.01, 40.00", "999.99, 40.00", "1000, 70.00", "9999.99, 70.00", "10000, 100.00"})
    void knowsTheBritishBands(String principal, String sum) {
        assertThat(new FixedSum.Bands().of(Law.money("UK", principal))).isEqualTo(Law.money("UK", sum));
    }

    @Test
    void claimsNothingFromABelgianConsumerBeforeTheClockHasRun() {
        Debt debt = Law.debt("BE", "1000", "2023-09-11")
                .agreed(new BigDecimal("10"))
                .clause(true);
        Jurisdiction law = Law.of("BE", "consumer");
        assertThat(sayings(law.charge(debt, day("2024-01-01"), Law.RATES))).contains(Saying.NEEDS_FIRST_REMINDER);

        Debt reminded = debt.noticed(day("2023-09-18"), Sending.POST);
        Charged during = law.charge(reminded, day("2023-10-04"), Law.RATES);
        assertThat(during.left().total()).isEqualTo(Law.euro("1000.00"));
        assertThat(sayings(during)).contains(Saying.CLOCK_RUNNING);

        Charged after = law.charge(reminded, day("2023-10-05"), Law.RATES);
        assertThat(after.indemnity()).isEqualTo(Law.euro("90.00"));
        assertThat(after.interest()).isEqualTo(Law.euro("0.27"));
        assertThat(after.periods().get(0).from()).isEqualTo(day("2023-10-05"));
    }

    @Test
    void claimsLegalInterestAloneFromABelgianConsumerWithoutClause() {
        Debt debt = Law.debt("BE", "1000", "2025-01-31").noticed(day("2025-02-03"), Sending.ELECTRONIC);
        Charged charged = Law.of("BE", "consumer").charge(debt, day("2025-03-31"), Law.RATES);
        assertThat(charged.periods()).singleElement().satisfies(period -> {
            assertThat(period.from()).isEqualTo(day("2025-02-18"));
            assertThat(period.percent()).isEqualByComparingTo("4.50");
        });
        assertThat(charged.interest()).isEqualTo(Law.euro("5.18"));
        assertThat(charged.indemnity().isZero()).isTrue();
        assertThat(sayings(charged)).contains(Saying.CLAUSE_NEEDED);
    }

    @Test
    void takesAReminderOfADebtNotYetLateForNone() {
        Debt debt = Law.debt("BE", "1000", "2025-01-31").noticed(day("2025-01-31"), Sending.ELECTRONIC);
        Charged charged = Law.of("BE", "consumer").charge(debt, day("2025-12-31"), Law.RATES);
        assertThat(charged.interest().isZero()).isTrue();
        assertThat(sayings(charged)).contains(Saying.NEEDS_FIRST_REMINDER);
    }

    @Test
    void claimsDutchCollectionCostsOnlyAfterTheLetter() {
        Jurisdiction law = Law.of("NL", "consumer");
        Debt debt = Law.debt("NL", "1000", "2024-01-31");
        Charged before = law.charge(debt, day("2024-06-30"), Law.RATES);
        assertThat(before.indemnity().isZero()).isTrue();
        assertThat(before.interest()).isEqualTo(Law.euro("28.96"));
        assertThat(sayings(before)).contains(Saying.NEEDS_14_DAY_LETTER);

        Debt reminded = debt.noticed(day("2024-02-10"), Sending.ELECTRONIC);
        assertThat(law.charge(reminded, day("2024-02-24"), Law.RATES)
                        .indemnity()
                        .isZero())
                .isTrue();
        assertThat(law.charge(reminded, day("2024-02-25"), Law.RATES).indemnity())
                .isEqualTo(Law.euro("150.00"));
    }

    @Test
    void chargesNoSumToGermanAndLuxembourgConsumers() {
        assertThat(Law.charged("DE", "consumer", "1000", "2025-01-31", "2025-06-30")
                        .indemnity()
                        .isZero())
                .isTrue();
        Charged luxembourg = Law.charged("LU", "consumer", "1000", "2024-01-31", "2024-04-30");
        assertThat(luxembourg.indemnity().plus(luxembourg.interest()).isZero()).isTrue();
    }

    @Test
    void writesTheFourThingsOfABelgianFirstReminder() {
        PrescribedReminder reminder = PrescribedReminder.of(
                        Law.of("BE", "consumer"),
                        List.of(Law.euro("150.00"), Law.euro("1000.00")),
                        new BigDecimal("12"),
                        true,
                        day("2026-11-20"),
                        Sending.POST,
                        Law.RATES)
                .orElseThrow();
        assertThat(reminder.indemnity()).isEqualTo(Law.euro("110.00"));
        assertThat(reminder.rate()).as("a clause above the ceiling is void").isEqualByComparingTo("4.50");
        assertThat(reminder.sentence(Language.FR).replace('\u00a0', ' '))
                .isEqualTo("Premier rappel gratuit. Sans paiement du solde de 1 150,00 € dans les 14 jours calendrier à"
                        + " compter du troisième jour ouvrable suivant l'envoi, soit au plus tard le 7 décembre 2026, une"
                        + " indemnité de 110,00 € et un intérêt de 4,50 % l'an pourront être réclamés (art. XIX.2 et XIX.4"
                        + " CDE).");
        assertThat(reminder.sentence(Language.NL).replace('\u00a0', ' '))
                .contains("WER")
                .contains("7 december 2026");
        PrescribedReminder dutch = PrescribedReminder.of(
                        Law.of("NL", "consumer"),
                        List.of(Law.euro("4000.00")),
                        null,
                        false,
                        day("2026-11-20"),
                        Sending.ELECTRONIC,
                        Law.RATES)
                .orElseThrow();
        assertThat(dutch.sentence(Language.NL)).contains("525,00").contains("4\u00a0december\u00a02026");
    }

    /** One thing that follows is singular, two are plural, in every language. */
    @ParameterizedTest(name = "{0}, clause {1}, {2}")
    @CsvSource(delimiter = '|', textBlock = """
            FR | false | 2026-11-20 | le 7 décembre 2026, un intérêt de 4,50 % l'an pourra être réclamé (art.
            FR | true  | 2026-11-20 | le 7 décembre 2026, une indemnité de 90,00 € et un intérêt de 4,50 % l'an pourront être réclamés (art.
            FR | false | 2031-11-14 | le 1er décembre 2031, les intérêts légaux pourront être réclamés (art.
            FR | true  | 2031-11-14 | une indemnité de 90,00 € et les intérêts légaux pourront être réclamés (art.
            NL | false | 2026-11-20 | op 7 december 2026, kan een interest van 4,50 % per jaar worden gevorderd (art.
            NL | true  | 2026-11-20 | kunnen een schadevergoeding van € 90,00 en een interest van 4,50 % per jaar worden gevorderd (art.
            NL | false | 2031-11-14 | kan de wettelijke interest worden gevorderd (art.
            DE | false | 2026-11-20 | am 7. Dezember 2026, können Zinsen von 4,50 % im Jahr verlangt werden (Art.
            DE | true  | 2026-11-20 | können eine Entschädigung von 90,00 € und Zinsen von 4,50 % im Jahr verlangt werden (Art.
            EN | false | 2026-11-20 | by 7 December 2026 at the latest, interest of 4.50% a year may be claimed (art.
            EN | true  | 2031-11-14 | an indemnity of €90.00 and legal interest may be claimed (art.
            """)
    void saysWhatFollowsInGoodGrammar(Language language, boolean clause, LocalDate sentOn, String part) {
        PrescribedReminder reminder = PrescribedReminder.of(
                        Law.of("BE", "consumer"),
                        List.of(Law.euro("1000.00")),
                        null,
                        clause,
                        sentOn,
                        Sending.POST,
                        Law.RATES)
                .orElseThrow();
        assertThat(reminder.sentence(language).replace('\u00a0', ' ')).contains(part);
    }
}
