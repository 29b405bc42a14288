package io.relance.message.pdf;

import java.io.IOException;
import java.util.BitSet;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A font as one document embeds it: only the glyphs that were used. It is made when the document is finished; a letter
 * that is set anew costs no font.
 */
final class EmbeddedFont {
    private final String name;
    private final Typeface typeface;
    private final BitSet used = new BitSet();

    EmbeddedFont(String name, Typeface typeface) {
        this.name = name;
        this.typeface = typeface;
    }

    String name() {
        return name;
    }

    /** The glyph of a character that is about to be drawn. */
    int use(int character) {
        used.set(character);
        return typeface.glyph(character);
    }

    /** The font reduced to what was used, which the document embeds when it is saved. */
    PDType0Font in(PDDocument document) throws IOException {
        PDType0Font font = PDType0Font.load(document, typeface.font(), true);
        used.stream().forEach(font::addToSubset);
        font.subset();
        return font;
    }
}
