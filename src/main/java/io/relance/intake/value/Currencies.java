package io.relance.intake.value;

import java.util.Locale;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Currencies by code, symbol or name. */
public final class Currencies {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("\u20AC", "EUR"),
            Map.entry("EURO", "EUR"),
            Map.entry("EUROS", "EUR"),
            Map.entry("$", "USD"),
            Map.entry("US$", "USD"),
            Map.entry("DOLLAR", "USD"),
            Map.entry("DOLLARS", "USD"),
            Map.entry("\u00A3", "GBP"),
            Map.entry("STG", "GBP"),
            Map.entry("SFR", "CHF"),
            Map.entry("FS", "CHF"),
            Map.entry("\u00A5", "JPY"),
            Map.entry("CFA", "XOF"),
            Map.entry("FCFA", "XOF"));

    private Currencies() {}

    /** The ISO code of a code, symbol or name, or empty. */
    static String code(String text) {
        String upper = text.strip().toUpperCase(Locale.ROOT);
        String named = NAMES.get(upper);
        if (named != null) {
            return named;
        }
        boolean iso = upper.length() == 3
                && CurrencyUnit.registeredCurrencies().stream()
                        .anyMatch(c -> c.getCode().equals(upper) && !c.isPseudoCurrency());
        return iso ? upper : "";
    }

    /** The currency of a code, symbol or name, or null. */
    public static @Nullable CurrencyUnit of(String text) {
        String code = code(text);
        return code.isEmpty() ? null : CurrencyUnit.of(code);
    }
}
