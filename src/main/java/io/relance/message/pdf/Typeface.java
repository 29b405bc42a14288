package io.relance.message.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A parsed font with its glyphs and widths at hand. One thread at a time. */
final class Typeface {
    private static final int CACHED = 0x2800;

    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final float perThousand;
    private final int[] glyphOf = new int[CACHED];
    private final float[] widthOf;

    private Typeface(TrueTypeFont font) throws IOException {
        this.font = font;
        this.glyphs = font.getUnicodeCmapLookup();
        this.perThousand = 1000f / font.getUnitsPerEm();
        this.widthOf = new float[font.getNumberOfGlyphs()];
        Arrays.fill(glyphOf, -1);
        Arrays.fill(widthOf, -1);
    }

    /** Reads a font of this package's resources. */
    static Typeface read(String resource) {
        try (InputStream in = Typeface.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the font " + resource + " is missing from the program");
            }
            return new Typeface(new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TrueTypeFont font() {
        return font;
    }

    /** The glyph of a character; 0 where the font has none. */
    int glyph(int character) {
        if (character >= CACHED) {
            return glyphs.getGlyphId(character);
        }
        int glyph = glyphOf[character];
        if (glyph < 0) {
            glyph = glyphs.getGlyphId(character);
            glyphOf[character] = glyph;
        }
        return glyph;
    }

    /** Its width in thousandths of the font size. */
    float width(int glyph) {
        float width = widthOf[glyph];
        if (width < 0) {
            try {
                width = font.getAdvanceWidth(glyph) * perThousand;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            widthOf[glyph] = width;
        }
        return width;
    }
}
