package io.relance.store.row;

import io.relance.ledger.Address;
import io.relance.ledger.Contacts;
import io.relance.ledger.Customer;
import io.relance.ledger.CustomerId;
import io.relance.ledger.CustomerType;
import io.relance.ledger.Insolvency;
import io.relance.ledger.Person;
import java.time.LocalDate;
import java.util.Objects;

/** A customer as stored: the names of the contract's columns and their values. */
public final class CustomerText {
    private CustomerText() {}

    public static String write(Customer customer) {
        Texts texts = new Texts()
                .put("name", customer.name())
                .put("customer_type", customer.type())
                .put("segment", customer.segment())
                .put("scenario", customer.scenario())
                .put("language", customer.language())
                .put("country", customer.country())
                .put("payer_id", customer.payer())
                .put("group_id", customer.group())
                .put("tax_id", customer.taxId())
                .put("registration_no", customer.registrationNo())
                .put("credit_limit", customer.creditLimit())
                .put("payment_terms_days", customer.paymentTermsDays())
                .put("responsible_name", customer.responsible().name())
                .put("responsible_email", customer.responsible().email())
                .put("sales_name", customer.sales().name())
                .put("sales_email", customer.sales().email())
                .put("hold_until", customer.holdUntil())
                .put("hold_reason", customer.holdReason());
        contacts(texts, customer.contacts());
        address(texts, customer.address());
        Insolvency insolvency = customer.insolvency();
        if (insolvency != null) {
            texts.put("insolvent_on", insolvency.on())
                    .put("insolvency_type", insolvency.kind())
                    .put("insolvency_published_on", insolvency.publishedOn());
        }
        return texts.json();
    }

    private static void contacts(Texts texts, Contacts contacts) {
        texts.put("contact_name", contacts.name())
                .put("email", contacts.email())
                .put("cc", contacts.cc())
                .put("email_formal", contacts.emailFormal())
                .put("phone", contacts.phone())
                .put("mobile", contacts.mobile());
    }

    private static void address(Texts texts, Address address) {
        texts.put("address1", address.line1())
                .put("address2", address.line2())
                .put("postal_code", address.postalCode())
                .put("city", address.city())
                .put("address_country", address.country());
    }

    public static Customer read(String id, String json) {
        Texts texts = Texts.parse(json);
        LocalDate insolventOn = texts.date("insolvent_on");
        return Customer.builder(id, texts.text("name"))
                .type(texts.constant("customer_type", CustomerType.class, CustomerType.BUSINESS))
                .segment(texts.text("segment"))
                .scenario(texts.text("scenario"))
                .language(texts.text("language"))
                .country(texts.text("country"))
                .payer(texts.has("payer_id") ? new CustomerId(texts.text("payer_id")) : null)
                .group(texts.text("group_id"))
                .contacts(new Contacts(
                        texts.text("contact_name"),
                        texts.text("email"),
                        texts.text("cc"),
                        texts.text("email_formal"),
                        texts.text("phone"),
                        texts.text("mobile")))
                .address(new Address(
                        texts.text("address1"),
                        texts.text("address2"),
                        texts.text("postal_code"),
                        texts.text("city"),
                        texts.text("address_country")))
                .taxId(texts.text("tax_id"))
                .registrationNo(texts.text("registration_no"))
                .creditLimit(texts.number("credit_limit"))
                .paymentTermsDays(texts.integer("payment_terms_days"))
                .responsible(new Person(texts.text("responsible_name"), texts.text("responsible_email")))
                .sales(new Person(texts.text("sales_name"), texts.text("sales_email")))
                .hold(texts.date("hold_until"), texts.text("hold_reason"))
                .insolvency(
                        insolventOn == null
                                ? null
                                : new Insolvency(
                                        Objects.requireNonNull(insolventOn),
                                        texts.constant(
                                                "insolvency_type", Insolvency.Kind.class, Insolvency.Kind.UNKNOWN),
                                        texts.date("insolvency_published_on")))
                .build();
    }
}
