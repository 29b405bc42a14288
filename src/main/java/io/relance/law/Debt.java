package io.relance.law;

import io.relance.ledger.Checks;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A debt as the law of late payment sees it.
 *
 * @param principal what is owed, VAT included
 * @param due the day it is to be paid by
 * @param agreedRate the rate of the contract in percent a year, applied as given; null: the statutory one
 * @param clause whether the contract has an indemnity clause that holds against this debtor (Belgian consumers)
 * @param notice the formal notice (France) or free first reminder (Belgium, Netherlands), or null
 * @param movements payments and credit notes in the order of their days
 * @param allocation what payments pay first
 * @param insolventOn the opening judgment that stops interest, or null
 */
public record Debt(
        Money principal,
        LocalDate due,
        @Nullable BigDecimal agreedRate,
        boolean clause,
        @Nullable Notified notice,
        List<Movement> movements,
        Allocation allocation,
        @Nullable LocalDate insolventOn) {

    /** A notice: the day it was sent, and how. */
    public record Notified(LocalDate on, Sending by) {}

    public Debt {
        Checks.isTrue(!principal.isNegative(), "a debt must not be negative, but is " + principal);
        List<Movement> sorted = new ArrayList<>(movements);
        sorted.sort(java.util.Comparator.comparing(Movement::on));
        movements = List.copyOf(sorted);
    }

    /** A debt of which nothing was paid and nothing agreed. */
    public static Debt of(Money principal, LocalDate due) {
        return new Debt(principal, due, null, false, null, List.of(), Allocation.PRINCIPAL_FIRST, null);
    }

    /** The same with a rate of the contract; null takes it away. */
    public Debt agreed(@Nullable BigDecimal rate) {
        return new Debt(principal, due, rate, clause, notice, movements, allocation, insolventOn);
    }

    /** The same with or without an indemnity clause. */
    public Debt clause(boolean exists) {
        return new Debt(principal, due, agreedRate, exists, notice, movements, allocation, insolventOn);
    }

    /** The same after a notice; null takes it away. */
    public Debt noticed(@Nullable LocalDate on, Sending by) {
        Notified sent = on == null ? null : new Notified(on, by);
        return new Debt(principal, due, agreedRate, clause, sent, movements, allocation, insolventOn);
    }

    /** The same with these payments and credit notes. */
    public Debt reducedBy(List<Movement> reductions, Allocation order) {
        return new Debt(principal, due, agreedRate, clause, notice, reductions, order, insolventOn);
    }

    /** The same with an insolvency whose opening judgment stops interest; null takes it away. */
    public Debt insolvent(@Nullable LocalDate on) {
        return new Debt(principal, due, agreedRate, clause, notice, movements, allocation, on);
    }
}
