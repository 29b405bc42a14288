package io.relance.export.workbook;

import io.relance.export.labels.Labels;
import io.relance.export.workbook.Layout.Heading;
import io.relance.export.workbook.Styles.Look;
import io.relance.report.AgeingReport;
import io.relance.report.ReportQuestion;
import io.relance.report.lines.Movement;
import io.relance.report.lines.RollForward;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** What happened to documents since the previous month end. */
final class MovementsSheet {
    private static final int COLUMNS = 11;

    private final Labels labels;
    private final List<String> buckets;
    private final Pen pen;

    MovementsSheet(SXSSFWorkbook book, Styles styles, Layout layout, Labels labels, ReportQuestion question) {
        this.labels = labels;
        this.buckets = labels.buckets(question.buckets(), question.basis());
        this.pen = new Pen(book.createSheet(labels.text("sheet.movements")), styles);
        LocalDate since = YearMonth.from(question.asOf()).minusMonths(1).atEndOfMonth();
        layout.list(pen, labels.text("sheet.movements"), labels.text("movements", labels.date(since)), headings(), 4);
    }

    private List<Heading> headings() {
        return List.of(
                Heading.text(labels.text("movement"), 11),
                Heading.text(labels.text("customer"), 11),
                Heading.text(labels.text("name"), 30),
                Heading.text(labels.text("document"), 17),
                Heading.text(labels.text("due"), 11),
                Heading.text(labels.text("from-bucket"), 25),
                Heading.text(labels.text("to-bucket"), 25),
                Heading.text(labels.text("currency"), 9),
                Heading.number(labels.text("before"), 14),
                Heading.number(labels.text("now"), 14),
                Heading.number(labels.text("change"), 14));
    }

    void add(Movement movement) {
        String kind = movement.kind().name().toLowerCase(Locale.ROOT);
        pen.row(Look.TEXT).text(labels.text("movement." + kind));
        pen.text(movement.customer().value()).text(movement.name());
        pen.text(movement.document()).date(movement.dueDate());
        pen.text(bucket(movement.fromBucket())).text(bucket(movement.toBucket()));
        pen.text(movement.now().getCurrencyUnit().getCode());
        pen.amount(movement.before()).amount(movement.now());
        int row = pen.rowNumber();
        pen.amount("ROUND(J" + row + "-I" + row + ",4)", movement.change());
    }

    private String bucket(@Nullable Integer column) {
        return column == null ? "" : buckets.get(column);
    }

    void finish(AgeingReport report) {
        int lastRow = pen.rowNumber();
        Layout.filter(pen.sheet(), lastRow, COLUMNS);
        if (report.movements().isEmpty()) {
            pen.row(Look.MUTED).text(labels.text("movements.none"));
        }
        for (RollForward moved : report.movements()) {
            String currency = moved.closing().getCurrencyUnit().getCode();
            pen.row(Look.TOTAL).text(labels.text("total")).blank(6).text(currency);
            // documents that neither changed nor aged have no line of their own: these two are no sums of lines
            pen.amount(moved.opening()).amount(moved.closing());
            pen.amount(
                    "ROUND(" + sumIfs("K", currency, lastRow) + ",4)",
                    moved.closing().minus(moved.opening()));
        }
    }

    private String sumIfs(String column, String currency, int lastRow) {
        if (lastRow == Layout.HEADING_ROW) {
            return "0";
        }
        int first = Layout.HEADING_ROW + 1;
        return "SUMIFS(" + column + first + ":" + column + lastRow + ",H" + first + ":H" + lastRow + ",\"" + currency
                + "\")";
    }
}
