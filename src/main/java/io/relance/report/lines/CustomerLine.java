package io.relance.report.lines;

import io.relance.ageing.Tally;
import io.relance.ledger.Customer;
import java.math.BigDecimal;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One customer in one currency.
 *
 * @param tally amounts by bucket
 * @param late what is past due by due date, credits not deducted
 * @param debits all that is owed, credits not deducted
 * @param oldestDays days late of the oldest debt; 0 when nothing is late
 * @param usualDelay days between due date and payment of what was paid in the last twelve months, or null
 * @param creditLimit the limit in this currency, or null when there is none
 * @param standing last contact, next level and hold of the document that comes next
 */
public record CustomerLine(
        Customer customer,
        Tally tally,
        Money late,
        Money debits,
        long oldestDays,
        @Nullable Integer usualDelay,
        @Nullable BigDecimal creditLimit,
        Standing standing) {

    public Money total() {
        return tally.total();
    }

    /** Whether more is owed than the credit limit allows. */
    public boolean isOverLimit() {
        return creditLimit != null && total().getAmount().compareTo(creditLimit) > 0;
    }
}
