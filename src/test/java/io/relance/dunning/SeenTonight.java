package io.relance.dunning;

import io.relance.dunning.given.History;
import io.relance.dunning.hold.Holds;
import io.relance.dunning.hold.PersonHold;
import io.relance.ledger.Customer;
import io.relance.ledger.Receivable;
import io.relance.ledger.Restraints;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What the store remembers of tonight's data, so that later nights know how long a hold lasted: its rules, in memory. */
public final class SeenTonight {
    private SeenTonight() {}

    /**
     * The holds the data shows tonight that have a memory: what the store keeps as the holds of a history. A row of
     * the same receivable and kind goes on (its last day read moves) when its amount and date are the same; a payment
     * announced also when they differ.
     */
    public static List<History.HoldSeen> holds(Receivable receivable, Customer debtor, LocalDate asOf) {
        List<History.HoldSeen> seen = new ArrayList<>();
        Restraints says = receivable.restraints();
        if (Holds.isDisputed(says)) {
            seen.add(seen(receivable, History.HoldSeen.Kind.DISPUTE, says.disputedAmount(), null, asOf));
        }
        if (says.promisedOn() != null) {
            seen.add(seen(receivable, History.HoldSeen.Kind.PROMISE, says.promisedAmount(), says.promisedOn(), asOf));
        }
        if (says.planUntil() != null) {
            seen.add(seen(receivable, History.HoldSeen.Kind.PLAN, null, says.planUntil(), asOf));
        }
        if (says.holdUntil() != null) {
            seen.add(seen(receivable, History.HoldSeen.Kind.PERSON, null, says.holdUntil(), asOf));
        } else if (PersonHold.holds(debtor, asOf)) {
            seen.add(seen(receivable, History.HoldSeen.Kind.PERSON, null, debtor.holdUntil(), asOf));
        }
        if (says.paymentPending() != null) {
            seen.add(seen(receivable, History.HoldSeen.Kind.PAYMENT_PENDING, says.paymentPending(), null, asOf));
        }
        if (!says.handedTo().isBlank()) {
            seen.add(seen(receivable, History.HoldSeen.Kind.HANDED_OVER, receivable.open(), null, asOf));
        }
        return seen;
    }

    /**
     * Whether what is read tonight is the hold remembered, going on: the same receivable and kind, not missing on the
     * night before, with the same amount and date; a payment announced or a hand-over goes on whatever its amount.
     *
     * @param known what is remembered
     * @param tonight what is read
     * @param lastNight the as-of date of the company's run before this one
     */
    public static boolean continues(History.HoldSeen known, History.HoldSeen tonight, LocalDate lastNight) {
        boolean same = known.receivable().equals(tonight.receivable())
                && known.kind() == tonight.kind()
                && !known.lastRead().isBefore(lastNight);
        boolean unchanged =
                Objects.equals(known.amount(), tonight.amount()) && Objects.equals(known.until(), tonight.until());
        boolean whateverAmount = known.kind() == History.HoldSeen.Kind.PAYMENT_PENDING
                || known.kind() == History.HoldSeen.Kind.HANDED_OVER;
        return same && (unchanged || whateverAmount);
    }

    /** The hold remembered as it stands after tonight: read once more, with tonight's amount. */
    public static History.HoldSeen continued(History.HoldSeen known, History.HoldSeen tonight) {
        return new History.HoldSeen(
                known.receivable(),
                known.kind(),
                known.kind() == History.HoldSeen.Kind.HANDED_OVER ? known.amount() : tonight.amount(),
                tonight.until(),
                known.firstRead(),
                tonight.lastRead());
    }

    private static History.HoldSeen seen(
            Receivable receivable,
            History.HoldSeen.Kind kind,
            @Nullable Money amount,
            @Nullable LocalDate until,
            LocalDate asOf) {
        return new History.HoldSeen(receivable.id(), kind, amount, until, asOf, asOf);
    }
}
