package io.relance.ledger;

/** Texts as HTML and XML take them. */
public final class Markup {
    private Markup() {}

    /** A text for an element or an attribute in quotation marks; characters that XML does not know become spaces. */
    public static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 8);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(isLegal(c) ? c : ' ');
            }
        });
        return safe.toString();
    }

    private static boolean isLegal(int c) {
        boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
        return (c >= 0x20 || c == '\n') && c != 0xFFFE && c != 0xFFFF && !surrogate;
    }
}
