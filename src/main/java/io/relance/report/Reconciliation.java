package io.relance.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The report against the control total of its source: total + rejected rows − control total = difference. The control
 * total of a file is the sum of a column of figures; where a file holds several currencies it is a check figure, not an
 * amount of money, and is compared with the same sum of figures.
 *
 * @param total the sum of the open amounts in the report
 * @param rejected the sum of the amounts of rejected rows, as far as they could be read
 * @param rejectedRows how many rows were rejected
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

    /** Zero when everything is explained. */
    public BigDecimal difference() {
        return total.add(rejected).subtract(controlTotal);
    }

    /** Whether nothing is left unexplained; otherwise the report is shown in red and the command ends with 3. */
    public boolean closes() {
        return difference().signum() == 0;
    }
}
