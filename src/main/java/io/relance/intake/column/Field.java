package io.relance.intake.column;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Everything a table may say, by the names of the contract. */
public enum Field {
    CUSTOMER_ID(Of.BOTH, Kind.ID),
    DOCUMENT_NO(Of.RECEIVABLE, Kind.ID),
    DOCUMENT_TYPE(Of.RECEIVABLE, Kind.WORD),
    INSTALMENT(Of.RECEIVABLE, Kind.COUNT),
    ENTRY_ID(Of.RECEIVABLE, Kind.ID),
    ISSUE_DATE(Of.RECEIVABLE, Kind.DATE),
    DUE_DATE(Of.RECEIVABLE, Kind.DATE),
    POSTED_ON(Of.RECEIVABLE, Kind.DATE),
    CURRENCY(Of.RECEIVABLE, Kind.WORD),
    AMOUNT(Of.RECEIVABLE, Kind.AMOUNT),
    OPEN_AMOUNT(Of.RECEIVABLE, Kind.AMOUNT),
    /** Together with {@link #CREDIT} instead of {@link #AMOUNT}. */
    DEBIT(Of.RECEIVABLE, Kind.AMOUNT),
    CREDIT(Of.RECEIVABLE, Kind.AMOUNT),
    /** {@code D} or {@code C} beside an amount without sign. */
    SIDE(Of.RECEIVABLE, Kind.WORD),
    AMOUNT_EXCL_VAT(Of.RECEIVABLE, Kind.AMOUNT),
    SUBJECT(Of.RECEIVABLE, Kind.TEXT),
    ORDER_REF(Of.RECEIVABLE, Kind.ID),
    PAYMENT_REF(Of.RECEIVABLE, Kind.ID),
    PAYMENT_METHOD(Of.RECEIVABLE, Kind.WORD),
    DISPUTED(Of.RECEIVABLE, Kind.TEXT),
    DISPUTED_AMOUNT(Of.RECEIVABLE, Kind.AMOUNT),
    PROMISED_ON(Of.RECEIVABLE, Kind.DATE),
    PROMISED_AMOUNT(Of.RECEIVABLE, Kind.AMOUNT),
    PLAN_UNTIL(Of.RECEIVABLE, Kind.DATE),
    PAYMENT_PENDING(Of.RECEIVABLE, Kind.AMOUNT),
    APPLIES_TO(Of.RECEIVABLE, Kind.ID),
    HOLD_UNTIL(Of.BOTH, Kind.DATE),
    SETTLED_ON(Of.RECEIVABLE, Kind.DATE),
    RELEASE_ON(Of.RECEIVABLE, Kind.DATE),
    ASSIGNED_TO(Of.RECEIVABLE, Kind.TEXT),
    HANDED_TO(Of.RECEIVABLE, Kind.TEXT),
    EINVOICE_STATUS(Of.RECEIVABLE, Kind.WORD),
    LAST_LEVEL(Of.RECEIVABLE, Kind.ID),
    LAST_LEVEL_ON(Of.RECEIVABLE, Kind.DATE),
    CONTRACT_RATE(Of.RECEIVABLE, Kind.RATE),
    ATTACHMENT(Of.RECEIVABLE, Kind.TEXT),
    GL_ACCOUNT(Of.RECEIVABLE, Kind.ID),
    COMPANY(Of.BOTH, Kind.ID),
    EXTRACTED_AT(Of.RECEIVABLE, Kind.DATE),
    PAYMENTS_TO(Of.RECEIVABLE, Kind.DATE),

    NAME(Of.CUSTOMER, Kind.TEXT),
    CUSTOMER_TYPE(Of.CUSTOMER, Kind.WORD),
    SEGMENT(Of.CUSTOMER, Kind.TEXT),
    SCENARIO(Of.CUSTOMER, Kind.TEXT),
    LANGUAGE(Of.CUSTOMER, Kind.WORD),
    COUNTRY(Of.CUSTOMER, Kind.WORD),
    PAYER_ID(Of.CUSTOMER, Kind.ID),
    GROUP_ID(Of.CUSTOMER, Kind.ID),
    CONTACT_NAME(Of.CUSTOMER, Kind.TEXT),
    EMAIL(Of.CUSTOMER, Kind.TEXT),
    CC(Of.CUSTOMER, Kind.TEXT),
    EMAIL_FORMAL(Of.CUSTOMER, Kind.TEXT),
    PHONE(Of.CUSTOMER, Kind.ID),
    MOBILE(Of.CUSTOMER, Kind.ID),
    ADDRESS1(Of.CUSTOMER, Kind.TEXT),
    ADDRESS2(Of.CUSTOMER, Kind.TEXT),
    POSTAL_CODE(Of.CUSTOMER, Kind.ID),
    CITY(Of.CUSTOMER, Kind.TEXT),
    TAX_ID(Of.CUSTOMER, Kind.ID),
    REGISTRATION_NO(Of.CUSTOMER, Kind.ID),
    CREDIT_LIMIT(Of.CUSTOMER, Kind.AMOUNT),
    PAYMENT_TERMS_DAYS(Of.CUSTOMER, Kind.COUNT),
    RESPONSIBLE_NAME(Of.CUSTOMER, Kind.TEXT),
    RESPONSIBLE_EMAIL(Of.CUSTOMER, Kind.TEXT),
    SALES_EMAIL(Of.CUSTOMER, Kind.TEXT),
    HOLD_REASON(Of.CUSTOMER, Kind.TEXT),
    INSOLVENT_ON(Of.CUSTOMER, Kind.DATE),
    INSOLVENCY_TYPE(Of.CUSTOMER, Kind.WORD),
    INSOLVENCY_PUBLISHED_ON(Of.CUSTOMER, Kind.DATE);

    private final Of of;
    private final Kind kind;

    Field(Of of, Kind kind) {
        this.of = of;
        this.kind = kind;
    }

    /** Whom a column describes. */
    private enum Of {
        RECEIVABLE,
        CUSTOMER,
        BOTH
    }

    /** What a column holds. */
    public enum Kind {
        /** Text that identifies; never turned into a number or date. */
        ID,
        TEXT,
        WORD,
        DATE,
        AMOUNT,
        RATE,
        COUNT
    }

    public Kind kind() {
        return kind;
    }

    /** The name of the contract: {@code due_date}. */
    public String contractName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a table of this role may have the column. A customer's columns may stand on the documents' rows. */
    public boolean fits(Role role) {
        return role == Role.RECEIVABLES || of != Of.RECEIVABLE;
    }

    /** Whether it says something of the customer alone. */
    public boolean describesCustomer() {
        return of == Of.CUSTOMER;
    }

    /** The field of a name of the contract, written as a header may be, or null. */
    public static @Nullable Field named(String name) {
        String wanted = HeaderText.of(name).plain();
        for (Field field : values()) {
            if (HeaderText.of(field.contractName()).plain().equals(wanted)) {
                return field;
            }
        }
        return null;
    }
}
