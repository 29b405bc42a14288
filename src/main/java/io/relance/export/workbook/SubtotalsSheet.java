package io.relance.export.workbook;

import io.relance.export.labels.Labels;
import io.relance.export.workbook.Layout.Heading;
import io.relance.export.workbook.Styles.Look;
import io.relance.report.AgeingReport;
import io.relance.report.figure.CurrencyFigures;
import io.relance.report.figure.Subtotal;
import java.util.List;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** What payers, groups, persons responsible and segments owe. */
final class SubtotalsSheet {
    private SubtotalsSheet() {}

    static void write(SXSSFWorkbook book, Styles styles, Layout layout, Labels labels, AgeingReport report) {
        Pen pen = new Pen(book.createSheet(labels.text("sheet.subtotals")), styles);
        List<Heading> headings = List.of(
                Heading.text(labels.text("subtotals"), 24),
                Heading.text(labels.text("name"), 34),
                Heading.text(labels.text("currency"), 9),
                Heading.number(labels.text("customers"), 11),
                Heading.number(labels.text("total"), 17),
                Heading.number(labels.text("late"), 17),
                Heading.number(labels.text("late.share"), 10));
        layout.list(pen, labels.text("sheet.subtotals"), "", headings, 2);
        for (CurrencyFigures figures : report.figures()) {
            figures.subtotals().forEach(each -> line(pen, labels, each));
        }
        if (report.figures().stream().allMatch(figures -> figures.subtotals().isEmpty())) {
            pen.row(Look.MUTED).text(labels.text("none"));
        }
        Layout.filter(pen.sheet(), pen.rowNumber(), headings.size());
    }

    private static void line(Pen pen, Labels labels, Subtotal subtotal) {
        pen.row(Look.TEXT).text(labels.text("by." + subtotal.by().key()));
        pen.text(subtotal.key().isEmpty() ? labels.text("none") : subtotal.key());
        pen.text(subtotal.total().getCurrencyUnit().getCode()).whole(subtotal.customers());
        int row = pen.rowNumber();
        pen.amount(subtotal.total()).amount(subtotal.late());
        pen.percent("IF(E" + row + "=0,0,F" + row + "/E" + row + ")", subtotal.late(), subtotal.total());
    }
}
