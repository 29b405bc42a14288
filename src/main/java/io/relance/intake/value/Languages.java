package io.relance.intake.value;

import java.util.Locale;
import java.util.Set;

/** Languages by ISO code, with or without a country behind it, or by name. */
public final class Languages {
    private static final Set<String> CODES = Set.of(Locale.getISOLanguages());

    private Languages() {}

    /** The ISO 639 code in lower case, or empty if nobody knows the language. */
    public static String code(String text) {
        String named = Words.meaning("language", text);
        if (!named.isEmpty()) {
            return named;
        }
        String lower = text.strip().toLowerCase(Locale.ROOT);
        boolean withCountry = lower.length() > 2 && (lower.charAt(2) == '-' || lower.charAt(2) == '_');
        String code = withCountry ? lower.substring(0, 2) : lower;
        return code.length() == 2 && CODES.contains(code) ? code : "";
    }
}
