package io.relance.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.ledger.Address;
import io.relance.ledger.Company;
import io.relance.ledger.Customer;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In which language a customer is written to; the working of its charges is in the same. */
class LanguageTests {
    @ParameterizedTest(name = "{0} speaks {1}, company in {2} speaks {3}: {4} ({5})")
    @CsvSource({
        "FR, , FR, fr, FR, its country's",
        "FR, nl, FR, fr, NL, its own first",
        "FR, nl-BE, FR, fr, NL, with a country behind it",
        "BE, , BE, nl, NL, 'of the three of Belgium, the company''s'",
        "BE, , FR, fr, FR, likewise",
        "BE, , GB, en, FR, a company that speaks none of them",
        "BE, es, GB, en, FR, a language nobody here writes",
        "LU, , DE, de, DE, 'of the two of Luxembourg, the company''s'",
        "LU, , NL, nl, FR, else the first",
        "CH, , FR, fr, FR, likewise",
        "CH, , GB, en, DE, likewise",
        "NL, , FR, fr, NL, its country's",
        "DE, , FR, fr, DE, its country's",
        "AT, , FR, fr, DE, its country's",
        "GB, , FR, fr, EN, its country's",
        "ES, , FR, fr, EN, none of ours is spoken there",
        "es, , FR, fr, EN, in any case",
        "ES, de, FR, fr, DE, its own",
        ", , NL, nl, NL, no country: the company's",
        ", , DE, , DE, the company's country",
        ", , , , FR, nothing is known at all",
    })
    void isTheCustomersElseItsCountrysElseTheCompanys(
            @Nullable String country,
            @Nullable String own,
            @Nullable String home,
            @Nullable String companys,
            Language expected,
            String why) {
        Customer customer = Customer.builder("C1", "Client fictif")
                .country(text(country))
                .language(text(own))
                .build();
        assertThat(Language.of(customer, company(text(home), text(companys))))
                .as(why)
                .isEqualTo(expected);
    }

    private static Company company(String country, String language) {
        return new Company(
                "c",
                "Créancier",
                country,
                language,
                CurrencyUnit.EUR,
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                Address.NONE,
                "",
                "");
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
