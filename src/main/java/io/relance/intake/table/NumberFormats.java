package io.relance.intake.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells by its number format whether a numeric cell is shown as a date, a percentage or a number. */
final class NumberFormats {
    private final Map<Integer, String> codes = new HashMap<>();
    private final List<Cell.Kind> styles = new ArrayList<>();

    void define(int id, String code) {
        codes.put(id, code);
    }

    void addStyle(int formatId) {
        styles.add(kindOf(formatId, codes.getOrDefault(formatId, "")));
    }

    Cell.Kind kindOfStyle(int style) {
        return style >= 0 && style < styles.size() ? styles.get(style) : Cell.Kind.NUMBER;
    }

    /** What a format shows. Built-in formats are known by number, others by their code. */
    static Cell.Kind kindOf(int id, String code) {
        if (!code.isEmpty()) {
            return kindOf(code);
        }
        if ((id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) {
            return Cell.Kind.DATE_SERIAL;
        }
        return id == 9 || id == 10 ? Cell.Kind.PERCENT : Cell.Kind.NUMBER;
    }

    /** A date has a day or a year outside of quotes, brackets and escapes; times of day alone are numbers. */
    static Cell.Kind kindOf(String code) {
        boolean percent = false;
        for (int i = 0; i < code.length() && code.charAt(i) != ';'; i++) {
            char c = code.charAt(i);
            if (c == '"') {
                i = endOf(code, i, '"');
            } else if (c == '[') {
                i = endOf(code, i, ']');
            } else if (c == '\\' || c == '_' || c == '*') {
                i++;
            } else if (c == 'd' || c == 'D' || c == 'y' || c == 'Y') {
                return Cell.Kind.DATE_SERIAL;
            } else if (c == '%') {
                percent = true;
            }
        }
        return percent ? Cell.Kind.PERCENT : Cell.Kind.NUMBER;
    }

    private static int endOf(String code, int start, char end) {
        int found = code.indexOf(end, start + 1);
        return found < 0 ? code.length() : found;
    }
}
