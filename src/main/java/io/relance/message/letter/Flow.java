package io.relance.message.letter;

import io.relance.message.pdf.Face;
import io.relance.message.pdf.Fonts;
import io.relance.message.pdf.Ink;
import io.relance.message.pdf.PdfFile;
import io.relance.message.pdf.PdfPage;
import io.relance.message.pdf.Tag;
import io.relance.message.text.MessageText.Run;
import java.util.ArrayList;
import java.util.List;

/** Fills pages from top to bottom: knows the place reached and turns to the next page when there is no room. */
final class Flow {
    static final float LEFT = 20;
    static final float RIGHT = 190;
    static final float WIDTH = RIGHT - LEFT;
    private static final float TOP = 22;
    private static final float BOTTOM = 272;

    private final PdfFile file;
    private PdfPage page;
    private float y;

    Flow(PdfFile file, float start) {
        this.file = file;
        this.page = file.addPage();
        this.y = start;
    }

    PdfFile file() {
        return file;
    }

    Fonts fonts() {
        return file.fonts();
    }

    PdfPage page() {
        return page;
    }

    float y() {
        return y;
    }

    void skip(float millimetres) {
        y += millimetres;
    }

    /** Whether a block of that height still fits. */
    boolean fits(float height) {
        return y + height <= BOTTOM;
    }

    /** Turns the page if a block of that height does not fit any more. */
    void need(float height) {
        if (!fits(height)) {
            turn();
        }
    }

    /** To the top of a page on which nothing stands yet. */
    void back() {
        y = TOP;
    }

    void turn() {
        page = file.addPage();
        y = TOP;
    }

    /** A paragraph over the whole width; {@code y} is the top of its first line. */
    void paragraph(Tag tag, List<Run> runs, Type type, float indent) {
        List<List<Run>> lines = lines(runs, type, WIDTH - indent);
        // no single line of a paragraph is left at the foot of a page
        need(Math.min(lines.size(), 2) * type.leading());
        page.begin(tag);
        for (List<Run> line : lines) {
            if (!fits(type.leading())) {
                page.end();
                turn();
                page.begin(tag);
            }
            line(line, type, LEFT + indent);
        }
        page.end();
    }

    void paragraph(Tag tag, String text, Type type) {
        paragraph(tag, List.of(new Run(text, type.face() == Face.BOLD)), type, 0);
    }

    private void line(List<Run> line, Type type, float x) {
        float at = x;
        float baseline = y + type.ascent();
        for (Run run : line) {
            Face face = face(run, type);
            page.text(run.text(), face, type.size(), at, baseline, type.ink());
            at += PdfPage.millimetres(fonts().width(run.text(), face, type.size()));
        }
        y += type.leading();
    }

    private static Face face(Run run, Type type) {
        return run.bold() ? Face.BOLD : type.face();
    }

    /** Breaks at blanks and where the text says so; a word wider than the line is cut. */
    private List<List<Run>> lines(List<Run> runs, Type type, float width) {
        List<List<Run>> lines = new ArrayList<>();
        List<Run> line = new ArrayList<>();
        float left = PdfPage.points(width);
        float room = left;
        for (Run run : runs) {
            Face face = face(run, type);
            StringBuilder piece = new StringBuilder();
            for (String word : words(run.text())) {
                float wide = fonts().width(word, face, type.size());
                float ink = word.endsWith(" ") ? wide - fonts().width(" ", face, type.size()) : wide;
                boolean breaks = word.equals("\n");
                if (breaks || (ink > room && (!line.isEmpty() || !piece.isEmpty()))) {
                    add(line, piece, run.bold());
                    lines.add(line);
                    line = new ArrayList<>();
                    room = left;
                }
                if (!breaks) {
                    piece.append(word);
                    room -= wide;
                }
            }
            add(line, piece, run.bold());
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        return lines;
    }

    private static void add(List<Run> line, StringBuilder piece, boolean bold) {
        if (!piece.isEmpty()) {
            line.add(new Run(piece.toString(), bold));
            piece.setLength(0);
        }
    }

    /** Words with the blank behind them; no longer than a line can be. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                flush(word, words);
                words.add("\n");
                continue;
            }
            word.append(c);
            if (c == ' ' || (word.length() >= 60 && !Character.isHighSurrogate(c))) {
                flush(word, words);
            }
        }
        flush(word, words);
        return words;
    }

    private static void flush(StringBuilder word, List<String> into) {
        if (!word.isEmpty()) {
            into.add(word.toString());
            word.setLength(0);
        }
    }

    /** A rule over the whole width, no content. */
    void rule(float lineWidth, Ink ink) {
        page.decoration();
        page.rule(LEFT, y, WIDTH, lineWidth, ink);
        page.end();
    }
}
