package io.relance.message.text;

import io.relance.law.Language;
import io.relance.ledger.Company;
import io.relance.ledger.Customer;
import java.util.List;

/** The languages of messages by their code. Which one a customer is written to in, {@link Language} tells. */
public final class Languages {
    /** The languages that the built-in templates have. */
    public static final List<String> BUILT_IN = List.of("fr", "en", "nl", "de");

    private Languages() {}

    /** The customer's own, else its country's, else the company's, else French. */
    public static String of(Customer customer, Company company) {
        return Language.of(customer, company).code();
    }

    /** The company's own language, else its country's, else French. */
    public static String of(Company company) {
        return Language.of(company).code();
    }
}
