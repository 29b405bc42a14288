package io.relance.message.letter;

import io.relance.message.pdf.Face;
import io.relance.message.pdf.Ink;
import io.relance.message.pdf.PdfFile;
import io.relance.message.pdf.Tag;
import io.relance.message.text.ChargeWords;
import io.relance.message.text.Figures.Row;
import io.relance.message.text.Figures.Section;
import io.relance.message.text.MessageText.Block;
import io.relance.message.text.MessageText.Kind;
import io.relance.message.text.MessageText.Paragraph;
import io.relance.message.text.MessageText.Run;
import io.relance.message.text.MessageText.Slot;
import io.relance.message.text.Words;
import java.util.List;
import java.util.Locale;

/** The pages of a letter from its head to the signature. */
final class Body {
    /** A last page with less than this on it looks forgotten. */
    private static final float FEW = 95;
    /** Between paragraphs, in millimetres. */
    private static final float GAP = 2.6f;
    /** A paragraph up to this height is not divided to stand with the closing formula. */
    private static final float LONGEST_KEPT = 30;

    private final Letter letter;
    private final Words words;
    private final Layout place;
    private final PdfFile file;
    private final Flow flow;
    private final Tables tables;
    private final Signature signature;
    private final Ink accent;

    Body(Letter letter, PdfFile file, Layout place, Ink accent, Spacing spacing) {
        this.letter = letter;
        this.words = letter.words();
        this.place = place;
        this.file = file;
        this.flow = new Flow(file, place.bodyY(), spacing);
        this.tables = new Tables(flow, words, accent);
        this.signature = new Signature(letter);
        this.accent = accent;
    }

    void set() {
        if (letter.draft()) {
            new Marks(letter, accent).draft(file.pages().get(0));
        }
        new Head(letter, place, accent).draw(file);
        title();
        List<Block> blocks = letter.text().blocks();
        int last = lastBeforeClosing(blocks);
        for (int i = 0; i < blocks.size(); i++) {
            boolean signed = i + 1 < blocks.size() && isSignature(blocks.get(i + 1));
            float keep = signed ? signature.height(flow) : i == last ? ending(blocks) : 0;
            block(blocks.get(i), keep);
        }
    }

    /** The last block that says something before the closing formula: it comes on the page of the signature. */
    private int lastBeforeClosing(List<Block> blocks) {
        int closing = closing(blocks);
        for (int i = closing - 1; i >= 0; i--) {
            boolean few = blocks.get(i) instanceof Paragraph paragraph
                    && flow.height(paragraph.runs(), Type.BODY) <= LONGEST_KEPT;
            boolean box = blocks.get(i) instanceof Slot slot && slot.kind() == Kind.PAYMENT;
            if (few || box) {
                return i;
            }
            if (!isEmptyInformation(blocks.get(i))) {
                return -1;
            }
        }
        return -1;
    }

    private boolean isEmptyInformation(Block block) {
        return block instanceof Slot slot
                && slot.kind() == Kind.INFORMATION
                && letter.figures().information().isEmpty();
    }

    /** The place of the paragraph before the signature, or -1. */
    private static int closing(List<Block> blocks) {
        for (int i = 1; i < blocks.size(); i++) {
            if (isSignature(blocks.get(i)) && blocks.get(i - 1) instanceof Paragraph) {
                return i - 1;
            }
        }
        return -1;
    }

    /** What the closing formula and the signature take, in millimetres. */
    private float ending(List<Block> blocks) {
        return blocks.get(closing(blocks)) instanceof Paragraph formula
                ? GAP + flow.height(formula.runs(), Type.BODY) + signature.height(flow)
                : 0;
    }

    private static boolean isSignature(Block block) {
        return block instanceof Slot slot && slot.kind() == Kind.SIGNATURE;
    }

    int pages() {
        return file.pages().size();
    }

    boolean hasFewLinesOnLastPage() {
        return pages() > 1 && flow.y() - Flow.TOP < FEW;
    }

    private void title() {
        String title = letter.text().title();
        if (!title.isEmpty()) {
            flow.paragraph(file.root().child("H1"), title, new Type(Face.BOLD, 13, 6.4f, accent));
            flow.skip(1.5f);
        }
        Tag tag = file.root().child(title.isEmpty() ? "H1" : "P");
        List<Run> runs = List.of(
                new Run(words.word("subject.line"), false),
                new Run(capitalised(letter.text().subject()), true));
        flow.paragraph(tag, runs, Type.BODY, 0, 0);
        flow.skip(4);
    }

    private static String capitalised(String text) {
        int first = text.isEmpty() ? 0 : Character.charCount(text.codePointAt(0));
        return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
    }

    /** @param keep what follows and must come on the same page, in millimetres */
    private void block(Block block, float keep) {
        if (block instanceof Paragraph paragraph) {
            paragraph(paragraph, keep);
        } else if (block instanceof Slot slot) {
            slot(slot.kind(), keep);
        }
    }

    private void paragraph(Paragraph paragraph, float keep) {
        float indent = paragraph.bullet() ? 4 : 0;
        if (paragraph.bullet()) {
            flow.need(flow.leading(Type.BODY) * 2);
            flow.dash(Type.BODY);
        }
        flow.paragraph(file.root().child("P"), paragraph.runs(), Type.BODY, indent, keep);
        flow.skip(paragraph.bullet() ? 0.8f : GAP);
    }

    private void slot(Kind kind, float keep) {
        switch (kind) {
            case INVOICES -> invoices();
            case INFORMATION -> information();
            case CHARGES -> charges();
            case PAYMENT -> new PaymentBox(letter, accent).draw(flow, keep);
            case SIGNATURE -> signature.draw(flow);
            case DEBTOR -> new Debtor(letter, accent).draw(flow);
            case HISTORY -> history();
        }
    }

    private void invoices() {
        flow.skip(0.5f);
        for (Section section : letter.figures().sections()) {
            if (section.isLong()) {
                small(words.word("months.title"));
                tables.months(section, file.root());
            } else {
                tables.documents(section, file.root(), false);
            }
            tables.totals(section, file.root(), letter.courtesy());
            if (section.isLong()) {
                small(words.word("statement.note"));
            }
            flow.skip(4);
        }
    }

    private void information() {
        for (Section section : letter.figures().information()) {
            flow.heading(words.word("information.title"), accent);
            if (section.isLong()) {
                tables.months(section, file.root());
            } else {
                tables.documents(section, file.root(), false);
            }
            flow.skip(4);
        }
    }

    private void charges() {
        if (!letter.figures().hasCharges()) {
            return;
        }
        flow.heading(ChargeWords.title(words, letter.figures().sections()), accent);
        for (Section section : letter.figures().sections()) {
            if (!section.hasCharges()) {
                continue;
            }
            if (!section.isLong()) {
                working(section);
            }
            if (!section.interest().isZero()) {
                String to = words.formats().longDate(letter.asOf());
                tables.sum(words.word("charges.interest", to), section.interest(), false, file.root());
            }
            if (!section.indemnity().isZero()) {
                tables.sum(words.word("charges.indemnity"), section.indemnity(), false, file.root());
            }
            tables.sum(ChargeWords.total(words, section), section.total(), true, file.root());
            flow.skip(4);
        }
    }

    private void working(Section section) {
        for (Row row : section.rows()) {
            for (String sentence : row.working()) {
                small(row.label() + words.word("colon") + sentence);
            }
        }
        flow.skip(1);
    }

    private void small(String text) {
        flow.paragraph(file.root().child("P"), text, Type.SMALL);
    }

    private void history() {
        List<Letter.Past> history = letter.history();
        if (history != null && !history.isEmpty()) {
            flow.heading(words.word("history.title"), accent);
            tables.history(history, file.root());
            flow.skip(4);
        }
    }
}
