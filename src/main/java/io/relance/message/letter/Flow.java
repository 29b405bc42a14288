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
    static final float TOP = 22;
    private static final float BOTTOM = 273;

    private final PdfFile file;
    private final Spacing spacing;
    private PdfPage page;
    private float y;

    /** On a page of its own, from that height on. */
    Flow(PdfFile file, float start, Spacing spacing) {
        this.file = file;
        this.spacing = spacing;
        this.page = file.addPage();
        this.y = start - spacing.rise();
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

    /** What the height of rows is multiplied by. */
    float rows() {
        return spacing.rows();
    }

    /** The distance of lines of that type, in millimetres. */
    float leading(Type type) {
        return type.scaled(spacing.size()).leading() * spacing.lead();
    }

    void skip(float millimetres) {
        y += millimetres * spacing.gap();
    }

    /** Goes down by what was drawn. */
    void down(float millimetres) {
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

    void turn() {
        page = file.addPage();
        y = TOP;
    }

    /**
     * A paragraph over the whole width, from the place reached on. No single line of it is left at the foot of a page or
     * carried to the next one.
     *
     * @param keep what stands below and must come on the same page, in millimetres; the paragraph is then not divided
     */
    void paragraph(Tag tag, List<Run> runs, Type wanted, float indent, float keep) {
        Type type = wanted.scaled(spacing.size());
        List<List<Run>> lines = lines(runs, type, WIDTH - indent);
        float leading = type.leading() * spacing.lead();
        need(keep > 0 ? lines.size() * leading + keep : Math.min(lines.size(), 2) * leading);
        int here = (int) ((BOTTOM - y) / leading);
        if (lines.size() - here == 1 && lines.size() <= 3) {
            turn();
        }
        page.begin(tag);
        for (int i = 0; i < lines.size(); i++) {
            boolean widow = i == lines.size() - 2 && !fits(2 * leading);
            if (widow || !fits(leading)) {
                page.end();
                turn();
                page.begin(tag);
            }
            line(lines.get(i), type, LEFT + indent, leading);
        }
        page.end();
    }

    void paragraph(Tag tag, String text, Type type) {
        paragraph(tag, List.of(new Run(text, type.face() == Face.BOLD)), type, 0, 0);
    }

    /** What a paragraph over the whole width takes, in millimetres. */
    float height(List<Run> runs, Type type) {
        return lines(runs, type.scaled(spacing.size()), WIDTH).size() * leading(type);
    }

    /** A heading that stays with the beginning of what follows. */
    void heading(String text, Ink ink) {
        need(18);
        paragraph(file.root().child("H2"), text, new Type(Face.BOLD, 10, 4.9f, ink));
        skip(1.2f);
    }

    /** The dash before a paragraph of a list; it takes no height. */
    void dash(Type type) {
        page.decoration();
        page.text("–", type.face(), type.size(), LEFT, y + type.ascent(), type.ink());
        page.end();
    }

    private void line(List<Run> line, Type type, float x, float leading) {
        float at = x;
        float baseline = y + type.ascent();
        for (Run run : line) {
            Face face = face(run, type);
            page.text(run.text(), face, type.size(), at, baseline, type.ink());
            at += PdfPage.millimetres(fonts().width(run.text(), face, type.size()));
        }
        y += leading;
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
}
