package io.relance.message.text;

import io.relance.ledger.Company;
import io.relance.ledger.Customer;
import java.util.List;
import java.util.Locale;

/** Which language a customer is written to in: its own, else its country's, else the company's, else French. */
public final class Languages {
    /** The languages that the built-in templates have. */
    public static final List<String> BUILT_IN = List.of("fr", "en", "nl", "de");

    private Languages() {}

    public static String of(Customer customer, Company company) {
        String own = code(customer.language());
        if (BUILT_IN.contains(own)) {
            return own;
        }
        String country = customer.country().isEmpty() ? company.country() : customer.country();
        String spoken = spokenIn(country, code(company.language()));
        return BUILT_IN.contains(spoken) ? spoken : of(company);
    }

    /** The company's own language, else its country's, else French. */
    public static String of(Company company) {
        String own = code(company.language());
        if (BUILT_IN.contains(own)) {
            return own;
        }
        String spoken = spokenIn(company.country(), "");
        return spoken.isEmpty() ? "fr" : spoken;
    }

    private static String code(String language) {
        String bare = language.strip().toLowerCase(Locale.ROOT);
        return bare.length() > 2 ? bare.substring(0, 2) : bare;
    }

    /** Where a country has several of our languages, the company's if it is one of them. */
    private static String spokenIn(String country, String preferred) {
        List<String> spoken = switch (country.toUpperCase(Locale.ROOT)) {
            case "FR", "MC" -> List.of("fr");
            case "BE" -> List.of("fr", "nl", "de");
            case "LU" -> List.of("fr", "de");
            case "CH" -> List.of("de", "fr");
            case "NL" -> List.of("nl");
            case "DE", "AT", "LI" -> List.of("de");
            case "" -> List.<String>of();
            default -> List.of("en");
        };
        return spoken.contains(preferred) ? preferred : spoken.isEmpty() ? "" : spoken.get(0);
    }
}
