package io.relance.intake.table;

/** White space as exports use it: also no-break, narrow no-break, figure and thin spaces, and the byte order mark. */
public final class Blanks {
    private Blanks() {}

    public static boolean isBlank(char c) {
        return c <= ' '
                || c == '\u00A0'
                || (c >= '\u2000' && c <= '\u200B')
                || c == '\u202F'
                || c == '\u205F'
                || c == '\u3000'
                || c == '\uFEFF';
    }

    public static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isBlank(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The text without white space at its ends; inside it is left alone. */
    public static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }
}
