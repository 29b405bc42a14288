package io.relance.ledger;

import java.time.LocalDate;

/**
 * An insolvency proceeding over a customer.
 *
 * @param on the date of the opening judgment: receivables issued before it are blocked for good
 * @param kind whether the business goes on; decides what happens to later receivables
 */
public record Insolvency(LocalDate on, Kind kind) {
    /** What the proceeding means for receivables issued after the judgment. */
    public enum Kind {
        /** Sauvegarde, redressement judiciaire, réorganisation judiciaire: later receivables are chased as usual. */
        CONTINUING,
        /** Liquidation, faillite: everything goes to a person. */
        LIQUIDATION,
        /** Not told: everything goes to a person. */
        UNKNOWN
    }
}
