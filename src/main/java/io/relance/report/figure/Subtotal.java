package io.relance.report.figure;

import java.util.Locale;
import org.joda.money.Money;

/**
 * What a group of customers owes.
 *
 * @param by what they are grouped by
 * @param key the payer, group, responsible or segment; empty for customers without one
 * @param customers how many of them have something open
 * @param total all that is open
 * @param late what is past due, credits not deducted
 */
public record Subtotal(By by, String key, int customers, Money total, Money late) {
    /** What customers are grouped by. */
    public enum By {
        PAYER,
        GROUP,
        RESPONSIBLE,
        SEGMENT;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
