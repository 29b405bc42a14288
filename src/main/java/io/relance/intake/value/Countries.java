package io.relance.intake.value;

import io.relance.intake.column.HeaderText;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Countries by ISO code of two or three letters, by name in four languages, and by what people call them. */
public final class Countries {
    private static final Map<String, String> CODES = load();

    private Countries() {}

    /** The ISO 3166 alpha-2 code in capitals, or empty if nobody knows the country. */
    public static String code(String text) {
        return CODES.getOrDefault(HeaderText.plain(text), "");
    }

    private static Map<String, String> load() {
        Map<String, String> codes = new HashMap<>();
        List<Locale> languages = List.of(Locale.FRENCH, Locale.ENGLISH, Locale.GERMAN, Locale.forLanguageTag("nl"));
        for (String code : Locale.getISOCountries()) {
            Locale country = new Locale("", code);
            codes.put(HeaderText.plain(code), code);
            codes.put(HeaderText.plain(country.getISO3Country()), code);
            for (Locale language : languages) {
                codes.put(HeaderText.plain(country.getDisplayCountry(language)), code);
            }
        }
        Map.ofEntries(
                        Map.entry("uk", "GB"),
                        Map.entry("angleterre", "GB"),
                        Map.entry("england", "GB"),
                        Map.entry("scotland", "GB"),
                        Map.entry("wales", "GB"),
                        Map.entry("greatbritain", "GB"),
                        Map.entry("grandebretagne", "GB"),
                        Map.entry("grossbritannien", "GB"),
                        Map.entry("grootbrittannie", "GB"),
                        Map.entry("engeland", "GB"),
                        Map.entry("holland", "NL"),
                        Map.entry("hollande", "NL"),
                        Map.entry("f", "FR"),
                        Map.entry("b", "BE"),
                        Map.entry("d", "DE"),
                        Map.entry("l", "LU"),
                        Map.entry("brd", "DE"),
                        Map.entry("usa", "US"),
                        Map.entry("etatsunis", "US"),
                        Map.entry("francemetropolitaine", "FR"),
                        Map.entry("belgiquebelgie", "BE"),
                        Map.entry("grandduchedeluxembourg", "LU"),
                        Map.entry("gdluxembourg", "LU"),
                        Map.entry("tchequie", "CZ"),
                        Map.entry("republiquetcheque", "CZ"),
                        Map.entry("el", "GR"))
                .forEach(codes::put);
        return codes;
    }
}
