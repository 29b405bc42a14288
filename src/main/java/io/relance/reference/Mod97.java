package io.relance.reference;

/** The remainder by 97 that IBAN and ISO 11649 are checked with (ISO 7064). */
final class Mod97 {
    private Mod97() {}

    /** The remainder of digits and capital letters read as one number, with A = 10 to Z = 35. */
    static int of(String text) {
        int remainder = 0;
        for (int i = 0; i < text.length(); i++) {
            int value = Character.digit(text.charAt(i), 36);
            remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
        }
        return remainder;
    }

    /** As {@link #of}, with the first four characters (country or RF, check digits) moved to the end. */
    static int rotated(String text) {
        return of(text.substring(4) + text.substring(0, 4));
    }

    /** The two check digits that make the number right which starts with {@code prefix}. */
    static String checkDigits(String prefix, String body) {
        int digits = 98 - of(body + prefix + "00");
        return digits < 10 ? "0" + digits : Integer.toString(digits);
    }

    /** In groups of four, as it is printed. */
    static String grouped(String text) {
        return text.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
