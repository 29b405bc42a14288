package io.relance.law;

/**
 * One text in the four languages. {@code {0}}, {@code {1}} stand for values.
 *
 * @param fr in French
 * @param nl in Dutch
 * @param de in German
 * @param en in English
 */
public record Texts(String fr, String nl, String de, String en) {
    static final Texts NONE = new Texts("", "", "", "");

    /** The text in a language, with the values filled in as that language writes them. */
    public String in(Language language, Object... values) {
        String text = switch (language) {
            case FR -> fr;
            case NL -> nl;
            case DE -> de;
            case EN -> en;
        };
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", language.show(values[i]));
        }
        return text;
    }
}
