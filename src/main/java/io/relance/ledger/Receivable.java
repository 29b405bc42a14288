package io.relance.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One open document of a customer: an invoice or one instalment of it, a credit note, a payment on account, a
 * retention, a bill. Debits are positive, credits negative.
 *
 * @param id Relance's own number of it
 * @param key what identifies it inside the company
 * @param customer whose document it is
 * @param issueDate the document's date
 * @param dueDate the day it is to be paid by; null: bucket 'no due date', never contacted
 * @param postedOn the day it was booked
 * @param amount the document's amount, VAT included
 * @param open what is still to be paid of it, VAT included
 * @param amountExclVat the document's amount without VAT
 * @param references subject, order, payment reference, file, account
 * @param paymentMethod how it is to be paid
 * @param restraints what the export says against chasing it
 * @param appliesTo the number of the document a credit or payment belongs to, or empty
 * @param settledOn the day it was paid, if the export says so
 * @param lastLevel what another system delivered, or null
 * @param contractRate late-payment interest agreed, in percent a year
 */
public record Receivable(
        ReceivableId id,
        DocumentKey key,
        CustomerId customer,
        @Nullable LocalDate issueDate,
        @Nullable LocalDate dueDate,
        @Nullable LocalDate postedOn,
        Money amount,
        Money open,
        @Nullable Money amountExclVat,
        References references,
        PaymentMethod paymentMethod,
        Restraints restraints,
        String appliesTo,
        @Nullable LocalDate settledOn,
        @Nullable ImportedLevel lastLevel,
        @Nullable BigDecimal contractRate) {

    public Receivable {
        if (!amount.getCurrencyUnit().equals(open.getCurrencyUnit())) {
            throw new IllegalArgumentException(
                    "Currencies differ: " + amount.getCurrencyUnit() + "/" + open.getCurrencyUnit() + " (" + key + ")");
        }
    }

    public static Builder builder(DocumentKey key, CustomerId customer, Money amount) {
        return new Builder(key, customer, amount);
    }

    /** Whether it reduces what the customer owes: an open credit note or payment. */
    public boolean isCredit() {
        return open.isNegative();
    }

    /** As-of date minus due date: 0 on the due date itself, negative before it. Only with a due date. */
    public int daysLate(LocalDate asOf) {
        LocalDate due = dueDate;
        if (due == null) {
            throw new IllegalStateException("no due date: " + key);
        }
        return Math.toIntExact(ChronoUnit.DAYS.between(due, asOf));
    }

    /** Whether it is past due: at least one day late. Without a due date it never is. */
    public boolean isLate(LocalDate asOf) {
        return dueDate != null && asOf.isAfter(dueDate);
    }

    public Builder toBuilder() {
        Builder builder = new Builder(key, customer, amount);
        builder.id = id;
        builder.issueDate = issueDate;
        builder.dueDate = dueDate;
        builder.postedOn = postedOn;
        builder.open = open;
        builder.amountExclVat = amountExclVat;
        builder.references = references;
        builder.paymentMethod = paymentMethod;
        builder.restraints = restraints;
        builder.appliesTo = appliesTo;
        builder.settledOn = settledOn;
        builder.lastLevel = lastLevel;
        builder.contractRate = contractRate;
        return builder;
    }

    /** Collects a document's columns; the open amount defaults to the amount. */
    public static final class Builder {
        private final DocumentKey key;
        private final CustomerId customer;
        private final Money amount;
        private ReceivableId id = new ReceivableId(0);
        private @Nullable LocalDate issueDate;
        private @Nullable LocalDate dueDate;
        private @Nullable LocalDate postedOn;
        private Money open;
        private @Nullable Money amountExclVat;
        private References references = References.NONE;
        private PaymentMethod paymentMethod = PaymentMethod.TRANSFER;
        private Restraints restraints = Restraints.NONE;
        private String appliesTo = "";
        private @Nullable LocalDate settledOn;
        private @Nullable ImportedLevel lastLevel;
        private @Nullable BigDecimal contractRate;

        private Builder(DocumentKey key, CustomerId customer, Money amount) {
            this.key = key;
            this.customer = customer;
            this.amount = amount;
            this.open = amount;
        }

        public Builder id(long value) {
            id = new ReceivableId(value);
            return this;
        }

        public Builder issued(@Nullable LocalDate value) {
            issueDate = value;
            return this;
        }

        public Builder due(@Nullable LocalDate value) {
            dueDate = value;
            return this;
        }

        public Builder posted(@Nullable LocalDate value) {
            postedOn = value;
            return this;
        }

        public Builder open(Money value) {
            open = value;
            return this;
        }

        public Builder amountExclVat(@Nullable Money value) {
            amountExclVat = value;
            return this;
        }

        public Builder references(References value) {
            references = value;
            return this;
        }

        public Builder paymentMethod(PaymentMethod value) {
            paymentMethod = value;
            return this;
        }

        public Builder restraints(Restraints value) {
            restraints = value;
            return this;
        }

        public Builder appliesTo(String value) {
            appliesTo = value;
            return this;
        }

        public Builder settled(@Nullable LocalDate value) {
            settledOn = value;
            return this;
        }

        public Builder lastLevel(@Nullable ImportedLevel value) {
            lastLevel = value;
            return this;
        }

        public Builder contractRate(@Nullable BigDecimal value) {
            contractRate = value;
            return this;
        }

        public Receivable build() {
            return new Receivable(
                    id,
                    key,
                    customer,
                    issueDate,
                    dueDate,
                    postedOn,
                    amount,
                    open,
                    amountExclVat,
                    references,
                    paymentMethod,
                    restraints,
                    appliesTo,
                    settledOn,
                    lastLevel,
                    contractRate);
        }
    }
}
