package io.relance.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An insolvency proceeding over a customer.
 *
 * @param on the date of the opening judgment: receivables issued before it are blocked for good
 * @param kind whether the business goes on; decides what happens to later receivables
 * @param publishedOn the day the judgment was published (France: in the BODACC), from which the time to declare claims
 *     runs; null where it is not known
 */
public record Insolvency(LocalDate on, Kind kind, @Nullable LocalDate publishedOn) {
    /** A proceeding whose publication is not known. */
    public Insolvency(LocalDate on, Kind kind) {
        this(on, kind, null);
    }

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
