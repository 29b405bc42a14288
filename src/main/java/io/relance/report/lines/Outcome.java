package io.relance.report.lines;

import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What came of one claim, or of a late document that was held and so not claimed. A payment belongs to the last claim
 * before it, so that nothing is counted twice.
 *
 * @param level the level delivered, or empty for a document that was held
 * @param channel how it went, by its code, or empty
 * @param on when it was delivered, or the first day on which it was late and held
 * @param amount what was claimed, or what was held
 * @param recovered what of it was paid before the next claim, or up to the date of the report
 * @param paidOn when the document was paid in full; null: it was not, or only after the next claim
 */
public record Outcome(
        String level,
        String channel,
        LocalDate on,
        Money amount,
        Money recovered,
        @Nullable LocalDate paidOn) {}
