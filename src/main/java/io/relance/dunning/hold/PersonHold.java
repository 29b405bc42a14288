package io.relance.dunning.hold;

import io.relance.ledger.Customer;
import java.time.LocalDate;

/** A person's stop on a whole customer. */
public final class PersonHold {
    private PersonHold() {}

    /** Whether it holds on that day: up to its last day, or while its reason stands there without a date. */
    public static boolean holds(Customer customer, LocalDate day) {
        LocalDate until = customer.holdUntil();
        return until == null ? !customer.holdReason().isBlank() : !day.isAfter(until);
    }
}
