package io.relance.message.pdf;

import java.text.Bidi;

/** Puts text with right-to-left parts into the order in which it is drawn. */
final class Bidirectional {
    private static final int FIRST_RIGHT_TO_LEFT = 0x590;

    private Bidirectional() {}

    static String visual(String text) {
        if (!hasRightToLeft(text)) {
            return text;
        }
        String shaped = ArabicForms.of(text);
        Bidi bidi = new Bidi(shaped, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        if (bidi.isLeftToRight()) {
            return shaped;
        }
        int runs = bidi.getRunCount();
        byte[] levels = new byte[runs];
        String[] parts = new String[runs];
        for (int i = 0; i < runs; i++) {
            levels[i] = (byte) bidi.getRunLevel(i);
            String part = shaped.substring(bidi.getRunStart(i), bidi.getRunLimit(i));
            parts[i] = levels[i] % 2 == 0 ? part : mirrored(part);
        }
        Bidi.reorderVisually(levels, 0, parts, 0, runs);
        return String.join("", parts);
    }

    private static boolean hasRightToLeft(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= FIRST_RIGHT_TO_LEFT && c <= 0x8FF) || (c >= 0xFB1D && c <= 0xFEFC)) {
                return true;
            }
        }
        return false;
    }

    private static String mirrored(String part) {
        StringBuilder result = new StringBuilder(part).reverse();
        for (int i = 0; i < result.length(); i++) {
            int pair = "()[]<>«»".indexOf(result.charAt(i));
            if (pair >= 0) {
                result.setCharAt(i, "()[]<>«»".charAt(pair ^ 1));
            }
        }
        return result.toString();
    }
}
