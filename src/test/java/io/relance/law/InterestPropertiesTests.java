package io.relance.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What holds of every debt, tried on some thousands of random ones. */
class InterestPropertiesTests {
    private static final LocalDate FIRST = LocalDate.of(2016, 1, 1);
    private static final int DAYS = 3800;

    /** A debt and three days a, b, c of it. */
    private record Case(Jurisdiction law, Money principal, LocalDate a, LocalDate b, LocalDate c) {
        Charged charge(LocalDate due, LocalDate until) {
            return law.charge(debt(due), until, Law.RATES);
        }

        Debt debt(LocalDate due) {
            return Debt.of(principal, due);
        }
    }

    private static List<Case> cases(int seed, int many) {
        return cases(seed, many, law -> law.start() == InterestStart.DUE_DATE);
    }

    private static List<Case> cases(int seed, int many, Predicate<Jurisdiction> which) {
        Random random = new Random(seed);
        List<Jurisdiction> laws = Jurisdictions.known().stream()
                .filter(law -> law.rule() != null)
                .filter(which)
                .toList();
        return IntStream.range(0, many)
                .mapToObj(i -> {
                    Jurisdiction law = laws.get(random.nextInt(laws.size()));
                    CurrencyUnit unit = CurrencyUnit.of(law.country().equals("GB") ? "GBP" : "EUR");
                    Money principal = Money.ofMinor(unit, 1 + random.nextInt(10_000_000));
                    int a = random.nextInt(DAYS);
                    int b = a + random.nextInt(DAYS - a);
                    int c = b + random.nextInt(DAYS - b);
                    return new Case(law, principal, FIRST.plusDays(a), FIRST.plusDays(b), FIRST.plusDays(c));
                })
                .toList();
    }

    @Test
    void splittingAnywhereChangesNothingButTheRoundingOfEachPeriod() {
        for (Case any : cases(1, 3000)) {
            if (any.law().locked() || any.law().yearlyCompounding()) {
                continue;
            }
            Charged whole = any.charge(any.a(), any.c());
            Charged first = any.charge(any.a(), any.b());
            Charged second = any.charge(any.b(), any.c());
            int roundings = whole.periods().size()
                    + first.periods().size()
                    + second.periods().size();
            assertThat(first.interest()
                            .plus(second.interest())
                            .minus(whole.interest())
                            .abs()
                            .getAmount())
                    .as("%s", any)
                    .isLessThanOrEqualTo(new BigDecimal("0.005").multiply(BigDecimal.valueOf(roundings)));
        }
    }

    @Test
    void splittingAtTheEndOfAHalfYearChangesNothingAtAll() {
        for (Case any : cases(2, 2000)) {
            LocalDate end = HalfYear.of(any.b()).last();
            if (any.law().locked()
                    || any.law().yearlyCompounding()
                    || !end.isAfter(any.a())
                    || !end.isBefore(any.c())) {
                continue;
            }
            assertThat(any.charge(any.a(), end)
                            .interest()
                            .plus(any.charge(end, any.c()).interest()))
                    .as("%s", any)
                    .isEqualTo(any.charge(any.a(), any.c()).interest());
        }
    }

    @Test
    void moreDaysMoreMoneyOrAHigherRateNeverCostLess() {
        for (Case any : cases(3, 3000)) {
            Money interest = any.charge(any.a(), any.b()).interest();
            assertThat(any.charge(any.a(), any.c()).interest())
                    .as("days %s", any)
                    .isGreaterThanOrEqualTo(interest);
            Debt bigger = Debt.of(any.principal().plusMajor(7), any.a());
            assertThat(any.law().charge(bigger, any.b(), Law.RATES).interest())
                    .as("amount %s", any)
                    .isGreaterThanOrEqualTo(interest);
            Money low = agreed(any, "6.00");
            assertThat(agreed(any, "6.50")).as("rate %s", any).isGreaterThanOrEqualTo(low);
        }
    }

    @Test
    void nothingBeforeTheDueDateAndNothingNegative() {
        for (Case any : cases(4, 2000)) {
            Charged early = any.charge(any.b(), any.a());
            assertThat(early.interest().plus(early.indemnity()).isZero()).isTrue();
            Charged late = any.charge(any.a(), any.b());
            assertThat(late.interest().isNegative()).isFalse();
            assertThat(late.periods()).allSatisfy(period -> {
                assertThat(period.from()).isAfter(any.a());
                assertThat(period.to()).isBeforeOrEqualTo(any.b());
            });
        }
    }

    @Test
    void periodsLieEndToEndAndAddUp() {
        for (Case any : cases(5, 2000)) {
            Charged charged = any.charge(any.a(), any.c());
            LocalDate next = any.a().plusDays(1);
            Money sum = Money.zero(charged.interest().getCurrencyUnit());
            for (InterestPeriod period : charged.periods()) {
                assertThat(period.from()).isEqualTo(next);
                next = period.to().plusDays(1);
                sum = sum.plus(period.amount());
            }
            assertThat(sum).isEqualTo(charged.interest());
            if (!charged.periods().isEmpty()) {
                assertThat(next).isEqualTo(any.c().plusDays(1));
            }
        }
    }

    @Test
    void lockingAndSplittingAgreeWhileTheRateDoesNotChange() {
        Jurisdiction locked = Law.of("FR", "public");
        Jurisdiction split = Law.of("LU", "business");
        for (Case any : cases(6, 2000)) {
            boolean constant =
                    any.a().isAfter(LocalDate.of(2016, 6, 30)) && any.c().isBefore(LocalDate.of(2023, 1, 1));
            if (!constant || any.principal().getCurrencyUnit().equals(CurrencyUnit.of("GBP"))) {
                continue;
            }
            Money once = locked.charge(any.debt(any.a()), any.c(), Law.RATES).interest();
            Charged perHalf = split.charge(any.debt(any.a()), any.c(), Law.RATES);
            assertThat(once.minus(perHalf.interest()).abs().getAmount())
                    .as("half a cent for each rounding, %s", any)
                    .isLessThanOrEqualTo(new BigDecimal("0.005")
                            .multiply(BigDecimal.valueOf(perHalf.periods().size() + 1L)));
            if (HalfYear.of(any.a().plusDays(1)).equals(HalfYear.of(any.b()))) {
                assertThat(locked.charge(any.debt(any.a()), any.b(), Law.RATES).interest())
                        .isEqualTo(split.charge(any.debt(any.a()), any.b(), Law.RATES)
                                .interest());
            }
        }
    }

    /** Consumers whose interest needs a notice, a reminder, the third month or a calendar date first. */
    @Test
    void interestThatWaitsForSomethingElseHasTheSameProperties() {
        Set<String> tried = new TreeSet<>();
        for (Case any : cases(9, 4000, law -> law.start() != InterestStart.DUE_DATE)) {
            tried.add(any.law().country() + " " + any.law().start());
            Debt debt = waiting(any, any.principal(), any.a());
            Charged sooner = any.law().charge(debt, any.b(), Law.RATES);
            Charged charged = any.law().charge(debt, any.c(), Law.RATES);
            assertThat(charged.interest()).as("days %s", any).isGreaterThanOrEqualTo(sooner.interest());
            assertThat(any.law()
                            .charge(waiting(any, any.principal().plusMajor(7), any.a()), any.c(), Law.RATES)
                            .interest())
                    .as("amount %s", any)
                    .isGreaterThanOrEqualTo(charged.interest());
            assertThat(charged.interest())
                    .as("adds up %s", any)
                    .isEqualTo(Money.total(
                            any.principal().getCurrencyUnit(),
                            charged.periods().stream()
                                    .map(InterestPeriod::amount)
                                    .toList()));
            assertThat(any.law().charge(debt, any.a(), Law.RATES).interest().isZero())
                    .as("on the due date %s", any)
                    .isTrue();
            if (!charged.periods().isEmpty()) {
                LocalDate from = charged.periods().get(0).from();
                assertThat(from).as("first day %s", any).isAfterOrEqualTo(earliest(any));
                assertThat(any.law()
                                .charge(debt, from.minusDays(1), Law.RATES)
                                .interest()
                                .isZero())
                        .as("the day before %s", any)
                        .isTrue();
            }
        }
        assertThat(tried)
                .containsExactly("BE REMINDER_CLOCK", "DE CALENDAR_DATE", "FR FORMAL_NOTICE", "LU THIRD_MONTH");
    }

    private static Debt waiting(Case any, Money principal, LocalDate due) {
        return Debt.of(principal, due).clause(true).noticed(due.plusDays(5), Sending.ELECTRONIC);
    }

    private static LocalDate earliest(Case any) {
        return switch (any.law().start()) {
            case FORMAL_NOTICE -> any.a().plusDays(6);
            case REMINDER_CLOCK -> any.a().plusDays(5 + 15);
            case THIRD_MONTH -> any.a().plusMonths(3).plusDays(1);
            default -> any.a().plusDays(1);
        };
    }

    @Test
    void aYearOfDutchInterestCompounds() {
        for (Case any : cases(7, 1000)) {
            Jurisdiction law = Law.of("NL", "business");
            Debt debt = Debt.of(Law.euro(any.principal().getAmount().toPlainString()), any.a());
            LocalDate year = any.a().plusYears(1);
            if (year.plusDays(1).isAfter(LocalDate.of(2026, 12, 31))) {
                continue;
            }
            Money after = law.charge(debt, year, Law.RATES).interest();
            InterestPeriod next = law.charge(debt, year.plusDays(1), Law.RATES).periods().stream()
                    .reduce((first, second) -> second)
                    .orElseThrow();
            assertThat(next.base()).isEqualTo(debt.principal().plus(after));
        }
    }

    @Test
    void partPaymentsNeverCostMoreThanNone() {
        Random random = new Random(8);
        for (Case any : cases(8, 2000)) {
            Money part = Money.of(
                    any.principal().getCurrencyUnit(),
                    any.principal()
                            .getAmount()
                            .multiply(BigDecimal.valueOf(random.nextInt(1, 100)))
                            .movePointLeft(2),
                    RoundingMode.UP);
            List<Movement> paid = List.of(Movement.payment(any.b(), part));
            Money whole = any.charge(any.a(), any.c()).interest();
            for (Allocation order : Allocation.values()) {
                Charged charged = any.law().charge(any.debt(any.a()).reducedBy(paid, order), any.c(), Law.RATES);
                assertThat(charged.interest().minus(whole).getAmount())
                        .as("%s %s", order, any)
                        .isLessThanOrEqualTo(new BigDecimal("0.02"));
                assertThat(charged.left().total().plus(part))
                        .as("what is left and what was paid is what was owed")
                        .isEqualTo(any.principal().plus(charged.interest()).plus(charged.indemnity()));
            }
        }
    }

    private static Money agreed(Case any, String rate) {
        return any.law()
                .charge(any.debt(any.a()).agreed(new BigDecimal(rate)), any.b(), Law.RATES)
                .interest();
    }
}
