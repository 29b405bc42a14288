package io.relance.dunning.lawful;

import static io.relance.scenario.ChargeKind.INTEREST;

import io.relance.dunning.decided.Task;
import io.relance.dunning.given.Charging;
import io.relance.law.ChargePolicy;
import io.relance.law.Charged;
import io.relance.law.Debt;
import io.relance.law.InterestStart;
import io.relance.law.Jurisdiction;
import io.relance.law.Jurisdictions;
import io.relance.law.Language;
import io.relance.law.Movement;
import io.relance.law.Rates;
import io.relance.law.Remark;
import io.relance.law.ReminderClock;
import io.relance.law.Saying;
import io.relance.law.Sending;
import io.relance.ledger.Company;
import io.relance.ledger.Customer;
import io.relance.ledger.Insolvency;
import io.relance.ledger.Receivable;
import io.relance.scenario.Channel;
import io.relance.scenario.ChargeKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Charges by the law that governs each debt ({@link Jurisdictions#governing}), as far as the creditor prints them. */
public final class LawfulCharging implements Charging {
    private final Company company;
    private final Rates rates;
    private final ChargePolicy policy;

    public LawfulCharging(Company company, Rates rates, ChargePolicy policy) {
        this.company = company;
        this.rates = rates;
        this.policy = policy;
    }

    @Override
    public Charges charges(
            Receivable receivable,
            Customer debtor,
            Money claimed,
            Set<ChargeKind> wanted,
            Written written,
            LocalDate asOf) {
        LocalDate due = receivable.dueDate();
        boolean nothing = !claimed.isPositive() && written.paid().isEmpty();
        if (wanted.isEmpty() || due == null || nothing) {
            return none(claimed, null);
        }
        Optional<Jurisdiction> law = law(debtor);
        if (law.isEmpty()) {
            String country = Jurisdictions.governingCountry(company.country(), debtor);
            return none(claimed, Remark.of(Saying.NO_LAW, country));
        }
        Money least = policy.leastInvoice(receivable.amount().getCurrencyUnit()).orElse(null);
        if (least != null && receivable.amount().isLessThan(least)) {
            Remark reserved = Remark.of(Saying.BELOW_INVOICE_AMOUNT, least);
            Charges none = none(claimed, reserved);
            return new Charges(none.interest(), none.indemnity(), List.of(reserved.in(language(debtor))), none.note());
        }
        Debt debt = debt(receivable, debtor, claimed, due, written, law.get());
        Charged asAgreed = law.get().charge(debt, asOf, rates);
        List<Remark> rate = asAgreed.remarks().stream()
                .filter(remark -> remark.voidsRate() || remark.kind() == Saying.BELOW_FLOOR)
                .toList();
        Charged charged =
                rate.stream().anyMatch(Remark::voidsRate) ? law.get().charge(debt.agreed(null), asOf, rates) : asAgreed;
        return printed(charged, receivable, wanted, language(debtor), wanted.contains(INTEREST) ? rate : List.of());
    }

    @Override
    public boolean firstReminderPrescribed(Customer debtor) {
        return law(debtor).map(Jurisdiction::firstReminder).orElse(false);
    }

    @Override
    public LocalDate chargesAllowedFrom(Customer debtor, LocalDate sentOn, Channel by) {
        ReminderClock clock = law(debtor).map(Jurisdiction::clock).orElse(null);
        return clock == null
                ? Charging.super.chargesAllowedFrom(debtor, sentOn, by)
                : clock.chargesFrom(sentOn, sending(by));
    }

    @Override
    public String citation(Customer debtor) {
        return law(debtor).map(law -> law.citation().in(language(debtor))).orElse("");
    }

    @Override
    public @Nullable LocalDate lastFreeDay(Customer debtor, LocalDate sentOn, Channel by) {
        ReminderClock clock = law(debtor).map(Jurisdiction::clock).orElse(null);
        return clock == null ? null : clock.lastFreeDay(sentOn, sending(by));
    }

    @Override
    public boolean expired(Receivable receivable, Customer debtor, LocalDate asOf) {
        LocalDate due = receivable.dueDate();
        return due != null
                && law(debtor).map(law -> law.limitation().isExpired(due, asOf)).orElse(false);
    }

    @Override
    public List<Task> duties(Receivable receivable, Customer debtor, LocalDate asOf) {
        return new LegalDuties(company, receivable, debtor, asOf).tasks();
    }

    @Override
    public List<Task> declarations(Customer debtor, List<Receivable> open, LocalDate asOf) {
        return new ClaimsToDeclare(company, debtor, asOf).tasks(open);
    }

    /** How a channel counts for the clocks of the law. */
    public static Sending sending(@Nullable Channel by) {
        return by == Channel.EMAIL || by == Channel.SMS ? Sending.ELECTRONIC : Sending.POST;
    }

    /** The language charges are worked out in: that of the message they stand in. */
    public Language language(Customer debtor) {
        return Language.of(debtor, company);
    }

    private Optional<Jurisdiction> law(Customer debtor) {
        return Jurisdictions.governing(company.country(), debtor);
    }

    /**
     * What is claimed and, before it, what was paid late. The source books part payments against the principal, so what
     * is open there is claimed as principal. Where payments pay costs and interest first, more of the principal bore
     * interest for longer: that shows in the interest, and the sum of both is what the law gives.
     */
    private Debt debt(
            Receivable receivable, Customer debtor, Money claimed, LocalDate due, Written written, Jurisdiction law) {
        boolean reminder = law.clock() != null;
        Money late = claimed;
        List<Movement> payments = new ArrayList<>();
        for (Charging.Paid paid : written.paid()) {
            late = late.plus(paid.amount());
            payments.add(Movement.payment(paid.on(), paid.amount()));
        }
        return Debt.of(late, due)
                .reducedBy(payments, policy.allocationFor(debtor.type()))
                .agreed(receivable.contractRate())
                .clause(policy.consumerClause())
                .noticed(
                        reminder ? written.firstOn() : written.formalOn(),
                        reminder ? sending(written.firstBy()) : Sending.POST)
                .insolvent(judgment(receivable, debtor.insolvency()));
    }

    /** The opening judgment, for receivables born before it; without issue date they count as such. */
    private static @Nullable LocalDate judgment(Receivable receivable, @Nullable Insolvency insolvency) {
        if (insolvency == null) {
            return null;
        }
        LocalDate born = receivable.issueDate();
        return born == null || born.isBefore(insolvency.on()) ? insolvency.on() : null;
    }

    /** @param rate what the law says against the rate agreed on: above a ceiling it is void, and the legal one runs */
    private Charges printed(
            Charged charged, Receivable receivable, Set<ChargeKind> wanted, Language language, List<Remark> rate) {
        Money zero = Money.zero(charged.interest().getCurrencyUnit());
        List<Remark> remarks = new ArrayList<>(withheld(charged, wanted));
        remarks.addAll(rate);
        boolean wantsInterest = wanted.contains(INTEREST);
        boolean announced = charged.law().start() != InterestStart.THIRD_MONTH || policy.consumerClause();
        if (wantsInterest && !announced && charged.interest().isPositive()) {
            remarks.add(Remark.of(Saying.NOT_ANNOUNCED));
        }
        Money interest = wantsInterest && announced && !charged.isRateMissing() ? charged.interest() : zero;
        Money indemnity = wanted.contains(ChargeKind.INDEMNITY) ? charged.indemnity() : zero;
        if (indemnity.isPositive() && receivable.key().instalment() > 1) {
            indemnity = zero;
            remarks.add(Remark.of(Saying.ONCE_PER_INVOICE));
        }
        List<String> working = new ArrayList<>();
        if (interest.isPositive()) {
            charged.periods().forEach(period -> working.add(period.letterLine(language)));
            charged.remarks().stream()
                    .filter(remark -> remark.kind() == Saying.PAID_INTEREST_FIRST)
                    .forEach(remark -> working.add(remark.in(language)));
        }
        if (indemnity.isPositive()) {
            working.add(charged.sumWorking(language));
        }
        Money most = most(receivable, zero);
        if (most != null && interest.plus(indemnity).isGreaterThan(most)) {
            Remark capped = Remark.of(Saying.CAPPED, share());
            working.add(capped.in(language));
            remarks.add(capped);
            interest = interest.isGreaterThan(most) ? most : interest;
            indemnity = most.minus(interest);
        }
        return new Charges(
                interest,
                indemnity,
                working,
                note(remarks),
                wantsInterest ? doubts(charged) : List.of(),
                interest.isPositive() ? charged.ratesApplied() : List.of());
    }

    private static List<String> doubts(Charged charged) {
        return charged.periods().stream()
                .flatMap(period -> period.doubts().stream())
                .distinct()
                .toList();
    }

    /** Why something wanted is not charged. A missing rate takes all of the interest away, not only its own days. */
    private static List<Remark> withheld(Charged charged, Set<ChargeKind> wanted) {
        return charged.remarks().stream()
                .filter(Remark::withholds)
                .filter(remark -> remark.concerns(wanted.contains(INTEREST), wanted.contains(ChargeKind.INDEMNITY)))
                .toList();
    }

    private BigDecimal share() {
        BigDecimal share = policy.upToShare();
        return share == null ? BigDecimal.valueOf(100) : share;
    }

    private @Nullable Money most(Receivable receivable, Money zero) {
        if (policy.upToShare() == null) {
            return null;
        }
        BigDecimal share = receivable.amount().getAmount().multiply(share()).movePointLeft(2);
        return Money.of(zero.getCurrencyUnit(), share.max(BigDecimal.ZERO), RoundingMode.DOWN);
    }

    /** For the summary and the explanation, which are English. */
    private static @Nullable String note(List<Remark> remarks) {
        return remarks.isEmpty()
                ? null
                : remarks.stream()
                        .map(remark -> remark.in(Language.EN))
                        .distinct()
                        .collect(Collectors.joining(" "));
    }

    private static Charges none(Money claimed, @Nullable Remark why) {
        Money zero = Money.zero(claimed.getCurrencyUnit());
        return new Charges(zero, zero, List.of(), why == null ? null : why.in(Language.EN));
    }
}
