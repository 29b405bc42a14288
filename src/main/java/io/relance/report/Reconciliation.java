package io.relance.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The report against the control total of its source: total − what was learned since + rows left out − control total =
 * difference. Rows are left out of what was known when the source was read: a document that was mended since is in what
 * was learned since. A control total is an amount in the company's own currency. Where the last line of a file with several currencies adds up its
 * column of figures whatever they are, it is a check figure, not an amount of money: it is taken for one only when the
 * report agrees with it exactly.
 *
 * @param total the sum of the open amounts in the report
 * @param later what the total has changed by since the source was read, by later knowledge; zero in a report as known then
 * @param rejected the sum of the amounts of rows left out (rejected, or counted once), as far as they could be read, less
 *     what stands in the report instead of a rejected row with the last values accepted
 * @param rejectedRows how many rows were left out
 * @param controlTotal what it should be
 * @param currency the code of the currency, or null when the figures are of several currencies
 * @param unreadable how many of the rejected rows have no readable amount
 */
public record Reconciliation(
        BigDecimal total,
        BigDecimal later,
        BigDecimal rejected,
        long rejectedRows,
        BigDecimal controlTotal,
        @Nullable String currency,
        long unreadable) {

    /**
     * Compares the totals of all currencies with the control total; null when the source has none.
     *
     * @param totals of the report
     * @param knownThen the same as they were known when the source was read
     * @param own the code of the company's own currency
     */
    public static @Nullable Reconciliation of(
            List<Money> totals, List<Money> knownThen, String own, SourceFacts source) {
        BigDecimal control = source.controlTotal();
        if (control == null) {
            return null;
        }
        List<Money> inOwn = in(own, totals);
        LeftOut leftOut = source.leftOut();
        Reconciliation money = of(inOwn, in(own, knownThen), leftOut.in(own), control, own);
        Reconciliation figures = of(totals, knownThen, leftOut.all(), control, null);
        return totals.size() > inOwn.size() && figures.closes() && !money.closes() ? figures : money;
    }

    private static List<Money> in(String code, List<Money> totals) {
        return totals.stream()
                .filter(each -> each.getCurrencyUnit().getCode().equals(code))
                .toList();
    }

    private static BigDecimal sum(List<Money> totals) {
        return totals.stream().map(Money::getAmount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Reconciliation of(
            List<Money> totals,
            List<Money> knownThen,
            LeftOut.Sum leftOut,
            BigDecimal control,
            @Nullable String currency) {
        BigDecimal total = sum(totals);
        BigDecimal later = total.subtract(sum(knownThen));
        BigDecimal zero = BigDecimal.ZERO.setScale(Math.max(0, total.scale()));
        return new Reconciliation(
                total,
                later,
                zero.add(leftOut.amount()),
                leftOut.rows(),
                shortened(control, total.scale()),
                currency,
                leftOut.unreadable());
    }

    /** With the digits of the currency and no further zeros; more only where they say something. */
    private static BigDecimal shortened(BigDecimal amount, int digits) {
        int needed = Math.max(digits, amount.stripTrailingZeros().scale());
        return amount.setScale(Math.max(0, needed), RoundingMode.UNNECESSARY);
    }

    /** Zero when everything is explained. */
    public BigDecimal difference() {
        return total.subtract(later).add(rejected).subtract(controlTotal);
    }

    /** Whether nothing is left unexplained; otherwise the report is shown in red and the command ends with 3. */
    public boolean closes() {
        return difference().signum() == 0;
    }
}
