package io.relance.dunning.lawful;

import io.relance.dunning.decided.Claim;
import io.relance.law.FixedSum;
import io.relance.law.InterestStart;
import io.relance.law.Jurisdiction;
import io.relance.law.Rates;
import io.relance.law.ReminderClock;
import io.relance.ledger.Receivable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The last look of the law at what one claim asks for besides its principal. It goes by what was really written to the
 * debtor, not by what the scenario meant to write: without a reminder that set its clock off, nothing may be charged.
 */
final class LawfulClaim {
    private final Claim claim;
    private final Jurisdiction law;
    private final LocalDate asOf;
    private final Rates rates;
    private final Claim.@Nullable Basis basis;
    private final List<Unlawful> problems = new ArrayList<>();

    private LawfulClaim(Claim claim, Jurisdiction law, LocalDate asOf, Rates rates) {
        this.claim = claim;
        this.law = law;
        this.asOf = asOf;
        this.rates = rates;
        basis = claim.basis();
    }

    /**
     * What the law forbids in a claim.
     *
     * @param law the debtor's
     * @param asOf the date of the notice
     * @param rates what the law's rates follow from
     */
    static List<Unlawful> problems(Claim claim, Jurisdiction law, LocalDate asOf, Rates rates) {
        return claim.bearsCharges() ? new LawfulClaim(claim, law, asOf, rates).look() : List.of();
    }

    private List<Unlawful> look() {
        late();
        if (claim.indemnity().isPositive()) {
            indemnity();
        }
        if (claim.interest().isPositive()) {
            interest();
        }
        clock();
        return problems;
    }

    private void late() {
        LocalDate due = claim.receivable().dueDate();
        if (due == null || !asOf.isAfter(due)) {
            add("claims charges before it is late (directive 2011/7/EU, art. 3)");
        }
    }

    private void indemnity() {
        FixedSum sum = law.fixedSum();
        if (sum == null) {
            add("claims an indemnity from a consumer (" + law.withoutSum() + ")");
            return;
        }
        Money most = sum.of(whole(claim.receivable()));
        if (claim.indemnity().isSameCurrency(most) && claim.indemnity().isGreaterThan(most)) {
            add("claims an indemnity of " + claim.indemnity() + ", more than the law allows, " + most + " ("
                    + law.citation().en() + ")");
        }
    }

    private Money whole(Receivable receivable) {
        return receivable.amount().isGreaterThan(claim.claimed()) ? receivable.amount() : claim.claimed();
    }

    private void interest() {
        LocalDate due = claim.receivable().dueDate();
        if (law.rule() == null && claim.receivable().contractRate() == null) {
            add("claims interest from a consumer that only a contract could give");
        }
        if (law.start() == InterestStart.FORMAL_NOTICE && !isAfter(basis == null ? null : basis.formalOn())) {
            add(
                    "claims interest from a consumer before a formal notice, from which alone it runs (art. 1231-6 C. civ.)");
        }
        boolean tooSoon = due != null && !asOf.isAfter(due.plusMonths(3));
        if (law.start() == InterestStart.THIRD_MONTH && tooSoon) {
            add("claims interest from a consumer before the third month is over (" + law.withoutSum() + ")");
        }
        new LawfulRate(law, rates, claim.receivable().contractRate())
                .problems(claim.rates())
                .forEach(this::add);
    }

    private boolean isAfter(@Nullable LocalDate notice) {
        return notice != null && asOf.isAfter(notice);
    }

    /** Belgium: no charge at all before the clock has run out; Netherlands: no collection costs. */
    private void clock() {
        ReminderClock clock = law.clock();
        if (clock == null || (!law.firstReminder() && !claim.indemnity().isPositive())) {
            return;
        }
        String article = law.firstReminder() ? "art. XIX.2 CDE" : "art. 6:96 lid 6 BW";
        LocalDate first = basis == null ? null : basis.firstOn();
        LocalDate due = claim.receivable().dueDate();
        if (basis == null || first == null || due == null || !first.isAfter(due)) {
            add("claims charges from a consumer with no free reminder after the due date before it (" + article + ")");
            return;
        }
        LocalDate from = clock.chargesFrom(first, LawfulCharging.sending(basis.firstBy()));
        if (asOf.isBefore(from)) {
            add("claims charges from a consumer before " + from + ", when the 14 days after the reminder of " + first
                    + " are over (" + article + ")");
        }
    }

    private void add(String sentence) {
        problems.add(new Unlawful(claim.level(), "charges", claim.label() + " " + sentence));
    }
}
