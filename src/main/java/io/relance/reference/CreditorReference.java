package io.relance.reference;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A structured creditor reference of ISO 11649: {@code RF}, two check digits, 1 to 21 letters and digits.
 *
 * @param value capitals and digits without spaces
 */
public record CreditorReference(String value) {
    private static final Pattern SHAPE = Pattern.compile("RF\\d{2}[A-Z0-9]{1,21}");

    public CreditorReference {
        if (!right(value)) {
            throw new IllegalArgumentException("\"" + value + "\" is not a creditor reference (ISO 11649)");
        }
    }

    /** The reference in a text with or without spaces, in capitals or not; empty if it is none or a wrong one. */
    public static Optional<CreditorReference> parse(String text) {
        String bare = text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        return right(bare) ? Optional.of(new CreditorReference(bare)) : Optional.empty();
    }

    /**
     * The reference made from a document's number: its letters and digits, with check digits before them.
     *
     * @return empty if the number has no letter or digit of A-Z, 0-9, or more than 21
     */
    public static Optional<CreditorReference> of(String number) {
        String body = number.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        if (body.isEmpty() || body.length() > 21) {
            return Optional.empty();
        }
        return Optional.of(new CreditorReference("RF" + Mod97.checkDigits("RF", body) + body));
    }

    /** In groups of four: {@code RF18 5390 0754 7034}. */
    public String printed() {
        return Mod97.grouped(value);
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean right(String bare) {
        return SHAPE.matcher(bare).matches() && Mod97.rotated(bare) == 1;
    }
}
