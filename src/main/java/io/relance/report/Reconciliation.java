package io.relance.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The report against the control total of its source: total + rows left out − control total = difference. A control
 * total is an amount in the company's own currency. Where the last line of a file with several currencies adds up its
 * column of figures whatever they are, it is a check figure, not an amount of money: it is taken for one only when the
 * report agrees with it exactly.
 *
 * @param total the sum of the open amounts in the report
 * @param rejected the sum of the amounts of rows left out (rejected, or counted once), as far as they could be read, less
 *     what stands in the report instead of a rejected row with the last values accepted
 * @param rejectedRows how many rows were left out
 * @param controlTotal what it should be
 * @param currency the code of the currency, or null when the figures are of several currencies
 * @param unreadable how many of the rejected rows have no readable amount
 */
public record Reconciliation(
        BigDecimal total,
        BigDecimal rejected,
        long rejectedRows,
        BigDecimal controlTotal,
        @Nullable String currency,
        long unreadable) {

    /** Compares the totals of all currencies with the control total; null when the source has none. */
    static @Nullable Reconciliation of(List<Money> totals, String own, SourceFacts source) {
        BigDecimal control = source.controlTotal();
        if (control == null) {
            return null;
        }
        List<Money> inOwn = totals.stream()
                .filter(each -> each.getCurrencyUnit().getCode().equals(own))
                .toList();
        List<SourceFacts.RejectedRow> ownRows =
                source.rejected().stream().filter(row -> row.isIn(own)).toList();
        Reconciliation money = of(inOwn, ownRows, control, own);
        Reconciliation figures = of(totals, source.rejected(), control, null);
        return totals.size() > inOwn.size() && figures.closes() && !money.closes() ? figures : money;
    }

    private static Reconciliation of(
            List<Money> totals, List<SourceFacts.RejectedRow> rows, BigDecimal control, @Nullable String currency) {
        BigDecimal total = totals.stream().map(Money::getAmount).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal rejected = BigDecimal.ZERO.setScale(Math.max(0, total.scale()));
        long count = rows.stream().filter(row -> !row.place().isEmpty()).count();
        long unreadable = 0;
        for (SourceFacts.RejectedRow row : rows) {
            if (row.amount() == null) {
                unreadable++;
            } else {
                rejected = rejected.add(row.amount());
            }
        }
        return new Reconciliation(total, rejected, count, shortened(control, total.scale()), currency, unreadable);
    }

    /** With the digits of the currency and no further zeros; more only where they say something. */
    private static BigDecimal shortened(BigDecimal amount, int digits) {
        int needed = Math.max(digits, amount.stripTrailingZeros().scale());
        return amount.setScale(Math.max(0, needed), RoundingMode.UNNECESSARY);
    }

    /** Zero when everything is explained. */
    public BigDecimal difference() {
        return total.add(rejected).subtract(controlTotal);
    }

    /** Whether nothing is left unexplained; otherwise the report is shown in red and the command ends with 3. */
    public boolean closes() {
        return difference().signum() == 0;
    }
}
