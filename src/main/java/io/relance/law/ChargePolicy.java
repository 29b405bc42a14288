package io.relance.law;

import io.relance.ledger.Checks;
import io.relance.ledger.CustomerType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How far a creditor goes in printing what it could charge. What is not printed is not given up: rights are reserved.
 *
 * @param fromInvoice charges are printed only on invoices of at least this amount, one for each currency; invoices in a
 *     currency that is not among them bear charges whatever their amount, for nothing is converted
 * @param upToShare interest and fixed sum together are printed up to this percentage of the invoice; or null
 * @param consumerClause whether the creditor's terms have an accepted and reciprocal indemnity clause for consumers
 *     (Belgium, art. XIX.4 CDE), or its invoices announce interest to consumers (Luxembourg)
 * @param afterPayment what becomes of announced charges once the principal is paid
 * @param allocation what part payments pay first; those of consumers pay the principal first, whatever it says
 */
public record ChargePolicy(
        List<Money> fromInvoice,
        @Nullable BigDecimal upToShare,
        boolean consumerClause,
        AfterPayment afterPayment,
        Allocation allocation) {
    /** All that the law gives is printed; no clause; what is announced is waived once the principal is paid. */
    public static final ChargePolicy ALL = new ChargePolicy(List.of(), null, false);

    public ChargePolicy {
        fromInvoice = List.copyOf(fromInvoice);
        Checks.isTrue(fromInvoice.stream().noneMatch(Money::isNegative), "from-invoice must not be negative");
        long currencies =
                fromInvoice.stream().map(Money::getCurrencyUnit).distinct().count();
        Checks.isTrue(currencies == fromInvoice.size(), "from-invoice must name each currency once");
        Checks.isTrue(upToShare == null || upToShare.signum() >= 0, "up-to-share must not be negative");
    }

    /** The same; announced charges are waived once the principal is paid, and part payments pay the principal first. */
    public ChargePolicy(List<Money> fromInvoice, @Nullable BigDecimal upToShare, boolean consumerClause) {
        this(fromInvoice, upToShare, consumerClause, AfterPayment.WAIVE, Allocation.PRINCIPAL_FIRST);
    }

    /** What part payments of a customer pay first. From consumers nobody asks interest on what their payments left. */
    public Allocation allocationFor(CustomerType customer) {
        return customer == CustomerType.CONSUMER ? Allocation.PRINCIPAL_FIRST : allocation;
    }

    /** The least invoice of a currency that bears charges; empty where there is no least. */
    public Optional<Money> leastInvoice(CurrencyUnit currency) {
        return fromInvoice.stream()
                .filter(least -> least.getCurrencyUnit().equals(currency))
                .findFirst();
    }
}
