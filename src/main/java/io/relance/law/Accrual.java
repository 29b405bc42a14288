package io.relance.law;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Walks through the days of one debt from one change to the next: of the rate, of the year's divisor, of what is left to
 * pay, and at each anniversary where the law compounds.
 */
final class Accrual {
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final String STOPPED = "art. L. 622-28 C. com.";

    private final Jurisdiction law;
    private final Debt debt;
    private final LocalDate until;
    private final LocalDate last;
    private final Rates rates;
    private final Deque<Movement> payments = new ArrayDeque<>();
    private final List<InterestPeriod> periods = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final Indemnity indemnity;
    private final Money zero;

    private Money principal;
    private Money interestLeft;
    private Money compounded;
    private Money costsPaid;
    private int years;
    private boolean principalBearsMore;

    Accrual(Jurisdiction law, Debt debt, LocalDate until, Rates rates) {
        this.law = law;
        this.debt = debt;
        this.until = until;
        this.rates = rates;
        LocalDate judgment = debt.insolventOn();
        last = judgment != null && judgment.isBefore(until) ? judgment : until;
        zero = Money.zero(debt.principal().getCurrencyUnit());
        principal = debt.principal();
        interestLeft = zero;
        compounded = zero;
        costsPaid = zero;
        indemnity = new Indemnity(law, debt, until);
        takeMovements();
    }

    Charged run() {
        if (!until.isAfter(debt.due())) {
            remarks.add(Remark.of(Saying.NOT_LATE, debt.due()));
            payUpTo(until);
            return result();
        }
        LocalDate first = start();
        if (first != null && !first.isAfter(last)) {
            payUpTo(first.minusDays(1));
            accrue(first);
        }
        payUpTo(until);
        indemnity.remarks().forEach(remarks::add);
        sayWhatPaymentsPaid();
        sayWhatTheRateIs(first);
        if (last.isBefore(until)) {
            remarks.add(Remark.of(Saying.INSOLVENT, last, law.country().equals("FR") ? " (" + STOPPED + ")" : ""));
        }
        return result();
    }

    private @Nullable LocalDate start() {
        if (law.rule() == null && debt.agreedRate() == null) {
            remarks.add(Remark.of(Saying.CONTRACT_ONLY));
            return null;
        }
        InterestStart.Start start = law.start().of(debt, law);
        remarks.addAll(start.remarks());
        LocalDate first = start.first();
        LocalDate cleared = law.chargesFrom(debt);
        if (law.start() == InterestStart.REMINDER_CLOCK && cleared != null && cleared.isAfter(until)) {
            remarks.add(clockRunning(cleared));
        }
        return first;
    }

    private Remark clockRunning(LocalDate cleared) {
        Debt.Notified reminder = debt.notice();
        return Remark.of(Saying.CLOCK_RUNNING, reminder == null ? debt.due() : reminder.on(), cleared);
    }

    private void accrue(LocalDate first) {
        RatePeriod fixed = fixedRate(first);
        for (LocalDate day = first; !day.isAfter(last) && base().isPositive(); ) {
            RatePeriod rate = fixed != null ? fixed : statutory(day);
            LocalDate anniversary = first.minusDays(1).plusYears(years + 1);
            List<LocalDate> ends =
                    new ArrayList<>(List.of(last, rate.to(), law.dayCount().lastAlike(day)));
            if (law.yearlyCompounding()) {
                ends.add(anniversary);
            }
            if (!payments.isEmpty()) {
                ends.add(payments.element().on());
            }
            LocalDate end = Collections.min((Collection<LocalDate>) ends);
            add(day, end, rate);
            if (law.yearlyCompounding() && end.equals(anniversary)) {
                compound(end);
            }
            payUpTo(end);
            day = end.plusDays(1);
        }
    }

    /** The rate that holds throughout: the contract's, or the locked one of the first day. */
    private @Nullable RatePeriod fixedRate(LocalDate first) {
        BigDecimal agreed = debt.agreedRate();
        if (agreed != null) {
            return RatePeriod.agreed(agreed);
        }
        return law.locked() ? statutory(first).locked() : null;
    }

    private RatePeriod statutory(LocalDate day) {
        RateRule rule = law.rule();
        if (rule == null) {
            throw new IllegalStateException("no statutory rate: " + law.country() + " " + law.customer());
        }
        return rule.at(day, rates);
    }

    private void add(LocalDate from, LocalDate to, RatePeriod rate) {
        int yearDays = law.dayCount().yearOf(from);
        InterestPeriod period =
                new InterestPeriod(from, to, base(), rate.percent(), yearDays, zero, rate.verified(), rate.reference());
        BigDecimal percent = rate.percent();
        if (percent != null) {
            Money amount = interest(base(), percent, period.days(), yearDays);
            interestLeft = interestLeft.plus(amount);
            period = new InterestPeriod(from, to, base(), percent, yearDays, amount, rate.verified(), rate.reference());
        }
        InterestPeriod before = periods.isEmpty() ? null : periods.get(periods.size() - 1);
        if (before != null && before.isMissingUpTo(period)) {
            periods.set(periods.size() - 1, before.until(period.to()));
        } else {
            periods.add(period);
        }
    }

    private static Money interest(Money base, BigDecimal percent, int days, int yearDays) {
        BigDecimal dividend = base.getAmount().multiply(percent).multiply(BigDecimal.valueOf(days));
        BigDecimal divisor = HUNDRED.multiply(BigDecimal.valueOf(yearDays));
        int decimals = base.getCurrencyUnit().getDecimalPlaces();
        return Money.of(base.getCurrencyUnit(), dividend.divide(divisor, decimals, RoundingMode.HALF_UP));
    }

    private Money base() {
        return principal.plus(compounded);
    }

    private void compound(LocalDate end) {
        years++;
        compounded = interestLeft;
        if (years == 1 && end.isBefore(last)) {
            remarks.add(Remark.of(Saying.COMPOUNDED, beforeComma(law.citation().nl())));
        }
    }

    private static String beforeComma(String article) {
        int comma = article.indexOf(',');
        return comma < 0 ? article : article.substring(0, comma);
    }

    private void takeMovements() {
        for (Movement movement : debt.movements()) {
            if (movement.on().isAfter(until)) {
                continue;
            }
            if (movement.kind() == Movement.Kind.PAYMENT) {
                payments.add(movement);
            } else {
                principal = movement.amount().isGreaterThan(principal) ? zero : principal.minus(movement.amount());
            }
        }
    }

    private void payUpTo(LocalDate day) {
        while (!payments.isEmpty() && !payments.element().on().isAfter(day)) {
            Movement payment = payments.remove();
            Money costs = indemnity.owedOn(payment.on()).minus(costsPaid);
            Allocation.Split split = debt.allocation().split(costs, interestLeft, principal, payment.amount());
            principal = principal.minus(split.principal());
            principalBearsMore |= split.costs().plus(split.interest()).isPositive();
            interestLeft = interestLeft.minus(split.interest());
            compounded = compounded.isGreaterThan(interestLeft) ? interestLeft : compounded;
            costsPaid = costsPaid.plus(split.costs());
        }
    }

    private void sayWhatPaymentsPaid() {
        if (debt.allocation() == Allocation.COSTS_AND_INTEREST_FIRST && principalBearsMore) {
            String article = Allocation.article(law.country());
            remarks.add(Remark.of(Saying.PAID_INTEREST_FIRST, article.isEmpty() ? "" : " (" + article + ")"));
        }
    }

    private void sayWhatTheRateIs(@Nullable LocalDate first) {
        BigDecimal agreed = debt.agreedRate();
        if (agreed != null) {
            LocalDate from = first != null ? first : debt.due().plusDays(1);
            LocalDate to = last.isBefore(from) ? from : last;
            remarks.addAll(law.agreed().remarks(new AgreedRate.Question(agreed, from, to, law, rates)));
        }
        for (InterestPeriod period : periods) {
            if (period.isRateMissing()) {
                remarks.add(Remark.of(Saying.RATE_MISSING, period.from(), period.to(), period.reference()));
            } else if (!period.verified()) {
                remarks.add(Remark.of(Saying.RATE_UNVERIFIED, period.from(), period.to(), period.reference()));
            }
        }
    }

    private Charged result() {
        Money interest = periods.stream().map(InterestPeriod::amount).reduce(zero, Money::plus);
        Money sum = indemnity.owedOn(until);
        Charged.Left left = new Charged.Left(principal, interestLeft, sum.minus(costsPaid));
        return new Charged(law, debt, until, periods, interest, sum, left, remarks);
    }
}
