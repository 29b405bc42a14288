package io.relance.message.text;

import io.relance.ledger.Address;
import io.relance.ledger.Company;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The company's particulars in the footer of every message. */
public final class Particulars {
    private static final Pattern EUROS =
            Pattern.compile("(\\d{1,3}(?:[ .,'\u00a0\u202f]\\d{3})*|\\d+)[ \u00a0\u202f]?(?:€|EUR|euros?)");

    private Particulars() {}

    /** Name, legal form, capital, registry and VAT number in one line, address and telephone in the other. */
    public static List<String> of(Company company, Words words) {
        String capital = company.capital().isBlank() ? "" : words.word("footer.capital", capital(company, words));
        // French law's formula follows the form without a comma; elsewhere the capital is a particular of its own
        String name = joined(" ", company.name(), formOf(company));
        String form = joined(words.language().equals("fr") ? " " : ", ", name, capital);
        String tax = company.taxId().isBlank() ? "" : words.word("footer.tax", company.taxId());
        Address address = company.address();
        String town = joined(" ", address.postalCode(), address.city());
        String place = joined(", ", address.line1(), address.line2(), town);
        return Stream.of(
                        joined(" – ", form, company.registry(), tax),
                        joined(" – ", place, Plain.phone(company.phone()), company.email()))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** The capital as a reader of the language writes it, if it is a whole number of euros; else as it was given. */
    private static String capital(Company company, Words words) {
        String given = Plain.line(company.capital());
        Matcher matcher = EUROS.matcher(given);
        if (!matcher.matches()) {
            return given;
        }
        BigDecimal number = new BigDecimal(matcher.group(1).replaceAll("\\D", ""));
        return words.formats().wholeEuros(number);
    }

    private static String formOf(Company company) {
        return company.name().endsWith(" " + company.legalForm()) ? "" : company.legalForm();
    }

    /** The parts that are not blank, each on one line. */
    public static String joined(String between, String... parts) {
        return Stream.of(parts).map(Plain::line).filter(part -> !part.isBlank()).collect(Collectors.joining(between));
    }
}
