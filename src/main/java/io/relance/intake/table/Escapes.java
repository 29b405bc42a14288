package io.relance.intake.table;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters that XML cannot hold are written {@code _x000D_} in workbooks. */
final class Escapes {
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private Escapes() {}

    static String decode(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        Matcher matcher = ESCAPE.matcher(text);
        return matcher.replaceAll(
                m -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1), 16))));
    }
}
