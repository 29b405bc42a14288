package io.relance.export.workbook;

import io.relance.export.labels.Labels;
import io.relance.export.labels.Words;
import io.relance.export.workbook.Layout.Bound;
import io.relance.export.workbook.Layout.Heading;
import io.relance.export.workbook.Styles.Look;
import io.relance.ledger.DocumentKey;
import io.relance.ledger.Receivable;
import io.relance.ledger.Restraints;
import io.relance.report.ReportQuestion;
import io.relance.report.lines.DocumentLine;
import io.relance.report.lines.Remark;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Every open document; a second sheet of the kind follows where Excel's rows end. The last columns are for people. */
final class DocumentsSheet {
    static final int COL_DAYS = 6;
    static final int COL_CURRENCY = 7;
    static final int COL_OPEN = 10;
    static final int COL_BUCKET = 11;
    private static final int COL_LAST_PRINTED = 18;
    static final int COL_COMMENT = 19;
    static final int COL_KEY = 24;
    /** The responsible person as the export named it; what people wrote over it differs. */
    static final int COL_PROPOSED = 25;

    private static final int MOST_ROWS = 1_048_000;

    private final SXSSFWorkbook book;
    private final Styles styles;
    private final Layout layout;
    private final Labels labels;
    private final Words words;
    private final List<String> buckets;
    private final List<Pen> pens = new ArrayList<>();

    DocumentsSheet(SXSSFWorkbook book, Styles styles, Layout layout, Labels labels, ReportQuestion question) {
        this.book = book;
        this.styles = styles;
        this.layout = layout;
        this.labels = labels;
        this.words = Words.of(labels, question);
        this.buckets = labels.buckets(question.buckets(), question.basis());
        open();
    }

    private Pen open() {
        String name = labels.text("sheet.documents") + (pens.isEmpty() ? "" : " " + (pens.size() + 1));
        SXSSFSheet sheet = book.createSheet(name);
        Pen pen = new Pen(sheet, styles);
        layout.list(pen, labels.text("sheet.documents"), "", headings(), 3);
        Layout.twoPagesWide(sheet, 3);
        sheet.setColumnHidden(COL_KEY, true);
        sheet.setColumnHidden(COL_PROPOSED, true);
        pens.add(pen);
        return pen;
    }

    private List<Heading> headings() {
        return List.of(
                Heading.text(labels.text("customer"), 11),
                Heading.text(labels.text("name"), 30),
                Heading.text(labels.text("document"), 17),
                Heading.text(labels.text("type"), 11),
                Heading.text(labels.text("issued"), 11),
                Heading.text(labels.text("due"), 11),
                Heading.number(labels.text("days-late"), 8),
                Heading.text(labels.text("currency"), 9),
                Heading.number(labels.text("initial"), 14),
                Heading.number(labels.text("paid-so-far"), 14),
                Heading.number(labels.text("open"), 14),
                Heading.text(labels.text("bucket"), 22),
                Heading.text(labels.text("last-action"), 18),
                Heading.text(labels.text("date"), 11),
                Heading.text(labels.text("next-level"), 15),
                Heading.text(labels.text("next-on"), 11),
                Heading.text(labels.text("disputed"), 16),
                Heading.text(labels.text("promised"), 11),
                Heading.text(labels.text("hold"), 28),
                Heading.text(labels.text("comment"), 26),
                Heading.text(labels.text("action-by"), 18),
                Heading.text(labels.text("action-on"), 11),
                Heading.number(labels.text("depreciation"), 8),
                Heading.text(labels.text("reason"), 20),
                Heading.text(labels.text("key"), 20),
                Heading.text(labels.text("proposed"), 18));
    }

    /** Writes the line and answers the address of its first cell. */
    String add(DocumentLine line) {
        Pen pen = pens.get(pens.size() - 1);
        if (pen.rowNumber() >= MOST_ROWS) {
            pen = open();
        }
        Receivable receivable = line.receivable();
        pen.row(Look.TEXT);
        pen.text(line.customer().id().value()).text(line.customer().name());
        pen.text(receivable.key().label());
        pen.text(labels.text("type." + receivable.key().type().code()));
        pen.date(receivable.issueDate()).date(receivable.dueDate());
        pen.whole(receivable.isCredit() ? null : line.daysLate());
        pen.text(line.open().getCurrencyUnit().getCode());
        int row = pen.rowNumber();
        pen.amount(receivable.amount()).amount(line.paid());
        pen.amount("ROUND(I" + row + "-J" + row + ",4)", line.open());
        pen.text(buckets.get(line.bucket()));
        standing(pen, line);
        remark(pen, line);
        pen.look(Look.TEXT).text(key(receivable.key()));
        pen.text(line.customer().responsible().name());
        return Pen.address(pen.sheet().getSheetName(), 0, row);
    }

    private void standing(Pen pen, DocumentLine line) {
        Restraints restraints = line.receivable().restraints();
        pen.text(words.lastAction(line.standing())).date(line.standing().lastOn());
        pen.text(words.level(line.standing().nextLevel())).date(line.standing().nextOn());
        pen.text(disputed(restraints)).date(restraints.promisedOn());
        pen.text(words.hold(line.standing()));
    }

    private String disputed(Restraints restraints) {
        return restraints.disputedAmount() == null || restraints.disputed().isBlank()
                ? restraints.disputed()
                : restraints.disputed() + " (" + labels.amount(restraints.disputedAmount()) + ")";
    }

    /** What people may write over; a responsible of the customer's own is proposed. */
    private static void remark(Pen pen, DocumentLine line) {
        Remark remark = line.remark();
        String responsible =
                remark.responsible().isEmpty() ? line.customer().responsible().name() : remark.responsible();
        pen.look(Look.INPUT).text(remark.comment()).text(responsible).date(remark.actionOn());
        pen.decimal(remark.depreciation()).text(remark.reason());
    }

    /** What a line is recognised by when people's remarks are read back. */
    static String key(DocumentKey key) {
        return String.join("|", key.type().code(), key.number(), String.valueOf(key.instalment()), key.entry());
    }

    void finish() {
        for (Pen pen : pens) {
            SXSSFSheet sheet = pen.sheet();
            int last = pen.rowNumber();
            // the hidden columns are sorted with the lines they belong to
            Layout.filter(sheet, last, COL_PROPOSED + 1);
            // on paper amounts on one page and what is done about them on the next; the columns for people are for the
            // screen
            book.setPrintArea(book.getSheetIndex(sheet), 0, COL_LAST_PRINTED, 0, last - 1);
            Layout.above(
                    sheet,
                    COL_DAYS,
                    last,
                    List.of(
                            new Bound("90", Colours.BAD),
                            new Bound("60", "FBD9B5"),
                            new Bound("30", "FDECC8"),
                            new Bound("0", "FFF8E1")));
        }
    }

    /** How many documents of a currency are in a bucket, as a formula. */
    String count(String currency, String bucket) {
        return pens.stream()
                .filter(pen -> pen.rowNumber() > Layout.HEADING_ROW)
                .map(pen -> "COUNTIFS(" + range(pen, COL_CURRENCY) + ",\"" + currency + "\"," + range(pen, COL_BUCKET)
                        + ",\"" + bucket + "\")")
                .reduce((one, other) -> one + "+" + other)
                .orElse("0");
    }

    /** The sum of what is open in a currency, as a formula. */
    String sum(String currency) {
        return pens.stream()
                .filter(pen -> pen.rowNumber() > Layout.HEADING_ROW)
                .map(pen ->
                        "SUMIFS(" + range(pen, COL_OPEN) + "," + range(pen, COL_CURRENCY) + ",\"" + currency + "\")")
                .reduce((one, other) -> one + "+" + other)
                .orElse("0");
    }

    /** The sheet's lines, for a named range; empty when there is none. */
    String lines() {
        Pen pen = pens.get(0);
        if (pen.rowNumber() <= Layout.HEADING_ROW) {
            return "";
        }
        String name = pen.sheet().getSheetName().replace("'", "''");
        return "'" + name + "'!$A$" + Layout.HEADING_ROW + ":$" + Pen.letter(COL_KEY - 1) + "$" + pen.rowNumber();
    }

    private static String range(Pen pen, int column) {
        return Pen.range(pen.sheet().getSheetName(), column, Layout.HEADING_ROW + 1, pen.rowNumber());
    }
}
