package io.relance.law;

import io.relance.config.RatesFile;
import io.relance.ledger.CustomerType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Short words for the tests of charges. */
public final class Law {
    public static final Rates RATES = RatesFile.builtIn();

    private Law() {}

    public static Jurisdiction of(String country, String customer) {
        return Jurisdictions.of(country, CustomerType.valueOf(customer.toUpperCase(Locale.ROOT)))
                .orElseThrow();
    }

    public static Money money(String country, String amount) {
        boolean pounds = country.equals("UK") || country.equals("GB");
        return Money.of(CurrencyUnit.of(pounds ? "GBP" : "EUR"), new BigDecimal(amount));
    }

    public static Money euro(String amount) {
        return money("FR", amount);
    }

    public static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    public static @Nullable LocalDate dayOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
    }

    public static Debt debt(String country, String amount, String due) {
        return Debt.of(money(country, amount), day(due));
    }

    public static Charged charged(String country, String customer, String amount, String due, String paid) {
        return of(country, customer).charge(debt(country, amount, due), day(paid), RATES);
    }
}
