package io.relance.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A customer as the last accepted export describes it. Texts that are not known are empty, never null.
 *
 * @param id the customer's code
 * @param name the name letters are addressed to
 * @param type business, consumer or public body
 * @param segment free text by which scenarios may choose
 * @param scenario the scenario named outright for this customer, or empty
 * @param language ISO 639 code in lower case, or empty: then the country's, then the company's
 * @param country ISO 3166 alpha-2 code in capitals, or empty: then the company's
 * @param payer who is written to and pays, or null: the customer itself
 * @param group the group it belongs to, or empty
 * @param contacts how it can be reached
 * @param address where letters go
 * @param taxId VAT number, or empty
 * @param registrationNo SIREN, enterprise number, ..., or empty
 * @param creditLimit in the company's currency
 * @param paymentTermsDays days from issue to due date agreed with it
 * @param responsible who looks after the account on our side
 * @param sales who sells to it
 * @param holdUntil last day of a hold on the whole customer, inclusive
 * @param holdReason why; not empty without a date means held until it disappears
 * @param insolvency an insolvency proceeding, or null
 */
public record Customer(
        CustomerId id,
        String name,
        CustomerType type,
        String segment,
        String scenario,
        String language,
        String country,
        @Nullable CustomerId payer,
        String group,
        Contacts contacts,
        Address address,
        String taxId,
        String registrationNo,
        @Nullable BigDecimal creditLimit,
        @Nullable Integer paymentTermsDays,
        Person responsible,
        Person sales,
        @Nullable LocalDate holdUntil,
        String holdReason,
        @Nullable Insolvency insolvency) {

    /** A business customer of which only the code and the name are known. */
    public static Customer named(String id, String name) {
        return new Builder(id, name).build();
    }

    public static Builder builder(String id, String name) {
        return new Builder(id, name);
    }

    /** The account a notice goes to: the payer's, or its own. */
    public CustomerId payerOrSelf() {
        return payer == null ? id : payer;
    }

    /** Collects a customer's columns; everything but code and name has the default of an empty column. */
    public static final class Builder {
        private final CustomerId id;
        private final String name;
        private CustomerType type = CustomerType.BUSINESS;
        private String segment = "";
        private String scenario = "";
        private String language = "";
        private String country = "";
        private @Nullable CustomerId payer;
        private String group = "";
        private Contacts contacts = Contacts.NONE;
        private Address address = Address.NONE;
        private String taxId = "";
        private String registrationNo = "";
        private @Nullable BigDecimal creditLimit;
        private @Nullable Integer paymentTermsDays;
        private Person responsible = Person.NONE;
        private Person sales = Person.NONE;
        private @Nullable LocalDate holdUntil;
        private String holdReason = "";
        private @Nullable Insolvency insolvency;

        private Builder(String id, String name) {
            this.id = new CustomerId(id);
            this.name = name;
        }

        public Builder type(CustomerType value) {
            type = value;
            return this;
        }

        public Builder segment(String value) {
            segment = value;
            return this;
        }

        public Builder scenario(String value) {
            scenario = value;
            return this;
        }

        public Builder language(String value) {
            language = value;
            return this;
        }

        public Builder country(String value) {
            country = value;
            return this;
        }

        public Builder payer(@Nullable CustomerId value) {
            payer = value;
            return this;
        }

        public Builder group(String value) {
            group = value;
            return this;
        }

        public Builder contacts(Contacts value) {
            contacts = value;
            return this;
        }

        public Builder address(Address value) {
            address = value;
            return this;
        }

        public Builder taxId(String value) {
            taxId = value;
            return this;
        }

        public Builder registrationNo(String value) {
            registrationNo = value;
            return this;
        }

        public Builder creditLimit(@Nullable BigDecimal value) {
            creditLimit = value;
            return this;
        }

        public Builder paymentTermsDays(@Nullable Integer value) {
            paymentTermsDays = value;
            return this;
        }

        public Builder responsible(Person value) {
            responsible = value;
            return this;
        }

        public Builder sales(Person value) {
            sales = value;
            return this;
        }

        public Builder hold(@Nullable LocalDate until, String reason) {
            holdUntil = until;
            holdReason = reason;
            return this;
        }

        public Builder insolvency(@Nullable Insolvency value) {
            insolvency = value;
            return this;
        }

        public Customer build() {
            return new Customer(
                    id,
                    name,
                    type,
                    segment,
                    scenario,
                    language,
                    country,
                    payer,
                    group,
                    contacts,
                    address,
                    taxId,
                    registrationNo,
                    creditLimit,
                    paymentTermsDays,
                    responsible,
                    sales,
                    holdUntil,
                    holdReason,
                    insolvency);
        }
    }
}
