package io.relance.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the source of a date's data.
 *
 * @param origin where it came from
 * @param extracted when it was extracted, or null if not known
 * @param knownOn what was learned after this date is not in it; null: all of it is
 * @param rows what it held, or null if not known
 * @param leftOut rows that could not be used
 * @param controlTotal what the open amounts should add up to, or null
 */
public record SourceFacts(
        Origin origin,
        @Nullable Extracted extracted,
        @Nullable LocalDate knownOn,
        @Nullable RowCounts rows,
        LeftOut leftOut,
        @Nullable BigDecimal controlTotal) {

    /** The same with the reasons why rows were left out in other words. */
    public SourceFacts saying(UnaryOperator<String> words) {
        return new SourceFacts(origin, extracted, knownOn, rows, leftOut.saying(words), controlTotal);
    }

    /** Nothing but where it came from. */
    public static SourceFacts of(Origin origin) {
        return new SourceFacts(origin, null, null, null, LeftOut.NOTHING, null);
    }
}
