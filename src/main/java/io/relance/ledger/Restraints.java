package io.relance.ledger;

import java.time.LocalDate;
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
        return new Restraints(
                reason,
                amount,
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

    public Restraints withPromise(@Nullable LocalDate on, @Nullable Money amount) {
        return new Restraints(
                disputed,
                disputedAmount,
                on,
                amount,
                planUntil,
                paymentPending,
                holdUntil,
                releaseOn,
                assignedTo,
                handedTo,
                einvoiceStatus);
    }

    public Restraints withPlanUntil(@Nullable LocalDate until) {
        return new Restraints(
                disputed,
                disputedAmount,
                promisedOn,
                promisedAmount,
                until,
                paymentPending,
                holdUntil,
                releaseOn,
                assignedTo,
                handedTo,
                einvoiceStatus);
    }

    public Restraints withPaymentPending(@Nullable Money amount) {
        return new Restraints(
                disputed,
                disputedAmount,
                promisedOn,
                promisedAmount,
                planUntil,
                amount,
                holdUntil,
                releaseOn,
                assignedTo,
                handedTo,
                einvoiceStatus);
    }

    public Restraints withHoldUntil(@Nullable LocalDate until) {
        return new Restraints(
                disputed,
                disputedAmount,
                promisedOn,
                promisedAmount,
                planUntil,
                paymentPending,
                until,
                releaseOn,
                assignedTo,
                handedTo,
                einvoiceStatus);
    }

    public Restraints withReleaseOn(@Nullable LocalDate on) {
        return new Restraints(
                disputed,
                disputedAmount,
                promisedOn,
                promisedAmount,
                planUntil,
                paymentPending,
                holdUntil,
                on,
                assignedTo,
                handedTo,
                einvoiceStatus);
    }

    public Restraints withAssignedTo(String factor) {
        return new Restraints(
                disputed,
                disputedAmount,
                promisedOn,
                promisedAmount,
                planUntil,
                paymentPending,
                holdUntil,
                releaseOn,
                factor,
                handedTo,
                einvoiceStatus);
    }

    public Restraints withHandedTo(String agency) {
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
                agency,
                einvoiceStatus);
    }

    public Restraints withEinvoiceStatus(String status) {
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
                status);
    }
}
