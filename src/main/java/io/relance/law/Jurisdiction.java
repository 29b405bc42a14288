package io.relance.law;

import io.relance.ledger.CustomerType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The law of late payment of one country towards one kind of customer.
 *
 * <p>The base is always the unpaid amount including VAT. Interest of each period of one rate is rounded half up to the
 * smallest unit of the currency; then the periods are added.
 *
 * @param country ISO 3166 alpha-2 code
 * @param customer whom it protects
 * @param rule how the statutory rate is made; null: the law gives none, only a contract can
 * @param ceiling the most a clause may agree on, where that is not the statutory rate; or null
 * @param locked whether the rate of the first day holds for the whole delay; else every period has its own
 * @param dayCount what a year is divided into
 * @param yearlyCompounding whether each full year's interest is added to the principal
 * @param start when interest begins
 * @param fixedSum the compensation for recovery costs; null: none may be claimed
 * @param clauseNeeded whether the fixed sum needs a clause of the contract, of which it is the most
 * @param clock what a free reminder must have set off before the fixed sum may be claimed, or null
 * @param firstReminder whether a free reminder in writing must come before anything else
 * @param agreed what the law says of an agreed rate
 * @param limitation when it is too late to sue
 * @param citation what a letter cites
 * @param withoutSum the article by which no fixed sum may be claimed; empty where one may
 */
public record Jurisdiction(
        String country,
        CustomerType customer,
        @Nullable RateRule rule,
        @Nullable RateRule ceiling,
        boolean locked,
        DayCount dayCount,
        boolean yearlyCompounding,
        InterestStart start,
        @Nullable FixedSum fixedSum,
        boolean clauseNeeded,
        @Nullable ReminderClock clock,
        boolean firstReminder,
        AgreedRate agreed,
        Limitation limitation,
        Texts citation,
        String withoutSum) {

    /** The first day on which the clock of its reminder lets a debt bear charges; null without a reminder after due. */
    @Nullable
    LocalDate chargesFrom(Debt debt) {
        Debt.Notified reminder = debt.notice();
        if (clock == null || reminder == null || !reminder.on().isAfter(debt.due())) {
            return null;
        }
        return clock.chargesFrom(reminder.on(), reminder.by());
    }

    /** The statutory percentage on a day, or the most a clause may agree on; empty where the rate is missing. */
    Optional<BigDecimal> ceilingOrStatutory(LocalDate day, Rates rates) {
        RateRule limit = ceiling != null ? ceiling : rule;
        return limit == null ? Optional.empty() : limit.percentOn(day, rates);
    }

    /** Interest and fixed sum of a debt up to and including a day. */
    public Charged charge(Debt debt, LocalDate until, Rates rates) {
        return new Accrual(this, debt, until, rates).run();
    }
}
