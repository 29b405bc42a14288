package io.relance.report.lines;

import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What came of one claim, or of a late document that was held and so not claimed.
 *
 * @param level the level delivered, or empty for a document that was held
 * @param channel how it went, or empty
 * @param on when it was delivered, or the first day on which it was late and held
 * @param amount what was claimed, or what was held
 * @param paidOn when the document was paid; null: still open on the date of the report
 */
public record Outcome(
        String level,
        String channel,
        LocalDate on,
        Money amount,
        @Nullable LocalDate paidOn) {}
