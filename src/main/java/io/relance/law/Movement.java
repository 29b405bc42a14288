package io.relance.law;

import io.relance.ledger.Checks;
import java.time.LocalDate;
import org.joda.money.Money;

/**
 * Something that reduces a debt.
 *
 * @param kind what it is
 * @param on the day it took effect; the money still bears interest on that day
 * @param amount how much, positive
 */
public record Movement(Kind kind, LocalDate on, Money amount) {
    /** What reduces a debt. */
    public enum Kind {
        /** Money: divided by the {@link Allocation}. */
        PAYMENT,
        /** A credit note: what it takes back was never owed, so it reduces the principal from the beginning. */
        CREDIT_NOTE
    }

    public Movement {
        Checks.isTrue(amount.isPositive(), "a payment or credit note must be positive, not " + amount);
    }

    public static Movement payment(LocalDate on, Money amount) {
        return new Movement(Kind.PAYMENT, on, amount);
    }

    public static Movement creditNote(LocalDate on, Money amount) {
        return new Movement(Kind.CREDIT_NOTE, on, amount);
    }
}
