package io.relance.law;

import io.relance.ledger.Checks;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How far a creditor goes in printing what it could charge. What is not printed is not given up: rights are reserved.
 *
 * @param fromInvoice charges are printed only on invoices of at least this amount, in the invoice's currency; or null
 * @param upToShare interest and fixed sum together are printed up to this percentage of the invoice; or null
 * @param consumerClause whether the creditor's terms have an accepted and reciprocal indemnity clause for consumers
 *     (Belgium, art. XIX.4 CDE), or its invoices announce interest to consumers (Luxembourg)
 * @param afterPayment what becomes of announced charges once the principal is paid
 */
public record ChargePolicy(
        @Nullable BigDecimal fromInvoice,
        @Nullable BigDecimal upToShare,
        boolean consumerClause,
        AfterPayment afterPayment) {
    /** All that the law gives is printed; no clause; what is announced is waived once the principal is paid. */
    public static final ChargePolicy ALL = new ChargePolicy(null, null, false);

    public ChargePolicy {
        Checks.isTrue(fromInvoice == null || fromInvoice.signum() >= 0, "from-invoice must not be negative");
        Checks.isTrue(upToShare == null || upToShare.signum() >= 0, "up-to-share must not be negative");
    }

    /** The same, and announced charges are waived once the principal is paid. */
    public ChargePolicy(@Nullable BigDecimal fromInvoice, @Nullable BigDecimal upToShare, boolean consumerClause) {
        this(fromInvoice, upToShare, consumerClause, AfterPayment.WAIVE);
    }
}
