package io.relance.reference;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringTokenizer;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * An international bank account number whose length and check digits are right (ISO 13616). Whether the account exists
 * nobody can tell from it.
 *
 * @param value capitals and digits without spaces
 */
public record Iban(String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{8,30}");

    /** Length by country; a country that is not listed is checked by its digits alone. */
    static final Map<String, Integer> LENGTHS = lengths("NO15 BE16 DK18 FI18 FO18 GL18 NL18 MK19 SI19 AT20 BA20"
            + " EE20 KZ20 LT20 LU20 XK20 CH21 CR22 HR21 LI21 LV21 BG22 BH22 DE22 GB22 GE22 IE22 ME22 RS22 VA22 AE23 GI23"
            + " IL23 IQ23 TL23 AD24 CZ24 ES24 MD24 PK24 RO24 SA24 SE24 SK24 TN24 VG24 PT25 IS26 TR26 FR27 GR27 IT27 MC27"
            + " MR27 SM27 AL28 AZ28 BY28 CY28 DO28 GT28 HU28 LB28 PL28 SV28 BR29 EG29 PS29 QA29 UA29 JO30 KW30 MU30"
            + " MT31 SC31 LC32");

    public Iban {
        String problem = problem(value);
        if (!problem.isEmpty()) {
            throw new IllegalArgumentException(problem);
        }
    }

    /** The number in a text with or without spaces, in capitals or not; empty if it is not a right IBAN. */
    public static Optional<Iban> parse(String text) {
        String bare = bare(text);
        return problem(bare).isEmpty() ? Optional.of(new Iban(bare)) : Optional.empty();
    }

    public static boolean isValid(String text) {
        return problem(bare(text)).isEmpty();
    }

    /** What is wrong with it, as a sentence; empty when nothing is. */
    public static String problemOf(String text) {
        return problem(bare(text));
    }

    /** ISO 3166 alpha-2 code of the country the account is kept in. */
    public String country() {
        return value.substring(0, 2);
    }

    /** In groups of four: {@code FR76 3000 6000 0112 3456 7890 189}. */
    public String printed() {
        return Mod97.grouped(value);
    }

    @Override
    public String toString() {
        return value;
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\\u00A0\\u202F.-]", "").toUpperCase(Locale.ROOT);
    }

    private static String problem(String bare) {
        if (!SHAPE.matcher(bare).matches()) {
            return "\"" + bare + "\" is not an IBAN: two letters, two digits, then letters and digits are expected";
        }
        Integer length = LENGTHS.get(bare.substring(0, 2));
        if (length != null && length != bare.length()) {
            return "IBAN " + bare + " has " + bare.length() + " characters, but in " + bare.substring(0, 2) + " it has "
                    + length;
        }
        return Mod97.rotated(bare) == 1 ? "" : "IBAN " + bare + " has wrong check digits: a digit is mistyped";
    }

    private static Map<String, Integer> lengths(String table) {
        Map<String, Integer> lengths = new TreeMap<>();
        for (StringTokenizer entries = new StringTokenizer(table); entries.hasMoreTokens(); ) {
            String entry = entries.nextToken();
            lengths.put(entry.substring(0, 2), Integer.valueOf(entry.substring(2)));
        }
        return Map.copyOf(lengths);
    }
}
