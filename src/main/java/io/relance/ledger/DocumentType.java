package io.relance.ledger;

import java.util.Locale;

/** What kind of document a receivable is. */
public enum DocumentType {
    INVOICE,
    CREDIT_NOTE,
    PAYMENT,
    /** Money kept back until works are accepted (retenue de garantie); claimable from its release date. */
    RETENTION,
    /** A bill of exchange (effet, lettre de change). */
    BILL;

    /** The word of the export and of the store: {@code credit_note}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether several documents of this type may lack a number or share one. */
    public boolean mayShareNumber() {
        return this == CREDIT_NOTE || this == PAYMENT;
    }
}
