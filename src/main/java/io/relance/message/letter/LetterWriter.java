package io.relance.message.letter;

import io.relance.ledger.Address;
import io.relance.ledger.Contacts;
import io.relance.ledger.Customer;
import io.relance.message.pdf.Face;
import io.relance.message.pdf.Fonts;
import io.relance.message.pdf.Ink;
import io.relance.message.pdf.PdfFile;
import io.relance.message.pdf.Tag;
import io.relance.message.text.Figures.Row;
import io.relance.message.text.Figures.Section;
import io.relance.message.text.MessageText;
import io.relance.message.text.MessageText.Block;
import io.relance.message.text.MessageText.Paragraph;
import io.relance.message.text.MessageText.Run;
import io.relance.message.text.MessageText.Slot;
import io.relance.message.text.Particulars;
import io.relance.message.text.Plain;
import io.relance.message.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Sets a letter: the head of its first page, the text with its tables, the statement behind it, the feet of all pages. */
public final class LetterWriter {
    private final Ink accent;
    private final String layout;

    /** @param look {@code layout/letter.properties} */
    public LetterWriter(Map<String, String> look) {
        this.accent = Ink.of(look.getOrDefault("accent", "#1f3a5f"));
        this.layout = look.getOrDefault("layout", "auto");
    }

    /** The letter as a PDF/A file. */
    public byte[] write(Letter letter) {
        return made(letter, Setting::set);
    }

    /** Only the list of all documents of the letter, as a file of its own. */
    public byte[] statement(Letter letter) {
        return made(letter, Setting::setStatement);
    }

    private byte[] made(Letter letter, Consumer<Setting> work) {
        return Fonts.with(fonts -> {
            try (PdfFile file = new PdfFile(fonts, letter.details())) {
                work.accept(new Setting(letter, file));
                return file.toBytes();
            }
        });
    }

    /** One letter in the making. */
    private final class Setting {
        private final Letter letter;
        private final Words words;
        private final PdfFile file;
        private final Flow flow;
        private final Tables tables;
        private final Layout place;

        Setting(Letter letter, PdfFile file) {
            this.letter = letter;
            this.words = letter.words();
            this.file = file;
            this.place = Layout.of(layout, letter.company().country());
            this.flow = new Flow(file, place.bodyY());
            this.tables = new Tables(flow, words, accent);
        }

        void set() {
            Marks marks = new Marks(letter, accent);
            if (letter.draft()) {
                marks.draft(file.pages().get(0));
            }
            new Head(letter, place, accent).draw(file);
            title();
            for (Block block : letter.text().blocks()) {
                block(block);
            }
            if (letter.figures().isLong()) {
                flow.turn();
                statement();
            }
            marks.feet(file, place);
        }

        void setStatement() {
            flow.back();
            statement();
            new Marks(letter, accent).sheets(file);
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
            flow.paragraph(tag, runs, Type.BODY, 0);
            flow.skip(4);
        }

        private static String capitalised(String text) {
            int first = text.isEmpty() ? 0 : Character.charCount(text.codePointAt(0));
            return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
        }

        private void block(Block block) {
            if (block instanceof Paragraph paragraph) {
                paragraph(paragraph);
            } else if (block instanceof Slot slot) {
                slot(slot.kind());
            }
        }

        private void paragraph(Paragraph paragraph) {
            float indent = paragraph.bullet() ? 4 : 0;
            if (paragraph.bullet()) {
                flow.need(Type.BODY.leading() * 2);
                flow.page().decoration();
                flow.page().text("–", Face.REGULAR, 10, Flow.LEFT, flow.y() + Type.BODY.ascent(), Ink.BLACK);
                flow.page().end();
            }
            flow.paragraph(file.root().child("P"), paragraph.runs(), Type.BODY, indent);
            flow.skip(paragraph.bullet() ? 0.8f : 2.6f);
        }

        private void slot(MessageText.Kind kind) {
            switch (kind) {
                case INVOICES -> invoices();
                case INFORMATION -> information();
                case CHARGES -> charges();
                case PAYMENT -> new PaymentBox(letter, accent).draw(flow);
                case SIGNATURE -> signature();
                case DEBTOR -> debtor();
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
                heading(words.word("information.title"));
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
            heading(words.word("charges.title"));
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
                tables.sum(words.word("charges.total"), section.total(), true, file.root());
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

        private void debtor() {
            Customer customer = letter.customer();
            Address address = customer.address();
            heading(words.word("dossier.debtor"));
            fact("dossier.company", customer.name());
            fact("dossier.registration", Particulars.joined(" – ", customer.registrationNo(), customer.taxId()));
            String town = Particulars.joined(" ", address.postalCode(), address.city(), address.country());
            fact("dossier.address", Particulars.joined(", ", address.line1(), address.line2(), town));
            Contacts contacts = customer.contacts();
            fact("dossier.contact", Particulars.joined(", ", contacts.name(), contacts.phone(), contacts.email()));
            fact("dossier.code", customer.id().value());
            flow.skip(4);
        }

        private void fact(String label, String value) {
            if (!value.isBlank()) {
                List<Run> runs = List.of(
                        new Run(words.word(label) + words.word("colon"), false), new Run(Plain.line(value), true));
                flow.paragraph(file.root().child("P"), runs, Type.BODY, 0);
            }
        }

        private void history() {
            List<Letter.Past> history = letter.history();
            if (history != null && !history.isEmpty()) {
                heading(words.word("history.title"));
                tables.history(history, file.root());
                flow.skip(4);
            }
        }

        private void heading(String text) {
            flow.need(18);
            flow.paragraph(file.root().child("H2"), text, new Type(Face.BOLD, 10, 4.9f, accent));
            flow.skip(1.2f);
        }

        private void small(String text) {
            flow.paragraph(file.root().child("P"), text, Type.SMALL);
        }

        private void signature() {
            Tag tag = file.root().child("P");
            flow.need(22);
            flow.skip(2);
            String signatory = letter.company().signatory();
            String who = signatory.isBlank() ? words.word("signature.default") : signatory;
            List<Run> runs = List.of(new Run(letter.company().name() + "\n", true), new Run(who, false));
            flow.paragraph(tag, runs, Type.BODY, 90);
            flow.skip(12);
        }

        private void statement() {
            flow.paragraph(
                    file.root().child("H1"), words.word("statement.title"), new Type(Face.BOLD, 13, 6.4f, accent));
            String date = words.formats().longDate(letter.asOf());
            small(letter.customer().name() + " – " + words.word("statement.as.of", date));
            flow.skip(3);
            for (Section section : letter.figures().sections()) {
                tables.documents(section, file.root(), section.hasCharges());
                tables.totals(section, file.root(), letter.courtesy());
                flow.skip(5);
            }
            for (Section section : letter.figures().information()) {
                heading(words.word("information.title"));
                tables.documents(section, file.root(), false);
                flow.skip(5);
            }
        }
    }
}
