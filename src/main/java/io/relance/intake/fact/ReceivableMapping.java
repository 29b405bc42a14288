package io.relance.intake.fact;

import io.relance.intake.column.Field;
import io.relance.intake.value.Words;
import io.relance.ledger.CustomerId;
import io.relance.ledger.DocumentKey;
import io.relance.ledger.DocumentType;
import io.relance.ledger.ImportedLevel;
import io.relance.ledger.PaymentMethod;
import io.relance.ledger.Receivable;
import io.relance.ledger.References;
import io.relance.ledger.Restraints;
import java.time.LocalDate;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Makes a receivable of a row. */
public final class ReceivableMapping {
    private final CellValues values;
    private final SignedAmounts amounts;
    private final CustomerTerms terms;
    private final boolean dueFromTerms;

    /**
     * @param standard the currency of rows that name none
     * @param dueFromTerms whether a missing due date is issue date plus terms, where both are known
     */
    public ReceivableMapping(CellValues values, CurrencyUnit standard, CustomerTerms terms, boolean dueFromTerms) {
        this.values = values;
        this.amounts = new SignedAmounts(values, standard);
        this.terms = terms;
        this.dueFromTerms = dueFromTerms;
    }

    /**
     * The receivable of the row.
     *
     * @param latest the last day on which a contact can have taken place; null: any day
     */
    public Receivable map(@Nullable LocalDate latest) throws BadCell {
        CustomerId customer = new CustomerId(customerId());
        DocumentType stated = DocumentTypes.stated(values);
        CurrencyUnit currency = amounts.currency();
        Money amount = amounts.amount(currency, stated);
        Money open = amounts.open(currency, stated);
        refuseRunningBalance(amount, open);
        DocumentKey key = key(stated, open == null || open.isZero() ? amount : open);
        LocalDate issued = values.date(Field.ISSUE_DATE);
        LocalDate due = dueDate(customer.value(), issued);
        return Receivable.builder(key, customer, amount)
                .open(open == null ? amount : open)
                .issued(issued)
                .due(due)
                .posted(values.date(Field.POSTED_ON))
                .amountExclVat(amountExclVat(currency, amount))
                .references(references())
                .paymentMethod(paymentMethod())
                .restraints(restraints(currency, open == null ? amount : open))
                .appliesTo(values.id(Field.APPLIES_TO))
                .settled(values.date(Field.SETTLED_ON))
                .lastLevel(lastLevel(latest))
                .contractRate(values.rate(Field.CONTRACT_RATE))
                .build();
    }

    /** What a row that is rejected says is open, or null where it does not tell. */
    public @Nullable Money openIfReadable() {
        try {
            DocumentType stated = DocumentTypes.stated(values);
            CurrencyUnit currency = amounts.currency();
            Money open = amounts.open(currency, stated);
            return open == null ? amounts.amount(currency, stated) : open;
        } catch (BadCell e) {
            // the cell at fault may be one of these; then the amount is not known
            return null;
        }
    }

    /** Beside debit and credit a column of balances may add up row by row; then it exceeds what the row itself moved. */
    private void refuseRunningBalance(Money amount, @Nullable Money open) throws BadCell {
        boolean exceeds = open != null && open.abs().isGreaterThan(amount.abs());
        if (exceeds && !values.has(Field.AMOUNT)) {
            throw values.bad(
                    Field.OPEN_AMOUNT,
                    "is more than the row's debit or credit (" + amount.getAmount()
                            + "); expected what is still open of this row. If the column is a running balance, leave it out:"
                            + " source: columns: {open_amount: \"-\"}");
        }
    }

    private String customerId() throws BadCell {
        String id = values.id(Field.CUSTOMER_ID);
        if (id.isEmpty()) {
            throw values.bad(Field.CUSTOMER_ID, "is empty; expected the customer's code");
        }
        return id;
    }

    private DocumentKey key(@Nullable DocumentType stated, Money amount) throws BadCell {
        String number = values.id(Field.DOCUMENT_NO);
        DocumentType type = stated == null ? DocumentTypes.bySign(amount, number) : stated;
        if (number.isEmpty() && !type.mayShareNumber()) {
            throw values.bad(Field.DOCUMENT_NO, "is empty; expected the number of the document");
        }
        String entry = type.mayShareNumber() ? values.id(Field.ENTRY_ID) : "";
        return new DocumentKey(type, number, instalment(), entry);
    }

    /** The first number of {@code 2}, {@code 2/3} or {@code 2 sur 3}; 0 if the row has none. */
    private int instalment() throws BadCell {
        String text = values.text(Field.INSTALMENT);
        int end = 0;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        boolean readable = end > 0 && end <= 3 && (end == text.length() || "/ -,.".indexOf(text.charAt(end)) >= 0);
        if (!text.isEmpty() && !readable) {
            throw values.bad(Field.INSTALMENT, "is no instalment; expected its number, such as 2 or 2/3");
        }
        return readable ? Integer.parseInt(text.substring(0, end)) : 0;
    }

    private @Nullable LocalDate dueDate(String customer, @Nullable LocalDate issued) throws BadCell {
        LocalDate due = values.date(Field.DUE_DATE);
        Integer own = values.days(Field.PAYMENT_TERMS_DAYS);
        Integer days = own == null ? terms.of(customer) : own;
        if (due == null) {
            return dueFromTerms && issued != null && days != null ? issued.plusDays(days) : null;
        }
        if (issued != null && values.wasDoubtful(Field.ISSUE_DATE) && values.wasDoubtful(Field.DUE_DATE)) {
            checkAgainstTerms(issued, due, days);
        }
        return due;
    }

    /** Two dates that both leave a doubt must not fit the terms, or the order of time, the other way round only. */
    private void checkAgainstTerms(LocalDate issued, LocalDate due, @Nullable Integer days) throws BadCell {
        LocalDate otherIssued = values.otherDate(Field.ISSUE_DATE, issued);
        LocalDate otherDue = values.otherDate(Field.DUE_DATE, due);
        if (otherIssued == null || otherDue == null) {
            return;
        }
        boolean termsDisagree = days != null
                && !issued.plusDays(days).equals(due)
                && otherIssued.plusDays(days).equals(otherDue);
        if (termsDisagree) {
            throw values.bad(
                    Field.DUE_DATE,
                    "would be " + due + " for an invoice of " + issued + ", but the terms of " + days
                            + " days fit only the other order (" + otherIssued + ", due " + otherDue
                            + "); expected dates that leave no doubt, such as YYYY-MM-DD");
        }
        if (due.isBefore(issued) && !otherDue.isBefore(otherIssued)) {
            throw values.bad(
                    Field.DUE_DATE,
                    "would be " + due + ", before the invoice of " + issued + ", unless the month comes first ("
                            + otherIssued + ", due " + otherDue
                            + ") or the day does; expected dates that leave no doubt, such as YYYY-MM-DD");
        }
    }

    private @Nullable Money amountExclVat(CurrencyUnit currency, Money amount) throws BadCell {
        Money excluding = amounts.money(Field.AMOUNT_EXCL_VAT, currency);
        boolean turn = excluding != null && excluding.isPositive() && amount.isNegative();
        return turn && excluding != null ? excluding.negated() : excluding;
    }

    private References references() throws BadCell {
        return new References(
                values.text(Field.SUBJECT),
                values.id(Field.ORDER_REF),
                values.id(Field.PAYMENT_REF),
                values.text(Field.ATTACHMENT),
                values.id(Field.GL_ACCOUNT));
    }

    private PaymentMethod paymentMethod() throws BadCell {
        String word = values.text(Field.PAYMENT_METHOD);
        if (word.isEmpty()) {
            return PaymentMethod.TRANSFER;
        }
        String meaning = values.meaning("payment_method", word);
        if (meaning.isEmpty()) {
            throw values.bad(
                    Field.PAYMENT_METHOD, "is no way of paying; expected transfer, cheque, card, direct_debit or bill");
        }
        return PaymentMethod.valueOf(meaning.toUpperCase(Locale.ROOT));
    }

    private Restraints restraints(CurrencyUnit currency, Money open) throws BadCell {
        Money disputedAmount = amounts.money(Field.DISPUTED_AMOUNT, currency);
        String disputed = values.unlessNo(Field.DISPUTED);
        boolean amountAlone = disputed.isEmpty() && disputedAmount != null && !disputedAmount.isZero();
        String status = values.text(Field.EINVOICE_STATUS);
        boolean rejected = !status.isEmpty() && "rejected".equals(values.meaning("einvoice", status));
        Restraints restraints = new Restraints(
                amountAlone ? "disputed" : disputed,
                disputedAmount,
                values.date(Field.PROMISED_ON),
                amounts.money(Field.PROMISED_AMOUNT, currency),
                values.date(Field.PLAN_UNTIL),
                pending(currency, open),
                values.date(Field.HOLD_UNTIL),
                values.date(Field.RELEASE_ON),
                values.unlessNo(Field.ASSIGNED_TO),
                values.unlessNo(Field.HANDED_TO),
                rejected ? "rejected" : status);
        return restraints.equals(Restraints.NONE) ? Restraints.NONE : restraints;
    }

    /** A payment announced: its amount, or 'yes' for all that is open. */
    private @Nullable Money pending(CurrencyUnit currency, Money open) throws BadCell {
        if (values.isBlank(Field.PAYMENT_PENDING)) {
            return null;
        }
        String text = values.text(Field.PAYMENT_PENDING);
        boolean number = values.cell(Field.PAYMENT_PENDING).isNumeric() || "1".equals(text) || "0".equals(text);
        if (!number && Words.isYes(text)) {
            return open;
        }
        return !number && Words.isNo(text) ? null : amounts.money(Field.PAYMENT_PENDING, currency);
    }

    /** A contact of days to come cannot have taken place; taken as it stands it would keep the customer silent till then. */
    private @Nullable ImportedLevel lastLevel(@Nullable LocalDate latest) throws BadCell {
        String level = values.unlessNo(Field.LAST_LEVEL);
        if (level.isEmpty()) {
            return null;
        }
        LocalDate on = values.date(Field.LAST_LEVEL_ON);
        if (on != null && latest != null && on.isAfter(latest)) {
            throw values.bad(
                    Field.LAST_LEVEL_ON,
                    "(" + on + ") is in the future; expected the day of a contact that took place, " + latest
                            + " at the latest");
        }
        return new ImportedLevel(level, on);
    }
}
