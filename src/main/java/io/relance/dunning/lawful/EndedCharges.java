package io.relance.dunning.lawful;

import io.relance.dunning.given.Charging;
import io.relance.law.AfterPayment;
import io.relance.ledger.Receivable;
import io.relance.scenario.ChargeKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;

/**
 * What became of the charges of a receivable whose principal is paid: waived as they were announced, or claimed. Claimed
 * are those that were announced, up to the day of payment where it is known, each part up to its own; else as announced
 * last: nothing is claimed that no notice foretold. What a credit note settled was not owed: its charges are waived
 * whatever the setting says. Either way no reminder speaks of them again.
 *
 * @param outcome waived or claimed
 * @param level the level of the last notice that announced them
 * @param announcedOn the as-of date of that notice
 * @param principal what was claimed and is paid
 * @param working how claimed charges were computed; empty for what is waived or claimed as announced
 * @param reason one sentence for the journal
 */
public record EndedCharges(
        AfterPayment outcome,
        String level,
        LocalDate announcedOn,
        Money principal,
        Money interest,
        Money indemnity,
        List<String> working,
        String reason) {

    /** Decides it. */
    public static EndedCharges of(PaidLate paid, AfterPayment setting, Charging charging) {
        PaidLate.Announced last = paid.last();
        String announced = "charges announced on " + last.on() + " (" + last.level() + ")";
        if (paid.credited()) {
            return asAnnounced(
                    paid,
                    AfterPayment.WAIVE,
                    "settled by a credit note, no payment was seen; " + announced + " fall away");
        }
        LocalDate paidOn = paid.paidOn();
        String when = paidOn == null ? "paid" : "paid on " + paidOn;
        if (setting == AfterPayment.WAIVE) {
            return asAnnounced(
                    paid, AfterPayment.WAIVE, when + "; " + announced + " are waived (charges.after-payment)");
        }
        if (paidOn == null) {
            return asAnnounced(paid, AfterPayment.CLAIM, when + "; claimed as announced on " + last.on());
        }
        EndedCharges owed =
                upToPayment(paid, paidOn, charging, when + "; " + announced + " are claimed up to that day");
        boolean nothing = owed.interest().plus(owed.indemnity()).isZero();
        return nothing
                ? asAnnounced(
                        paid,
                        AfterPayment.WAIVE,
                        when + "; nothing is owed up to that day: " + announced + " fall away")
                : owed;
    }

    private static EndedCharges asAnnounced(PaidLate paid, AfterPayment outcome, String reason) {
        Sum sum = new Sum(paid.receivable());
        paid.announced().forEach(each -> sum.add(each.claimed(), each.interest(), each.indemnity(), List.of()));
        return sum.ended(paid.last(), outcome, reason);
    }

    private static EndedCharges upToPayment(PaidLate paid, LocalDate paidOn, Charging charging, String reason) {
        Sum sum = new Sum(paid.receivable());
        List<Charging.Paid> seen = paid.written().paid();
        List<List<Charging.Paid>> payments = PartsPaid.of(paid.announced(), seen);
        for (int i = 0; i < paid.announced().size(); i++) {
            PaidLate.Announced each = paid.announced().get(i);
            Set<ChargeKind> wanted = EnumSet.noneOf(ChargeKind.class);
            if (each.interest().isPositive()) {
                wanted.add(ChargeKind.INTEREST);
            }
            if (each.indemnity().isPositive()) {
                wanted.add(ChargeKind.INDEMNITY);
            }
            Charging.Written written = paid.written().with(payments.get(i));
            Money unpaid =
                    seen.isEmpty() ? each.claimed() : Money.zero(each.claimed().getCurrencyUnit());
            Charging.Charges charges =
                    charging.charges(paid.receivable(), paid.debtor(), unpaid, wanted, written, paidOn);
            sum.add(each.claimed(), charges.interest(), charges.indemnity(), charges.working());
        }
        return sum.ended(paid.last(), AfterPayment.CLAIM, reason);
    }

    /** Adds up the parts of a receivable. */
    private static final class Sum {
        private Money principal;
        private Money interest;
        private Money indemnity;
        private final List<String> working = new ArrayList<>();

        private Sum(Receivable receivable) {
            Money zero = Money.zero(receivable.open().getCurrencyUnit());
            principal = zero;
            interest = zero;
            indemnity = zero;
        }

        private void add(Money claimed, Money interestOf, Money indemnityOf, List<String> lines) {
            principal = principal.plus(claimed);
            interest = interest.plus(interestOf);
            indemnity = indemnity.plus(indemnityOf);
            working.addAll(lines);
        }

        private EndedCharges ended(PaidLate.Announced last, AfterPayment outcome, String reason) {
            return new EndedCharges(
                    outcome, last.level(), last.on(), principal, interest, indemnity, List.copyOf(working), reason);
        }
    }
}
