package io.relance.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the source of a date's data.
 *
 * @param name where it came from, in words
 * @param extractedAt when it was extracted, or null if not known
 * @param rows what it held, or null if not known
 * @param rejected rows that could not be used
 * @param controlTotal what the open amounts should add up to, or null
 */
public record SourceFacts(
        String name,
        @Nullable Instant extractedAt,
        @Nullable RowCounts rows,
        List<RejectedRow> rejected,
        @Nullable BigDecimal controlTotal) {
    public SourceFacts {
        rejected = List.copyOf(rejected);
    }

    /** The name of the history that Relance keeps; the date of its last snapshot follows, if there is one. */
    public static final String HISTORY = "history kept by Relance";

    /** Follows it when a later night is not finished and nothing of it counts; then the date of that night. */
    public static final String UNFINISHED = "; not finished: the night of ";

    /** Nothing but a name. */
    public static SourceFacts named(String name) {
        return new SourceFacts(name, null, null, List.of(), null);
    }

    /**
     * A rejected row; or a document that stands in the report without a row, because one of its rows was rejected.
     *
     * @param place file, sheet and row; empty for such a document
     * @param amount its open amount, negative for such a document, or null if that could not be read
     * @param currency the code of its currency, or null if that is not known
     */
    public record RejectedRow(
            String place,
            String customer,
            String document,
            @Nullable BigDecimal amount,
            @Nullable String currency,
            String reason) {

        boolean isIn(String code) {
            return currency == null || currency.equals(code);
        }
    }
}
