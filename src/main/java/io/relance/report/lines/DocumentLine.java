package io.relance.report.lines;

import io.relance.ledger.Customer;
import io.relance.ledger.Receivable;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One open document in the report.
 *
 * @param bucket its column of the ageing table
 * @param daysLate as-of date minus due date, negative before it; null without due date
 * @param remark what people wrote about it in an earlier report
 * @param reconstituted whether it lies before the first snapshot
 */
public record DocumentLine(
        Customer customer,
        Receivable receivable,
        int bucket,
        @Nullable Long daysLate,
        Standing standing,
        Remark remark,
        boolean reconstituted) {

    /** What was paid or allocated of it so far. */
    public Money paid() {
        return receivable.amount().minus(receivable.open());
    }

    public Money open() {
        return receivable.open();
    }

    /** Whether it is a debt past its due date. */
    public boolean isLate() {
        return daysLate != null && daysLate > 0 && !receivable.isCredit();
    }
}
