package io.relance.message.letter;

import io.relance.message.letter.Table.Column;
import io.relance.message.letter.Table.Line;
import io.relance.message.pdf.Face;
import io.relance.message.pdf.Ink;
import io.relance.message.pdf.PdfPage;
import io.relance.message.pdf.Tag;
import io.relance.message.text.Figures.Month;
import io.relance.message.text.Figures.Row;
import io.relance.message.text.Figures.Section;
import io.relance.message.text.Formats;
import io.relance.message.text.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.joda.money.Money;

/** The tables of a letter: documents, months, totals, charges. */
final class Tables {
    /** The height of all sums below a table: no sum stands on another page than the last line it adds up. */
    private static final float TOTALS = 1.2f + 3 * 4.8f + 6.2f;

    private final Flow flow;
    private final Words words;
    private final Ink accent;

    Tables(Flow flow, Words words, Ink accent) {
        this.flow = flow;
        this.words = words;
        this.accent = accent;
    }

    /** The documents one by one; columns in which no row has anything are left out. */
    void documents(Section section, Tag parent, boolean withCharges) {
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell("column.number", false, row -> true, Row::label));
        cells.add(new Cell("column.order", false, row -> !row.order().isEmpty(), Row::order));
        cells.add(new Cell("column.issued", false, row -> row.issued() != null, row -> date(row.issued())));
        cells.add(new Cell("column.due", false, row -> true, row -> due(row.due())));
        cells.add(new Cell("column.late", true, row -> row.daysLate() > 0, this::daysLate));
        cells.add(new Cell("column.amount", true, row -> true, row -> number(row.amount())));
        cells.add(new Cell("column.paid", true, row -> !row.paid().isZero(), row -> number(row.paid())));
        cells.add(new Cell("column.rest", true, row -> true, row -> number(row.rest())));
        if (withCharges) {
            cells.add(new Cell("column.interest", true, r -> !r.interest().isZero(), r -> number(r.interest())));
            cells.add(new Cell("column.indemnity", true, r -> !r.indemnity().isZero(), r -> number(r.indemnity())));
        }
        cells.removeIf(cell -> section.rows().stream().noneMatch(cell.shown()));
        List<Line> lines = section.rows().stream()
                .map(row -> new Line(
                        cells.stream().map(cell -> cell.text().apply(row)).toList(), row.note(words)))
                .toList();
        new Table(columns(cells), lines, accent).draw(flow, parent, TOTALS);
    }

    private record Cell(String head, boolean right, Predicate<Row> shown, Function<Row, String> text) {}

    private List<Column> columns(List<Cell> cells) {
        return cells.stream()
                .map(cell -> new Column(words.word(cell.head()), cell.right()))
                .toList();
    }

    void months(Section section, Tag parent) {
        List<Column> columns = List.of(
                new Column(words.word("column.month"), false),
                new Column(words.word("column.count"), true),
                new Column(words.word("column.rest"), true));
        List<Line> lines = section.months().stream().map(this::month).toList();
        new Table(columns, lines, accent).draw(flow, parent, TOTALS);
    }

    private Line month(Month month) {
        LocalDate due = month.due();
        String name = due == null ? words.word("no.due.date") : words.formats().month(due);
        return new Line(List.of(name, Integer.toString(month.count()), number(month.sum())), "");
    }

    /** What was done before. */
    void history(List<Letter.Past> history, Tag parent) {
        List<Column> columns = List.of(
                new Column(words.word("history.documents"), false),
                new Column(words.word("history.date"), false),
                new Column(words.word("history.level"), false),
                new Column(words.word("history.channel"), false),
                new Column(words.word("history.amount"), true));
        List<Line> lines = history.stream()
                .map(past ->
                        new Line(List.of(past.documents(), past.on(), past.level(), past.channel(), past.amount()), ""))
                .toList();
        new Table(columns, lines, accent).draw(flow, parent);
    }

    /** What is due, what is taken off, what is to be paid. */
    void totals(Section section, Tag parent, boolean courtesy) {
        flow.skip(1.2f);
        boolean plain = section.deducted().isZero() && section.review().isZero();
        if (!plain) {
            String due = courtesy ? "total.due.courtesy" : "total.due";
            sum(words.word(due), section.due(), false, parent);
            if (!section.deducted().isZero()) {
                sum(words.word("total.deducted"), section.deducted().negated(), false, parent);
            }
            if (!section.review().isZero()) {
                sum(words.word("total.review"), section.review().negated(), false, parent);
            }
        }
        sum(words.word("total.net"), section.net(), true, parent);
    }

    /** One line of sums, at the right edge; the last one is stressed. */
    void sum(String label, Money amount, boolean stressed, Tag parent) {
        flow.need(6);
        Face face = stressed ? Face.BOLD : Face.REGULAR;
        float size = stressed ? 10 : 8.5f;
        float height = (stressed ? 6.2f : 4.8f) * flow.rows();
        String shown = words.formats().amount(amount);
        float width = PdfPage.millimetres(flow.fonts().width(shown, face, size));
        float labelWidth = PdfPage.millimetres(flow.fonts().width(label, face, size));
        float valueLeft = Flow.RIGHT - Math.max(34, width + 6);
        PdfPage page = flow.page();
        if (stressed) {
            page.decoration();
            float left = Math.min(valueLeft - labelWidth - 3, Flow.RIGHT - 85);
            page.box(left, flow.y(), Flow.RIGHT - left, height, accent.tint());
            page.end();
        }
        page.begin(parent.child("P"));
        float baseline = flow.y() + height * 0.69f;
        page.text(label, face, size, valueLeft - labelWidth, baseline, stressed ? accent : Ink.BLACK);
        page.text(shown, face, size, Flow.RIGHT - 0.8f - width, baseline, stressed ? accent : Ink.BLACK);
        page.end();
        flow.down(height);
    }

    private String date(@org.jspecify.annotations.Nullable LocalDate date) {
        return date == null ? "" : words.formats().shortDate(date);
    }

    private String due(@org.jspecify.annotations.Nullable LocalDate date) {
        return date == null ? words.word("no.due.date") : words.formats().shortDate(date);
    }

    private String daysLate(Row row) {
        return row.daysLate() > 0 ? words.word("days", row.daysLate()) : "";
    }

    private String number(Money amount) {
        Formats formats = words.formats();
        return formats.number(amount.getAmount());
    }
}
