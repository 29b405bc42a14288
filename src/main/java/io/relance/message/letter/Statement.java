package io.relance.message.letter;

import io.relance.message.pdf.Face;
import io.relance.message.pdf.Ink;
import io.relance.message.pdf.Tag;
import io.relance.message.text.Figures.Section;
import io.relance.message.text.Plain;
import io.relance.message.text.Words;

/** The list of all documents of a letter, on pages of its own. */
final class Statement {
    private final Letter letter;
    private final Words words;
    private final Flow flow;
    private final Tables tables;
    private final Tag root;
    private final Ink accent;

    Statement(Letter letter, Flow flow, Ink accent) {
        this.letter = letter;
        this.words = letter.words();
        this.flow = flow;
        this.tables = new Tables(flow, words, accent);
        this.root = flow.file().root();
        this.accent = accent;
    }

    void set() {
        Type title = new Type(Face.BOLD, 13, 6.4f, accent);
        flow.paragraph(root.child("H1"), words.word("statement.title"), title);
        String date = words.formats().longDate(letter.asOf());
        String line = Plain.name(letter.customer().name()) + " – " + words.word("statement.as.of", date);
        flow.paragraph(root.child("P"), line, Type.SMALL);
        flow.skip(3);
        for (Section section : letter.figures().sections()) {
            tables.documents(section, root, section.hasCharges());
            tables.totals(section, root, letter.courtesy());
            flow.skip(5);
        }
        for (Section section : letter.figures().information()) {
            flow.heading(words.word("information.title"), accent);
            tables.documents(section, root, false);
            flow.skip(5);
        }
    }
}
