package io.relance.intake.value;

import io.relance.intake.table.Blanks;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads digits with separators, strictly: groups of three, one decimal separator, the same group separator all along. */
final class Digits {
    private static final int MOST = 30;

    private Digits() {}

    /**
     * The number, or null if it is none with these separators.
     *
     * @param decimal the decimal separator
     * @param group a group separator beside white space and apostrophes, which always are
     */
    static @Nullable BigDecimal read(String text, char decimal, char group) {
        StringBuilder digits = new StringBuilder(text.length());
        char used = 0;
        int inGroup = 0;
        boolean fraction = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
                inGroup++;
            } else if (fraction) {
                return null;
            } else if (c == decimal) {
                if (used != 0 && inGroup != 3) {
                    return null;
                }
                fraction = true;
                digits.append('.');
                inGroup = 0;
            } else {
                char separator = separator(c, group);
                boolean first = used == 0 && inGroup >= 1 && inGroup <= 3;
                boolean next = used == separator && inGroup == 3;
                if (separator == 0 || !(first || next) || isZero(digits)) {
                    return null;
                }
                used = separator;
                inGroup = 0;
            }
        }
        boolean ended = fraction ? inGroup > 0 : (used == 0 ? inGroup > 0 : inGroup == 3);
        return ended && digits.length() <= MOST ? new BigDecimal(digits.toString()) : null;
    }

    /** A group never begins with a lone zero: 0.123 is a fraction. */
    private static boolean isZero(StringBuilder digits) {
        return digits.length() == 1 && digits.charAt(0) == '0';
    }

    private static char separator(char c, char group) {
        if (c == group) {
            return group;
        }
        if (Blanks.isBlank(c)) {
            return ' ';
        }
        return c == '\'' || c == '\u2019' || c == '\u02BC' || c == '\u2018' || c == '\u00B4' ? '\'' : 0;
    }
}
