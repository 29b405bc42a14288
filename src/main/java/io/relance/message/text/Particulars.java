package io.relance.message.text;

import io.relance.ledger.Address;
import io.relance.ledger.Company;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The company's particulars in the footer of every message. */
public final class Particulars {
    private Particulars() {}

    /** Name, legal form, capital, registry and VAT number in one line, address and telephone in the other. */
    public static List<String> of(Company company, Words words) {
        String capital = company.capital().isBlank() ? "" : words.word("footer.capital", company.capital());
        String form = joined(" ", company.name(), formOf(company), capital);
        String tax = company.taxId().isBlank() ? "" : words.word("footer.tax", company.taxId());
        Address address = company.address();
        String town = joined(" ", address.postalCode(), address.city());
        String place = joined(", ", address.line1(), address.line2(), town);
        return Stream.of(
                        joined(" – ", form, company.registry(), tax),
                        joined(" – ", place, company.phone(), company.email()))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String formOf(Company company) {
        return company.name().endsWith(" " + company.legalForm()) ? "" : company.legalForm();
    }

    /** The parts that are not blank, each on one line. */
    public static String joined(String between, String... parts) {
        return Stream.of(parts).map(Plain::line).filter(part -> !part.isBlank()).collect(Collectors.joining(between));
    }
}
