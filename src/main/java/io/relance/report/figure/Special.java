package io.relance.report.figure;

import io.relance.ledger.DocumentType;
import io.relance.ledger.PaymentMethod;
import io.relance.ledger.Receivable;
import io.relance.ledger.Restraints;
import java.time.LocalDate;
import java.util.Locale;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Parts of what is open that a credit manager watches one by one. They overlap, so they are never added: a disputed
 * retention counts twice.
 */
public enum Special {
    DISPUTED,
    PROMISED,
    PAYMENT_PLAN,
    /** Handed to a lawyer, an agency or a bailiff, or booked on an account 416 (doubtful debts). */
    WITH_A_LAWYER,
    ASSIGNED,
    RETENTION,
    BILL;

    /** The key under which its label is found. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How much of a document falls under it on a date; zero if none of it does. */
    Money of(Receivable receivable, LocalDate asOf) {
        Money open = receivable.open();
        Money none = Money.zero(open.getCurrencyUnit());
        Restraints restraints = receivable.restraints();
        return switch (this) {
            case DISPUTED -> restraints.disputed().isBlank() ? none : part(restraints.disputedAmount(), open);
            case PROMISED -> holds(restraints.promisedOn(), asOf) ? part(restraints.promisedAmount(), open) : none;
            case PAYMENT_PLAN -> holds(restraints.planUntil(), asOf) ? open : none;
            case WITH_A_LAWYER -> isWithALawyer(receivable) ? open : none;
            case ASSIGNED -> restraints.assignedTo().isBlank() ? none : open;
            case RETENTION -> receivable.key().type() == DocumentType.RETENTION ? open : none;
            case BILL -> isBill(receivable) ? open : none;
        };
    }

    private static boolean isWithALawyer(Receivable receivable) {
        return !receivable.restraints().handedTo().isBlank()
                || receivable.references().glAccount().startsWith("416");
    }

    private static boolean isBill(Receivable receivable) {
        return receivable.key().type() == DocumentType.BILL || receivable.paymentMethod() == PaymentMethod.BILL;
    }

    private static boolean holds(@Nullable LocalDate until, LocalDate asOf) {
        return until != null && !until.isBefore(asOf);
    }

    /** The amount named, but never more than is open; all of it if none is named. */
    private static Money part(@Nullable Money named, Money open) {
        return named == null || named.isGreaterThan(open) ? open : named;
    }
}
