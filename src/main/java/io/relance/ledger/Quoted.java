package io.relance.ledger;

import java.util.Locale;

/**
 * A value found in the data, as messages show it: in quotation marks, on one line, nothing invisible in it, and cut with
 * its length when it is long. Lists for programs keep the whole value.
 */
public final class Quoted {
    private static final int LONGEST = 80;

    private Quoted() {}

    /** The value in quotation marks; control characters and those that turn the writing direction as escapes. */
    public static String of(String value) {
        int length = value.codePointCount(0, value.length());
        StringBuilder shown = new StringBuilder("\"");
        value.codePoints().limit(LONGEST).forEach(c -> shown.append(visible(c)));
        return length <= LONGEST
                ? shown.append('"').toString()
                : shown.append("…\" (").append(length).append(" characters)").toString();
    }

    /** A message that may hold data, on one line with nothing invisible in it: no terminal obeys a cell. */
    public static String line(String message) {
        StringBuilder shown = new StringBuilder();
        message.codePoints().forEach(c -> shown.append(visible(c)));
        return shown.toString();
    }

    private static String visible(int c) {
        return switch (c) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> isHidden(c) ? String.format(Locale.ROOT, "\\u%04x", c) : Character.toString(c);
        };
    }

    private static boolean isHidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
