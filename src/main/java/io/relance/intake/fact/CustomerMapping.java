package io.relance.intake.fact;

import io.relance.intake.column.Field;
import io.relance.intake.column.Role;
import io.relance.intake.value.Countries;
import io.relance.intake.value.Languages;
import io.relance.ledger.Address;
import io.relance.ledger.Contacts;
import io.relance.ledger.Customer;
import io.relance.ledger.CustomerId;
import io.relance.ledger.CustomerType;
import io.relance.ledger.Insolvency;
import io.relance.ledger.Person;
import java.time.LocalDate;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Makes a customer of a row: of the customers' table, or of the columns that a document's row has for its customer. */
public final class CustomerMapping {
    private final CellValues values;
    private final Role role;
    private final SignedAmounts amounts;
    private final CurrencyUnit currency;

    /** @param currency what credit limits are in */
    public CustomerMapping(CellValues values, Role role, CurrencyUnit currency) {
        this.values = values;
        this.role = role;
        this.amounts = new SignedAmounts(values, currency);
        this.currency = currency;
    }

    public Customer map() throws BadCell {
        String id = values.id(Field.CUSTOMER_ID);
        if (id.isEmpty()) {
            throw values.bad(Field.CUSTOMER_ID, "is empty; expected the customer's code");
        }
        String name = values.text(Field.NAME);
        if (name.isEmpty() && role == Role.CUSTOMERS) {
            throw values.bad(Field.NAME, "is empty; expected the customer's name");
        }
        Customer.Builder customer = Customer.builder(id, name.isEmpty() ? id : name)
                .type(type())
                .segment(values.text(Field.SEGMENT))
                .scenario(values.text(Field.SCENARIO))
                .language(language())
                .payer(payer(id))
                .group(values.id(Field.GROUP_ID))
                .contacts(contacts())
                .taxId(values.id(Field.TAX_ID))
                .registrationNo(values.id(Field.REGISTRATION_NO))
                .paymentTermsDays(values.days(Field.PAYMENT_TERMS_DAYS))
                .responsible(new Person(values.text(Field.RESPONSIBLE_NAME), mail(Field.RESPONSIBLE_EMAIL)))
                .sales(new Person("", mail(Field.SALES_EMAIL)))
                .insolvency(insolvency());
        String country = country();
        customer.country(country).address(address(country));
        Money limit = amounts.money(Field.CREDIT_LIMIT, currency);
        customer.creditLimit(limit == null ? null : limit.getAmount());
        // on a document's row the date of a hold belongs to the document
        LocalDate until = role == Role.CUSTOMERS ? values.date(Field.HOLD_UNTIL) : null;
        boolean reasonOfDocument = role == Role.RECEIVABLES && !values.isBlank(Field.HOLD_UNTIL);
        return customer.hold(until, reasonOfDocument ? "" : values.unlessNo(Field.HOLD_REASON))
                .build();
    }

    private CustomerType type() throws BadCell {
        String word = values.text(Field.CUSTOMER_TYPE);
        if (word.isEmpty()) {
            return CustomerType.BUSINESS;
        }
        String meaning = values.meaning("customer_type", word);
        if (meaning.isEmpty()) {
            throw values.bad(Field.CUSTOMER_TYPE, "is no type of customer; expected business, consumer or public");
        }
        return CustomerType.valueOf(meaning.toUpperCase(Locale.ROOT));
    }

    private String language() throws BadCell {
        String word = values.text(Field.LANGUAGE);
        String code = word.isEmpty() ? "" : Languages.code(word);
        if (code.isEmpty() && !word.isEmpty()) {
            throw values.bad(Field.LANGUAGE, "is no language; expected an ISO code such as fr, or its name");
        }
        return code;
    }

    private String country() throws BadCell {
        String word = values.text(Field.COUNTRY);
        String code = word.isEmpty() ? "" : Countries.code(word);
        if (code.isEmpty() && !word.isEmpty()) {
            throw values.bad(Field.COUNTRY, "is no country; expected an ISO code such as FR, or its name");
        }
        return code;
    }

    private @Nullable CustomerId payer(String id) throws BadCell {
        String payer = values.id(Field.PAYER_ID);
        return payer.isEmpty() || payer.equals(id) ? null : new CustomerId(payer);
    }

    private Contacts contacts() throws BadCell {
        return new Contacts(
                values.text(Field.CONTACT_NAME),
                mail(Field.EMAIL),
                mail(Field.CC),
                mail(Field.EMAIL_FORMAL),
                values.id(Field.PHONE),
                values.id(Field.MOBILE));
    }

    /** An address, or several on one line: a line break inside would let text of the export pose as a further one. */
    private String mail(Field field) throws BadCell {
        String text = values.text(field);
        if (text.chars().anyMatch(c -> c == '\r' || c == '\n')) {
            throw values.bad(field, "has a line break in it; expected one e-mail address, or several separated by ;");
        }
        return text;
    }

    private Address address(String country) throws BadCell {
        return new Address(
                values.text(Field.ADDRESS1),
                values.text(Field.ADDRESS2),
                values.id(Field.POSTAL_CODE),
                values.text(Field.CITY),
                country);
    }

    private @Nullable Insolvency insolvency() throws BadCell {
        String word = values.unlessNo(Field.INSOLVENCY_TYPE);
        LocalDate on = values.date(Field.INSOLVENT_ON);
        LocalDate published = values.date(Field.INSOLVENCY_PUBLISHED_ON);
        if (on == null) {
            if (!word.isEmpty() || published != null) {
                throw values.bad(
                        word.isEmpty() ? Field.INSOLVENCY_PUBLISHED_ON : Field.INSOLVENCY_TYPE,
                        "has no date beside it; expected the date of the judgment in insolvent_on");
            }
            return null;
        }
        if (published != null && published.isBefore(on)) {
            throw values.bad(
                    Field.INSOLVENCY_PUBLISHED_ON, "lies before the judgment of " + on + " that was published");
        }
        return new Insolvency(
                on,
                switch (values.meaning("insolvency", word)) {
                    case "continuing" -> Insolvency.Kind.CONTINUING;
                    case "liquidation" -> Insolvency.Kind.LIQUIDATION;
                    // a word nobody knows sends everything to a person, as no word does
                    default -> Insolvency.Kind.UNKNOWN;
                },
                published);
    }
}
