package io.relance.dunning.decided;

import io.relance.ledger.CustomerId;
import io.relance.ledger.Receivable;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Something for a person, listed in the summary: allocate a credit, inform the agency, correct an address, ...
 *
 * @param kind what is to be done
 * @param customer whose account
 * @param receivable the document, or null: the whole account
 * @param amount how much it is about, or null
 * @param detail one sentence with the facts
 */
public record Task(
        Kind kind,
        CustomerId customer,
        @Nullable Receivable receivable,
        @Nullable Money amount,
        String detail) {
    /** What a person is asked to do. */
    public enum Kind {
        TO_ALLOCATE,
        SMALL_REST,
        INFORM_AGENCY,
        WITH_A_PERSON,
        UNREACHABLE,
        DATA_REJECTED,
        UNKNOWN_LEVEL,
        /** The end of the limitation period is near: sue, or have the debt acknowledged. */
        LIMITATION,
        /** A claim is to be declared in insolvency proceedings. */
        DECLARE_CLAIM,
        /** The invoice's terms are longer than the law allows. */
        LONG_TERMS
    }
}
