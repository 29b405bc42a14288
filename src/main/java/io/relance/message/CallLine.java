package io.relance.message;

import io.relance.dunning.decided.CallTask;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A row of the call list with what the caller wants to know.
 *
 * @param task whom to call about what
 * @param balance all the customer owes, in the currency of the row
 * @param pastDue what is late of it
 * @param disputed what is disputed of it
 * @param oldestDays days late of the oldest
 * @param averageDelay days late paid documents had on average, or null when none is known
 * @param lastPayment when something was last paid, or null
 * @param lastPaymentAmount how much, or null
 * @param lastActions the last three actions in words, newest first
 * @param promisesKept how many promises were kept
 * @param promisesBroken and how many were not
 * @param next what happens next if the call brings nothing
 */
public record CallLine(
        CallTask task,
        Money balance,
        Money pastDue,
        Money disputed,
        int oldestDays,
        @Nullable Integer averageDelay,
        @Nullable LocalDate lastPayment,
        @Nullable Money lastPaymentAmount,
        List<String> lastActions,
        int promisesKept,
        int promisesBroken,
        String next) {}
