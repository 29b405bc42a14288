package io.relance.report;

import java.math.BigDecimal;
import org.joda.money.Money;

/**
 * What is open on one general-ledger account, in the company's own currency, against what the books say.
 *
 * @param found the sum of the open amounts that name the account
 * @param control the balance of the account as configured
 */
public record AccountControl(String account, Money found, BigDecimal control) {
    /** Zero when the account agrees with the books. */
    public BigDecimal difference() {
        return found.getAmount().subtract(control);
    }

    public boolean closes() {
        return difference().signum() == 0;
    }
}
