package io.relance.dunning.given;

import io.relance.dunning.decided.Task;
import io.relance.law.RateApplied;
import io.relance.ledger.Customer;
import io.relance.ledger.Receivable;
import io.relance.scenario.Channel;
import io.relance.scenario.ChargeKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What may be charged on a late receivable, and what must come first, by the law of the creditor and the customer. */
@FunctionalInterface
public interface Charging {
    /**
     * The charges of one claim.
     *
     * @param receivable the document
     * @param debtor whose document it is
     * @param claimed the principal claimed of it
     * @param wanted what its level asks for
     * @param written what was written about it before tonight
     * @param asOf interest runs up to and including this day
     */
    Charges charges(
            Receivable receivable,
            Customer debtor,
            Money claimed,
            Set<ChargeKind> wanted,
            Written written,
            LocalDate asOf);

    /**
     * Whether the law prescribes a first reminder to this customer that is free, in writing, a notice of its own, and
     * comes before anything else past due (rule 5): a Belgian consumer's (art. XIX.2 CDE). Before it there is no call,
     * SMS, visit or copy to others; after it nothing until {@link #chargesAllowedFrom}.
     */
    default boolean firstReminderPrescribed(Customer debtor) {
        return false;
    }

    /**
     * The first day on which charges may be claimed after a free reminder: where the law has a clock, by its count
     * (Belgium art. XIX.2 CDE, Netherlands art. 6:96 BW), else 15 days after it.
     *
     * @param debtor the customer
     * @param sentOn the as-of date the reminder was delivered on
     * @param by how it went
     */
    default LocalDate chargesAllowedFrom(Customer debtor, LocalDate sentOn, Channel by) {
        return sentOn.plusDays(15);
    }

    /** What a letter to this customer cites for its charges, in the customer's language; empty where nothing is known. */
    default String citation(Customer debtor) {
        return "";
    }

    /**
     * The last day on which the principal alone is enough after a free reminder, where the law has a clock (Belgium art.
     * XIX.2 CDE, Netherlands art. 6:96 BW); null elsewhere.
     *
     * @param debtor the customer
     * @param sentOn the as-of date the reminder is delivered on
     * @param by how it goes
     */
    default @Nullable LocalDate lastFreeDay(Customer debtor, LocalDate sentOn, Channel by) {
        return null;
    }

    /** Whether the limitation period of the receivable is over on that day: such a one is never dunned. */
    default boolean expired(Receivable receivable, Customer debtor, LocalDate asOf) {
        return false;
    }

    /**
     * What the law asks a person to mind about an open receivable: the end of limitation, terms that are too long.
     */
    default List<Task> duties(Receivable receivable, Customer debtor, LocalDate asOf) {
        return List.of();
    }

    /**
     * What the law asks a person to declare in the insolvency proceedings of a customer: one task for each currency.
     *
     * @param open the customer's open receivables, in their order
     */
    default List<Task> declarations(Customer debtor, List<Receivable> open, LocalDate asOf) {
        return List.of();
    }

    /**
     * What was written to the debtor about one receivable, doubtful deliveries left out, and what was paid of it.
     *
     * @param firstOn the day of the first written past-due notice of it, or null
     * @param firstBy how that one went, or null
     * @param formalOn the day of the first formal notice of it (class formal, not a hand-over), or null
     * @param paid part payments seen in the snapshots; they are no longer in what is claimed
     */
    record Written(
            @Nullable LocalDate firstOn,
            @Nullable Channel firstBy,
            @Nullable LocalDate formalOn,
            List<Paid> paid) {
        /** Nothing was paid yet. */
        public Written(@Nullable LocalDate firstOn, @Nullable Channel firstBy, @Nullable LocalDate formalOn) {
            this(firstOn, firstBy, formalOn, List.of());
        }

        public static final Written NOTHING = new Written(null, null, null);

        /** The same with other part payments. */
        public Written with(List<Paid> payments) {
            return new Written(firstOn, firstBy, formalOn, payments);
        }
    }

    /** A part payment: the day from which it counts, and how much. */
    record Paid(LocalDate on, Money amount) {}

    /**
     * Interest and indemnity with their working.
     *
     * @param note what was not charged and why, or null
     * @param doubts which reference rates are missing or unverified, and of which half-years
     * @param rates the rates that the interest was counted at, in the order of their days
     */
    record Charges(
            Money interest,
            Money indemnity,
            List<String> working,
            @Nullable String note,
            List<String> doubts,
            List<RateApplied> rates) {
        /** Charges whose rates are known and verified. */
        public Charges(Money interest, Money indemnity, List<String> working, @Nullable String note) {
            this(interest, indemnity, working, note, List.of(), List.of());
        }
    }

    /** Nothing is ever charged. */
    Charging NONE = (receivable, debtor, claimed, wanted, written, asOf) ->
            new Charges(Money.zero(claimed.getCurrencyUnit()), Money.zero(claimed.getCurrencyUnit()), List.of(), null);
}
