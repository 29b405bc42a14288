package io.relance.reference;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The Belgian structured communication (OGM, VCS): twelve digits of which the last two are the first ten modulo 97, or
 * 97 where that is 0.
 *
 * @param digits the twelve digits
 */
public record StructuredCommunication(String digits) {
    private static final Pattern DIGITS = Pattern.compile("\\d{12}");
    private static final Pattern PRINTED =
            Pattern.compile("(?:\\+{3}|\\*{3})?\\s*(\\d{3})\\s*/?\\s*(\\d{4})\\s*/?\\s*(\\d{5})\\s*(?:\\+{3}|\\*{3})?");

    public StructuredCommunication {
        if (!right(digits)) {
            throw new IllegalArgumentException("\"" + digits + "\" is not a structured communication");
        }
    }

    /** The communication in {@code +++010/8068/17183+++}, {@code ***...***} or twelve bare digits; else empty. */
    public static Optional<StructuredCommunication> parse(String text) {
        var matcher = PRINTED.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String bare = matcher.group(1) + matcher.group(2) + matcher.group(3);
        return right(bare) ? Optional.of(new StructuredCommunication(bare)) : Optional.empty();
    }

    /** The communication whose first ten digits are this number, from 0 to 9,999,999,999. */
    public static StructuredCommunication of(long number) {
        if (number < 0 || number > 9_999_999_999L) {
            throw new IllegalArgumentException("A structured communication has ten digits, not " + number);
        }
        return new StructuredCommunication(padded(number, 10) + padded(check(number), 2));
    }

    /** As it stands on a transfer form: {@code +++010/8068/17183+++}. */
    public String printed() {
        return "+++" + digits.substring(0, 3) + "/" + digits.substring(3, 7) + "/" + digits.substring(7) + "+++";
    }

    @Override
    public String toString() {
        return printed();
    }

    private static boolean right(String bare) {
        return DIGITS.matcher(bare).matches()
                && check(Long.parseLong(bare.substring(0, 10))) == Long.parseLong(bare.substring(10));
    }

    private static long check(long number) {
        long remainder = number % 97;
        return remainder == 0 ? 97 : remainder;
    }

    private static String padded(long number, int width) {
        String text = Long.toString(number);
        return "0".repeat(width - text.length()) + text;
    }
}
