package io.relance.config;

import io.relance.ledger.Address;
import io.relance.ledger.Company;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.validator.routines.DomainValidator;
import org.apache.commons.validator.routines.EmailValidator;
import org.apache.commons.validator.routines.IBANValidator;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.jspecify.annotations.Nullable;

/** Reads who the creditor is. */
final class CompanyKeys {
    /** Public domains, and those reserved for trials and for the mail inside a house (RFC 2606, RFC 6761). */
    private static final EmailValidator EMAIL = new EmailValidator(
            false,
            true,
            DomainValidator.getInstance(
                    false, List.of(new DomainValidator.Item(DomainValidator.ArrayType.GENERIC_PLUS, new String[] {
                        "example", "internal", "invalid", "lan", "local", "test"
                    }))));

    static final String COUNTRY = "a country of two letters such as FR";

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> LANGUAGES =
            Arrays.stream(Locale.getISOLanguages()).collect(Collectors.toUnmodifiableSet());
    private static final Map<String, String> LANGUAGE_OF =
            Map.of("FR", "fr", "BE", "fr", "LU", "fr", "DE", "de", "AT", "de", "NL", "nl");

    private final Keys keys;
    private final Path folder;

    CompanyKeys(Keys keys, Path folder) {
        this.keys = keys;
        this.folder = folder;
    }

    Company read() {
        String id = keys.needed("id", "letters, digits, . - and _, at most 40, such as acme", CompanyKeys::id);
        String name = keys.required("name", "the company's name");
        String found = keys.needed("country", COUNTRY, CompanyKeys::country);
        String country = found == null ? "" : found;
        return new Company(
                id == null ? "" : id,
                name,
                country,
                keys.value(
                        "language", "a language of two letters such as fr", CompanyKeys::language, languageOf(country)),
                keys.value(
                        "currency",
                        "a currency of three letters such as EUR",
                        CompanyKeys::currency,
                        currencyOf(country)),
                keys.value("iban", "a valid IBAN: country, check digits and account", CompanyKeys::iban, ""),
                keys.value("bic", "a BIC of 8 or 11 characters", CompanyKeys::bic, ""),
                keys.value("email", "an e-mail address", CompanyKeys::email, ""),
                keys.text("phone"),
                keys.text("tax-id"),
                keys.text("registry"),
                keys.text("legal-form"),
                keys.text("capital"),
                address(keys.table("address"), country),
                keys.text("signatory"),
                keys.value("logo", "an image file below " + folder, this::image, ""));
    }

    private static Address address(Keys keys, String country) {
        return new Address(
                keys.text("line1"),
                keys.text("line2"),
                keys.text("postal-code"),
                keys.text("city"),
                keys.value("country", COUNTRY, CompanyKeys::country, country));
    }

    /** ISO 3166; UK is taken for GB. */
    static @Nullable String country(String text) {
        String code = text.toUpperCase(Locale.ROOT);
        code = code.equals("UK") ? "GB" : code;
        return COUNTRIES.contains(code) ? code : null;
    }

    static @Nullable String email(String text) {
        return EMAIL.isValid(text) ? text : null;
    }

    private static @Nullable String id(String text) {
        return text.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,39}") ? text : null;
    }

    private static @Nullable String language(String text) {
        String code = text.toLowerCase(Locale.ROOT);
        return LANGUAGES.contains(code) ? code : null;
    }

    private static String languageOf(String country) {
        return LANGUAGE_OF.getOrDefault(country, "en");
    }

    private static @Nullable CurrencyUnit currency(String text) {
        try {
            CurrencyUnit currency = CurrencyUnit.of(text.toUpperCase(Locale.ROOT));
            return currency.isPseudoCurrency() ? null : currency;
        } catch (IllegalCurrencyException unknown) {
            return null;
        }
    }

    private static CurrencyUnit currencyOf(String country) {
        if (country.isEmpty()) {
            return CurrencyUnit.EUR;
        }
        Currency currency = Currency.getInstance(new Locale("", country));
        return currency == null ? CurrencyUnit.EUR : CurrencyUnit.of(currency.getCurrencyCode());
    }

    private static @Nullable String iban(String text) {
        String iban = text.replace(" ", "").toUpperCase(Locale.ROOT);
        return IBANValidator.getInstance().isValid(iban) ? iban : null;
    }

    private static @Nullable String bic(String text) {
        String bic = text.replace(" ", "").toUpperCase(Locale.ROOT);
        return bic.matches("[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?") ? bic : null;
    }

    private @Nullable String image(String text) {
        Path file = folder.resolve(text).normalize();
        return Files.isReadable(file) ? file.toString() : null;
    }
}
