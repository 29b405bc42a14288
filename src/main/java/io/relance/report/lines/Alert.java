package io.relance.report.lines;

import java.time.LocalDate;
import java.util.Locale;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Something the reader should look at.
 *
 * @param document the document's label, or empty when the whole customer is meant
 * @param amount what is at stake
 * @param on the date that goes with it: of the judgment, the broken promise, the limitation; or null
 * @param detail a figure or a word that goes with it: the limit, the kind of proceeding, the days agreed, the months left
 *     (1, 3 or 6; 0 when limitation is over); or empty
 */
public record Alert(
        Kind kind,
        String customer,
        String name,
        String document,
        Money amount,
        @Nullable LocalDate on,
        String detail) {
    /** What is wrong, the gravest first. */
    public enum Kind {
        INSOLVENCY,
        LIMITATION_NEAR,
        OVER_CREDIT_LIMIT,
        BROKEN_PROMISE,
        TERMS_TOO_LONG;

        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
