package io.relance.ledger;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the export says against chasing a document. All dates are inclusive; empty or null where it says nothing.
 *
 * @param disputed the reason of a dispute; with no amount the whole document is disputed
 * @param disputedAmount the part in dispute
 * @param promisedOn the day by which payment was promised
 * @param promisedAmount the part promised; null: all of it
 * @param planUntil the last day of a payment plan that is kept
 * @param paymentPending a payment announced or matched, not yet posted
 * @param holdUntil the last day of a person's stop
 * @param releaseOn the day from which a retention may be claimed
 * @param assignedTo the factor it was assigned to with notification
 * @param handedTo the agency, bailiff or lawyer it was handed to
 * @param einvoiceStatus the platform's word; {@code rejected} silences the document
 */
public record Restraints(
        String disputed,
        @Nullable Money disputedAmount,
        @Nullable LocalDate promisedOn,
        @Nullable Money promisedAmount,
        @Nullable LocalDate planUntil,
        @Nullable Money paymentPending,
        @Nullable LocalDate holdUntil,
        @Nullable LocalDate releaseOn,
        String assignedTo,
        String handedTo,
        String einvoiceStatus) {
    public static final Restraints NONE = new Restraints("", null, null, null, null, null, null, null, "", "", "");

    public Restraints withDispute(String reason, @Nullable Money amount) {
        return with(next -> {
            next.disputed = reason;
            next.disputedAmount = amount;
        });
    }

    public Restraints withPromise(@Nullable LocalDate on, @Nullable Money amount) {
        return with(next -> {
            next.promisedOn = on;
            next.promisedAmount = amount;
        });
    }

    public Restraints withPlanUntil(@Nullable LocalDate until) {
        return with(next -> next.planUntil = until);
    }

    public Restraints withPaymentPending(@Nullable Money amount) {
        return with(next -> next.paymentPending = amount);
    }

    public Restraints withHoldUntil(@Nullable LocalDate until) {
        return with(next -> next.holdUntil = until);
    }

    public Restraints withReleaseOn(@Nullable LocalDate on) {
        return with(next -> next.releaseOn = on);
    }

    public Restraints withAssignedTo(String factor) {
        return with(next -> next.assignedTo = factor);
    }

    public Restraints withHandedTo(String agency) {
        return with(next -> next.handedTo = agency);
    }

    public Restraints withEinvoiceStatus(String status) {
        return with(next -> next.einvoiceStatus = status);
    }

    private Restraints with(Consumer<Changing> change) {
        Changing next = new Changing(this);
        change.accept(next);
        return next.restraints();
    }

    /** The same restraints while one of them is changed. */
    private static final class Changing {
        private String disputed;
        private @Nullable Money disputedAmount;
        private @Nullable LocalDate promisedOn;
        private @Nullable Money promisedAmount;
        private @Nullable LocalDate planUntil;
        private @Nullable Money paymentPending;
        private @Nullable LocalDate holdUntil;
        private @Nullable LocalDate releaseOn;
        private String assignedTo;
        private String handedTo;
        private String einvoiceStatus;

        private Changing(Restraints from) {
            disputed = from.disputed;
            disputedAmount = from.disputedAmount;
            promisedOn = from.promisedOn;
            promisedAmount = from.promisedAmount;
            planUntil = from.planUntil;
            paymentPending = from.paymentPending;
            holdUntil = from.holdUntil;
            releaseOn = from.releaseOn;
            assignedTo = from.assignedTo;
            handedTo = from.handedTo;
            einvoiceStatus = from.einvoiceStatus;
        }

        private Restraints restraints() {
            return new Restraints(
                    disputed,
                    disputedAmount,
                    promisedOn,
                    promisedAmount,
                    planUntil,
                    paymentPending,
                    holdUntil,
                    releaseOn,
                    assignedTo,
                    handedTo,
                    einvoiceStatus);
        }
    }
}
