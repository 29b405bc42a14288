package io.relance.message.pdf;

/** Chooses the joined form of each Arabic letter, as fonts draw them. */
final class ArabicForms {
    /** Letters from U+0621 on: the isolated form; the final, initial and medial ones follow it where there are any. */
    private static final char[] ISOLATED = {
        '\uFE80', '\uFE81', '\uFE83', '\uFE85', '\uFE87', '\uFE89', '\uFE8D', '\uFE8F', '\uFE93', '\uFE95', '\uFE99',
        '\uFE9D', '\uFEA1', '\uFEA5', '\uFEA9', '\uFEAB', '\uFEAD', '\uFEAF', '\uFEB1', '\uFEB5', '\uFEB9', '\uFEBD',
        '\uFEC1', '\uFEC5', '\uFEC9', '\uFECD', 0, 0, 0, 0, 0, 0, '\uFED1', '\uFED5', '\uFED9', '\uFEDD', '\uFEE1',
        '\uFEE5', '\uFEE9', '\uFEED', '\uFEEF', '\uFEF1'
    };

    /** 2 forms: joins only what is before it; 4: both sides; 1: neither. */
    private static final String FORMS = "122224242444442222444444440000004444444224";

    private ArabicForms() {}

    static String of(String text) {
        StringBuilder result = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            result.append(form(text, i));
        }
        return result.toString();
    }

    private static char form(String text, int i) {
        char letter = text.charAt(i);
        int forms = forms(letter);
        if (forms == 0) {
            return letter;
        }
        boolean before = forms >= 2 && i > 0 && forms(text.charAt(i - 1)) == 4;
        boolean after = forms == 4 && i + 1 < text.length() && forms(text.charAt(i + 1)) >= 2;
        int form = before ? (after ? 3 : 1) : after ? 2 : 0;
        return (char) (ISOLATED[letter - 0x621] + form);
    }

    private static int forms(char letter) {
        int place = letter - 0x621;
        return place < 0 || place >= ISOLATED.length || ISOLATED[place] == 0 ? 0 : FORMS.charAt(place) - '0';
    }
}
