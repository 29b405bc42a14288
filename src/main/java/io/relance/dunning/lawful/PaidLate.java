package io.relance.dunning.lawful;

import io.relance.dunning.given.Charging;
import io.relance.ledger.Customer;
import io.relance.ledger.Receivable;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A receivable whose principal is paid, or credited, after notices announced charges on it.
 *
 * @param receivable the document as it was last open
 * @param debtor whose document it is
 * @param announced the last delivered announcement of each of its parts, at least one
 * @param written what was written about it, and all payments seen of it, those that settled it among them
 * @param paidOn the day of payment, or null where the data does not tell it
 * @param credited whether credit notes settled it, and nothing proves a payment
 */
public record PaidLate(
        Receivable receivable,
        Customer debtor,
        List<Announced> announced,
        Charging.Written written,
        @Nullable LocalDate paidOn,
        boolean credited) {
    /**
     * Charges as a delivered notice printed them.
     *
     * @param level the level the receivable climbed to with it
     * @param on the as-of date of the notice
     * @param claimed the principal it claimed
     */
    public record Announced(String level, LocalDate on, Money claimed, Money interest, Money indemnity) {}

    public PaidLate {
        announced = List.copyOf(announced);
    }

    /** The announcement that was delivered last. */
    Announced last() {
        return announced.stream()
                .reduce((one, other) -> other.on().isBefore(one.on()) ? one : other)
                .orElseThrow();
    }
}
