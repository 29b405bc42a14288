package io.relance.message.pdf;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/**
 * The fonts of a letter: regular, bold, and one with many more characters for what these lack. Parsing them takes longer
 * than a letter, so parsed sets are kept; a set serves one thread at a time.
 */
public final class Fonts {
    private static final Queue<Fonts> IDLE = new ConcurrentLinkedQueue<>();

    final Typeface regular = Typeface.read("LiberationSans-Regular.ttf");
    final Typeface bold = Typeface.read("LiberationSans-Bold.ttf");
    final Typeface other = Typeface.read("DejaVuSans.ttf");

    private Fonts() {}

    /** Runs the work with a set of fonts that nobody else uses meanwhile. */
    public static <T> T with(Function<Fonts, T> work) {
        Fonts idle = IDLE.poll();
        Fonts fonts = idle == null ? new Fonts() : idle;
        try {
            return work.apply(fonts);
        } finally {
            IDLE.add(fonts);
        }
    }

    /** The width of a text in points. */
    public float width(String text, Face face, float size) {
        float width = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            i += Character.charCount(character);
            Typeface typeface = typeface(character, face);
            width += typeface.width(typeface.glyph(shown(character)));
        }
        return width * size / 1000;
    }

    /** The face's own font if it has the character, else the one with many. */
    Typeface typeface(int character, Face face) {
        Typeface own = face == Face.BOLD ? bold : regular;
        return own.glyph(character) != 0 ? own : other;
    }

    /** The character, or a white square for one that no font has. */
    int shown(int character) {
        boolean known = regular.glyph(character) != 0 || bold.glyph(character) != 0 || other.glyph(character) != 0;
        return known ? character : 0x25A1;
    }
}
