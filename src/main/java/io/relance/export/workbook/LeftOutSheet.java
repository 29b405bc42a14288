package io.relance.export.workbook;

import io.relance.export.labels.Labels;
import io.relance.export.workbook.Layout.Heading;
import io.relance.export.workbook.Styles.Look;
import io.relance.report.LeftOut;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** All rows of the source that were left out, where the summary has no room for them; written one by one. */
final class LeftOutSheet {
    private LeftOutSheet() {}

    /** @param rows hands all rows over */
    static void write(
            SXSSFWorkbook book, Styles styles, Layout layout, Labels labels, Consumer<Consumer<LeftOut.Row>> rows) {
        Pen pen = new Pen(book.createSheet(labels.text("sheet.rejected")), styles);
        List<Heading> headings = List.of(
                Heading.text(labels.text("place"), 40),
                Heading.text(labels.text("customer"), 16),
                Heading.text(labels.text("document"), 20),
                Heading.text(labels.text("currency"), 9),
                Heading.number(labels.text("amount"), 16),
                Heading.text(labels.text("reason"), 80));
        layout.list(pen, labels.text("rejected"), "", headings, 1);
        rows.accept(row -> line(pen, row));
        Layout.filter(pen.sheet(), pen.rowNumber(), headings.size());
    }

    private static void line(Pen pen, LeftOut.Row row) {
        String currency = row.currency();
        pen.row(Look.TEXT).text(row.place()).text(row.customer()).text(row.document());
        pen.text(currency == null ? "" : currency);
        if (row.amount() == null) {
            pen.look(Look.TEXT_RIGHT).text("–").look(Look.TEXT);
        } else {
            pen.amount(row.amount(), 2);
        }
        pen.text(row.fault());
    }
}
