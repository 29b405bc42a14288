package io.relance.message.letter;

import io.relance.message.pdf.Face;
import io.relance.message.pdf.Fonts;
import io.relance.message.pdf.Ink;
import io.relance.message.pdf.PdfPage;
import io.relance.message.pdf.Tag;
import java.util.ArrayList;
import java.util.List;

/**
 * A table over the width of the page. Its columns are as wide as their widest cell; what is left goes to the first one,
 * which breaks its text if it has to. The head stands again on every page.
 */
final class Table {
    private static final float GAP = 1.6f;
    private static final float ROW = 5.3f;
    private static final float NOTE = 3.6f;
    /** Of the text of a row, from its top. */
    private static final float BASELINE = 3.7f;

    private static final float SIZE = 8.5f;
    private static final float HEAD_SIZE = 8;
    private static final float NOTE_SIZE = 7.5f;
    private static final float NARROWEST_FIRST = 30;

    private final List<Column> columns;
    private final List<Line> lines;
    private final Ink accent;

    /** A column: its head, and whether its texts end at the right. */
    record Column(String head, boolean right) {}

    /** A row: a text for each column, and a note below the first ones, or empty. */
    record Line(List<String> cells, String note) {}

    Table(List<Column> columns, List<Line> lines, Ink accent) {
        this.columns = columns;
        this.lines = lines;
        this.accent = accent;
    }

    void draw(Flow flow, Tag parent) {
        draw(flow, parent, 0);
    }

    /** @param keep the height of the sums below it, which come on the page of its last line */
    void draw(Flow flow, Tag parent, float keep) {
        float[] widths = widths(flow.fonts());
        Tag table = parent.child("Table");
        flow.need(ROW * 3 * flow.rows());
        Tag headRow = table.child("TR");
        List<Tag> heads = columns.stream().map(column -> headRow.head()).toList();
        head(flow, widths, heads);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            List<String> first = broken(flow.fonts(), line.cells().get(0), widths[0] - GAP);
            float height = flow.rows()
                    * (ROW + (first.size() - 1) * NOTE + (line.note().isEmpty() ? 0 : NOTE));
            if (!flow.fits(height + (i == lines.size() - 1 ? keep : 0))) {
                flow.turn();
                head(flow, widths, List.of());
            }
            row(flow, widths, line, first, height, table.child("TR"));
        }
    }

    /** The head; a repeated one is decoration. */
    private void head(Flow flow, float[] widths, List<Tag> tags) {
        PdfPage page = flow.page();
        page.decoration();
        float height = flow.rows() * (ROW + 0.6f);
        page.box(Flow.LEFT, flow.y(), Flow.WIDTH, height, accent.tint());
        page.rule(Flow.LEFT, flow.y() + height, Flow.WIDTH, 0.8f, accent);
        page.end();
        float x = Flow.LEFT;
        for (int i = 0; i < columns.size(); i++) {
            if (tags.isEmpty()) {
                page.decoration();
            } else {
                page.begin(tags.get(i));
            }
            cell(flow, columns.get(i).head(), columns.get(i).right(), x, widths[i], Face.BOLD, HEAD_SIZE, accent);
            page.end();
            x += widths[i];
        }
        flow.down(height);
    }

    private void row(Flow flow, float[] widths, Line line, List<String> first, float height, Tag tag) {
        PdfPage page = flow.page();
        float x = Flow.LEFT;
        for (int i = 0; i < columns.size(); i++) {
            page.begin(tag.child("TD"));
            if (i == 0) {
                firstCell(flow, line, first, widths);
            } else {
                String text = line.cells().get(i);
                cell(flow, text, columns.get(i).right(), x, widths[i], Face.REGULAR, SIZE, Ink.BLACK);
            }
            page.end();
            x += widths[i];
        }
        page.decoration();
        page.rule(Flow.LEFT, flow.y() + height, Flow.WIDTH, 0.3f, Ink.PALE);
        page.end();
        flow.down(height);
    }

    private void firstCell(Flow flow, Line line, List<String> first, float[] widths) {
        float baseline = flow.y() + BASELINE * flow.rows();
        for (String part : first) {
            flow.page().text(part, Face.REGULAR, SIZE, Flow.LEFT + GAP / 2, baseline, Ink.BLACK);
            baseline += NOTE * flow.rows();
        }
        if (!line.note().isEmpty()) {
            float room = PdfPage.points(widths[0] + (columns.size() > 2 ? widths[1] : 0) - GAP);
            String note = cut(flow.fonts(), line.note(), room);
            flow.page().text(note, Face.REGULAR, NOTE_SIZE, Flow.LEFT + GAP / 2, baseline, Ink.GREY);
        }
    }

    private static void cell(
            Flow flow, String text, boolean right, float x, float width, Face face, float size, Ink ink) {
        float at = x + GAP / 2;
        if (right) {
            at = x + width - GAP / 2 - PdfPage.millimetres(flow.fonts().width(text, face, size));
        }
        flow.page().text(text, face, size, at, flow.y() + BASELINE * flow.rows(), ink);
    }

    private float[] widths(Fonts fonts) {
        float[] widths = new float[columns.size()];
        float sum = 0;
        for (int i = 0; i < widths.length; i++) {
            float widest = fonts.width(columns.get(i).head(), Face.BOLD, HEAD_SIZE);
            for (Line line : lines) {
                widest = Math.max(widest, fonts.width(line.cells().get(i), Face.REGULAR, SIZE));
            }
            widths[i] = PdfPage.millimetres(widest) + GAP;
            sum += widths[i];
        }
        float free = Flow.WIDTH - sum;
        if (free < 0) {
            widths[0] = Math.max(NARROWEST_FIRST, widths[0] + free);
            return widths;
        }
        // a little air for every column, the rest for the first
        float air = Math.min(4, free / widths.length);
        for (int i = 1; i < widths.length; i++) {
            widths[i] += air;
        }
        widths[0] += free - air * (widths.length - 1);
        return widths;
    }

    /** The text in pieces that fit. */
    private static List<String> broken(Fonts fonts, String text, float width) {
        float room = PdfPage.points(width);
        if (fonts.width(text, Face.REGULAR, SIZE) <= room) {
            return List.of(text);
        }
        List<String> result = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        text.codePoints().forEach(c -> {
            piece.appendCodePoint(c);
            if (fonts.width(piece.toString(), Face.REGULAR, SIZE) > room) {
                piece.setLength(piece.length() - Character.charCount(c));
                result.add(piece.toString());
                piece.setLength(0);
                piece.appendCodePoint(c);
            }
        });
        result.add(piece.toString());
        return result;
    }

    private static String cut(Fonts fonts, String text, float room) {
        if (fonts.width(text, Face.REGULAR, NOTE_SIZE) <= room) {
            return text;
        }
        int length = text.length();
        while (length > 0 && fonts.width(text.substring(0, length) + "…", Face.REGULAR, NOTE_SIZE) > room) {
            length = text.offsetByCodePoints(length, -1);
        }
        return text.substring(0, length).strip() + "…";
    }
}
