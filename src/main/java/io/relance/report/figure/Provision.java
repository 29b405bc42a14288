package io.relance.report.figure;

import java.math.BigDecimal;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The provision of one bucket: amount without VAT x rate, and what people set by hand for single documents. A document
 * with a rate of its own is depreciated individually and left out of the bucket's amount.
 *
 * @param bucket the column's key
 * @param base the amounts without VAT that the rate applies to
 * @param rate in percent, or null when none is configured
 * @param matrix base x rate, half up to the currency's digits, or null: insufficient data
 * @param individual what was set by hand, half up per document
 */
public record Provision(
        String bucket,
        Money base,
        @Nullable BigDecimal rate,
        @Nullable Money matrix,
        Money individual) {}
