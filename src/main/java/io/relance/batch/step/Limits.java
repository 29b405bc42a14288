package io.relance.batch.step;

import io.relance.intake.SourceRow;
import io.relance.ledger.Receivable;
import java.math.BigDecimal;

/** What the store can hold: a row beyond it is rejected alone, like any other that cannot be used. */
final class Limits {
    private static final int TEXT = 100;
    private static final BigDecimal AMOUNT = new BigDecimal("1000000000000000");

    private Limits() {}

    /** The row, or its rejection. */
    static SourceRow checked(SourceRow row) {
        if (row instanceof SourceRow.ReceivableRow document) {
            return checked(document);
        }
        if (row instanceof SourceRow.CustomerRow customer
                && customer.customer().id().value().length() > TEXT) {
            return rejection(row, "customer_id", customer.customer().id().value(), tooLong(), true, row);
        }
        return row;
    }

    private static SourceRow checked(SourceRow.ReceivableRow row) {
        Receivable document = row.receivable();
        if (document.customer().value().length() > TEXT) {
            return rejection(row, "customer_id", document.customer().value(), tooLong(), false, row);
        }
        if (document.key().number().length() > TEXT) {
            return rejection(row, "document_no", document.key().number(), tooLong(), false, row);
        }
        if (document.key().entry().length() > TEXT) {
            return rejection(row, "entry_id", document.key().entry(), tooLong(), false, row);
        }
        if (document.appliesTo().length() > TEXT) {
            return rejection(row, "applies_to", document.appliesTo(), tooLong(), false, row);
        }
        BigDecimal largest = document.amount()
                .getAmount()
                .abs()
                .max(document.open().getAmount().abs());
        return largest.compareTo(AMOUNT) < 0
                ? row
                : rejection(
                        row,
                        "amount",
                        largest.toPlainString(),
                        "is too large; expected less than " + AMOUNT.toPlainString(),
                        false,
                        row);
    }

    private static String tooLong() {
        return "is too long; expected at most " + TEXT + " characters";
    }

    private static SourceRow rejection(
            SourceRow row, String column, String value, String reason, boolean ofCustomer, SourceRow source) {
        String customer = "";
        String number = "";
        if (source instanceof SourceRow.ReceivableRow document) {
            String id = document.receivable().customer().value();
            customer = id.length() > TEXT ? "" : id;
            String key = document.receivable().key().number();
            number = key.length() > TEXT ? "" : key;
        }
        return new SourceRow.RejectedRow(
                row.place(), column, value, reason, customer, null, number, null, null, ofCustomer);
    }
}
