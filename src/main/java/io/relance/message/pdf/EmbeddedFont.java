package io.relance.message.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A font as one document embeds it: only the glyphs that were used. */
final class EmbeddedFont {
    private final String name;
    private final Typeface typeface;
    private final PDType0Font font;
    private final BitSet used = new BitSet();

    EmbeddedFont(String name, Typeface typeface, PDDocument document) {
        this.name = name;
        this.typeface = typeface;
        try {
            this.font = PDType0Font.load(document, typeface.font(), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return name;
    }

    PDType0Font font() {
        return font;
    }

    /** The glyph of a character that is about to be drawn. */
    int use(int character) {
        if (!used.get(character)) {
            used.set(character);
            font.addToSubset(character);
        }
        return typeface.glyph(character);
    }

    /** Reduces the font to what was used. */
    void finish() throws IOException {
        font.subset();
    }
}
