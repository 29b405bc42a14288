package io.relance.message.pdf;

import java.util.TreeSet;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/**
 * An A4 page to draw on. Places and lengths are millimetres from the upper left corner, font sizes points. All that is
 * drawn belongs to a tag ({@link #begin}) or is decoration ({@link #decoration}).
 */
public final class PdfPage {
    public static final float WIDTH = 210;
    public static final float HEIGHT = 297;
    private static final float POINTS = 72 / 25.4f;

    final PDPage page = new PDPage(PDRectangle.A4);
    final COSArray tags = new COSArray();
    final TreeSet<String> images = new TreeSet<>();
    final Ops ops = new Ops();
    private final PdfFile file;
    private @Nullable EmbeddedFont font;
    private float size;
    private Ink fill = Ink.BLACK;
    private Ink stroke = Ink.BLACK;

    PdfPage(PdfFile file) {
        this.file = file;
    }

    /** A length in points. */
    public static float points(float millimetres) {
        return millimetres * POINTS;
    }

    /** The distance from the lower edge in points. */
    public static float fromBottom(float millimetres) {
        return PDRectangle.A4.getHeight() - millimetres * POINTS;
    }

    /** A width in points as millimetres. */
    public static float millimetres(float points) {
        return points / POINTS;
    }

    /** What is drawn until {@link #end} is content of the tag. */
    public void begin(Tag tag) {
        int id = tags.size();
        tags.add(tag.dictionary);
        tag.content(page.getCOSObject(), id);
        ops.raw("/" + tag.type + " <</MCID " + id + ">> BDC\n");
    }

    /** What is drawn until {@link #end} is no content: rules, running feet. */
    public void decoration() {
        ops.raw("/Artifact BMC\n");
    }

    public void end() {
        ops.raw("EMC\n");
    }

    /** A line of text, its baseline at {@code y}. */
    public void text(String text, Face face, float points, float x, float y, Ink ink) {
        if (text.isEmpty()) {
            return;
        }
        fill(ink);
        ops.raw("BT 1 0 0 1 ").number(points(x)).number(fromBottom(y)).raw("Tm ");
        glyphs(Bidirectional.visual(text), face, points);
        ops.raw("ET\n");
    }

    /** A text turned by 45 degrees around its middle, for a mark across the page. */
    public void across(String text, Face face, float points, float x, float y, Ink ink) {
        fill(ink);
        float half = file.fonts().width(text, face, points) / 2 * 0.7071f;
        ops.raw("BT 0.7071 0.7071 -0.7071 0.7071 ")
                .number(points(x) - half)
                .number(fromBottom(y) - half)
                .raw("Tm ");
        glyphs(text, face, points);
        ops.raw("ET\n");
    }

    private void glyphs(String text, Face face, float points) {
        boolean open = false;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            i += Character.charCount(character);
            EmbeddedFont next = file.font(file.fonts().typeface(character, face));
            if (next != font || points != size) {
                ops.raw(open ? "> Tj " : "")
                        .raw("/" + next.name() + " ")
                        .number(points)
                        .raw("Tf ");
                font = next;
                size = points;
                open = false;
            }
            ops.raw(open ? "" : "<");
            open = true;
            ops.glyph(next.use(file.fonts().shown(character)));
        }
        ops.raw(open ? "> Tj " : "");
    }

    /** A filled rectangle. */
    public void box(float x, float y, float width, float height, Ink ink) {
        fill(ink);
        rectangle(x, y, width, height);
        ops.raw("f\n");
    }

    /** The border of a rectangle. */
    public void frame(float x, float y, float width, float height, float lineWidth, Ink ink) {
        stroke(ink);
        ops.number(lineWidth).raw("w ");
        rectangle(x, y, width, height);
        ops.raw("S\n");
    }

    private void rectangle(float x, float y, float width, float height) {
        ops.number(points(x))
                .number(fromBottom(y + height))
                .number(points(width))
                .number(points(height))
                .raw("re ");
    }

    /** A horizontal rule, its width in points. */
    public void rule(float x, float y, float width, float lineWidth, Ink ink) {
        stroke(ink);
        ops.number(lineWidth).raw("w ").number(points(x)).number(fromBottom(y)).raw("m ");
        ops.number(points(x + width)).number(fromBottom(y)).raw("l S\n");
    }

    /** The dark fields of a square pattern, as a code that a camera reads. */
    public void pattern(boolean[][] dark, float x, float y, float side) {
        fill(Ink.BLACK);
        // in steps of one field, so that neighbours meet without a seam
        float field = points(side) / dark.length;
        ops.raw("q ");
        ops.raw(decimal(field) + " 0 0 " + decimal(field) + " ")
                .number(points(x))
                .number(fromBottom(y + side))
                .raw("cm\n");
        for (int row = 0; row < dark.length; row++) {
            for (int column = 0; column < dark.length; column++) {
                int start = column;
                while (column < dark.length && dark[row][column]) {
                    column++;
                }
                if (column > start) {
                    ops.whole(start)
                            .whole(dark.length - 1 - row)
                            .whole(column - start)
                            .raw("1 re\n");
                }
            }
        }
        ops.raw("f Q\n");
    }

    private static String decimal(float value) {
        return new java.math.BigDecimal(value)
                .setScale(5, java.math.RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** A picture of the file ({@link PdfFile#image}). */
    public void image(PdfFile.Image image, float x, float y, float width, float height) {
        images.add(image.name());
        ops.raw("q ").number(points(width)).raw("0 0 ").number(points(height));
        ops.number(points(x)).number(fromBottom(y + height)).raw("cm /" + image.name() + " Do Q\n");
    }

    private void fill(Ink ink) {
        if (!ink.equals(fill)) {
            fill = ink;
            colour(ink, "rg ");
        }
    }

    private void stroke(Ink ink) {
        if (!ink.equals(stroke)) {
            stroke = ink;
            colour(ink, "RG ");
        }
    }

    private void colour(Ink ink, String operator) {
        ops.number(ink.red() / 255f)
                .number(ink.green() / 255f)
                .number(ink.blue() / 255f)
                .raw(operator);
    }
}
