package io.relance.message.text;

/** The small rules of setting a language's text: French has no-break spaces at its double punctuation. */
final class Typography {
    private static final Typography FRENCH = new Typography(true);
    private static final Typography OTHER = new Typography(false);

    private final boolean french;

    private Typography(boolean french) {
        this.french = french;
    }

    static Typography of(Words words) {
        return words.language().equals("fr") ? FRENCH : OTHER;
    }

    String of(String text) {
        String result = text.replace('\'', '’').replace("n° ", "n°\u00a0");
        if (!french) {
            return result;
        }
        StringBuilder set = new StringBuilder(result);
        for (int i = 0; i < set.length(); i++) {
            if (set.charAt(i) == ' ' && (before(set, i) || (i > 0 && set.charAt(i - 1) == '«'))) {
                set.setCharAt(i, '\u00a0');
            }
        }
        return set.toString();
    }

    private static boolean before(StringBuilder text, int blank) {
        return blank + 1 < text.length() && ":;!?»%€".indexOf(text.charAt(blank + 1)) >= 0;
    }
}
