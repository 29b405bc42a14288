package io.relance.report.lines;

import java.math.BigDecimal;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What came of the claims of one level and channel in one currency; or of the late documents that were held.
 *
 * @param level the level, or empty for documents held
 * @param channel the channel, or empty
 * @param claims how many documents were claimed
 * @param claimed their amounts
 * @param within7 how many were paid within 7 days
 * @param within14 within 14
 * @param within30 within 30
 * @param recovered what was paid of them before the next claim, in part or in full
 * @param medianDays days until half of those paid were paid, one decimal; null when none was paid
 */
public record EffectLine(
        String level,
        String channel,
        int claims,
        Money claimed,
        int within7,
        int within14,
        int within30,
        Money recovered,
        @Nullable BigDecimal medianDays) {}
