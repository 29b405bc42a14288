package io.relance.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;

/**
 * The fixed sum of one debt: whether it may be claimed, from when, and why not. It is measured by what was still unpaid
 * on the day before it came to be owed: the due date, or the last of the days a free reminder left. What was paid by then
 * was not late, what a credit note took back was never owed.
 */
final class Indemnity {
    private final Jurisdiction law;
    private final Debt debt;
    private final LocalDate until;
    private final Money zero;

    /**
     * The fixed sum of a debt.
     *
     * @param until credit notes count up to and including this day
     */
    Indemnity(Jurisdiction law, Debt debt, LocalDate until) {
        this.law = law;
        this.debt = debt;
        this.until = until;
        zero = Money.zero(debt.principal().getCurrencyUnit());
    }

    /** What may be claimed on a day; the same on every later one. */
    Money owedOn(LocalDate day) {
        FixedSum sum = law.fixedSum();
        if (sum == null || !day.isAfter(debt.due()) || barredByInsolvency()) {
            return zero;
        }
        if ((law.clauseNeeded() && !debt.clause()) || !cleared(day)) {
            return zero;
        }
        Money late = unpaid();
        Money owed = sum.of(late);
        return late.isPositive() && owed.getCurrencyUnit().equals(zero.getCurrencyUnit()) ? owed : zero;
    }

    /** What was unpaid when the fixed sum came to be owed. */
    private Money unpaid() {
        LocalDate from = law.chargesFrom(debt);
        LocalDate last = from == null ? debt.due() : from.minusDays(1);
        Money unpaid = debt.principal();
        for (Movement movement : debt.movements()) {
            boolean counts = movement.kind() == Movement.Kind.CREDIT_NOTE
                    ? !movement.on().isAfter(until)
                    : !movement.on().isAfter(last);
            unpaid = counts ? unpaid.minus(movement.amount()) : unpaid;
        }
        return unpaid.isNegative() ? zero : unpaid;
    }

    /** Why it is not claimed, or under which condition it is. */
    List<Remark> remarks() {
        FixedSum sum = law.fixedSum();
        List<Remark> remarks = new ArrayList<>();
        if (sum == null) {
            remarks.add(Remark.of(Saying.NO_INDEMNITY, law.withoutSum()));
            return remarks;
        }
        Money unpaid = unpaid();
        if (unpaid.isZero()) {
            return remarks;
        }
        Money owed = sum.of(unpaid);
        if (law.clauseNeeded()) {
            boolean claimed = debt.clause() && cleared(until);
            if (!debt.clause()) {
                remarks.add(Remark.of(Saying.CLAUSE_NEEDED, owed));
            } else if (claimed) {
                remarks.add(Remark.of(Saying.CLAUSE_ASSUMED, owed));
            }
        } else if (!cleared(until)) {
            remarks.add(whyNotCleared(owed));
        }
        if (!owed.getCurrencyUnit().equals(zero.getCurrencyUnit())) {
            remarks.add(Remark.of(Saying.OTHER_CURRENCY, owed));
        }
        return remarks;
    }

    private Remark whyNotCleared(Money owed) {
        LocalDate from = law.chargesFrom(debt);
        Debt.Notified reminder = debt.notice();
        return from == null || reminder == null
                ? Remark.of(Saying.NEEDS_14_DAY_LETTER, owed)
                : Remark.of(Saying.CLOCK_RUNNING, reminder.on(), from);
    }

    /** Whether the clock of the free reminder, where there is one, has run out. */
    private boolean cleared(LocalDate day) {
        LocalDate from = law.chargesFrom(debt);
        return law.clock() == null || (from != null && !day.isBefore(from));
    }

    /** An insolvency opened by the due date forbids paying on it: there is no late payment to compensate. */
    private boolean barredByInsolvency() {
        LocalDate judgment = debt.insolventOn();
        return judgment != null && !judgment.isAfter(debt.due());
    }
}
