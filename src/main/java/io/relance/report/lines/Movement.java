package io.relance.report.lines;

import io.relance.ledger.CustomerId;
import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a document since the previous month end.
 *
 * @param document its label
 * @param fromBucket its column then, or null if it was not open
 * @param toBucket its column now, or null if it is no longer open
 * @param before open then
 * @param now open now
 */
public record Movement(
        Kind kind,
        CustomerId customer,
        String name,
        String document,
        @Nullable LocalDate dueDate,
        @Nullable Integer fromBucket,
        @Nullable Integer toBucket,
        Money before,
        Money now) {

    /** What kind of change; a document with a changed amount counts as changed even if it also grew older. */
    public enum Kind {
        /** Was not open then. */
        NEW,
        /** Is no longer open. */
        PAID,
        /** Part of it was paid, or its amount changed. */
        CHANGED,
        /** Moved to an older bucket with the same amount. */
        OLDER
    }

    public Money change() {
        return now.minus(before);
    }
}
