package io.relance.intake.fact;

import io.relance.intake.column.Field;
import io.relance.ledger.DocumentType;
import java.util.Locale;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The type of a document: as its row states it, else by the sign of its amount. */
final class DocumentTypes {
    private DocumentTypes() {}

    /** The type that the row states, or null: then its sign decides. */
    static @Nullable DocumentType stated(CellValues values) throws BadCell {
        String word = values.text(Field.DOCUMENT_TYPE);
        if (word.isEmpty()) {
            return null;
        }
        String meaning = values.meaning("document_type", word);
        if (meaning.isEmpty()) {
            throw values.bad(
                    Field.DOCUMENT_TYPE,
                    "is no type of document; expected invoice, credit_note, payment, retention or bill");
        }
        return "by_sign".equals(meaning) ? null : DocumentType.valueOf(meaning.toUpperCase(Locale.ROOT));
    }

    /** A credit with a number is a credit note, one without a payment. */
    static DocumentType bySign(Money amount, String number) {
        return bySign(amount.isNegative(), number);
    }

    private static DocumentType bySign(boolean negative, String number) {
        if (!negative) {
            return DocumentType.INVOICE;
        }
        return number.isEmpty() ? DocumentType.PAYMENT : DocumentType.CREDIT_NOTE;
    }

    /** What can be said of a rejected row; null without an amount whose sign could decide. */
    static @Nullable DocumentType ofRejected(CellValues values) throws BadCell {
        DocumentType stated = stated(values);
        if (stated != null) {
            return stated;
        }
        String number = values.documentIfReadable();
        Field alone = SignedAmounts.alone(values);
        NumberCells.Amount amount = values.amount(alone == null ? Field.DEBIT : alone, 2);
        if (amount == null) {
            return null;
        }
        return bySign(amount.value().signum() < 0, number);
    }
}
