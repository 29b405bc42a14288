package io.relance.export.workbook;

import io.relance.export.labels.Labels;
import io.relance.export.labels.Words;
import io.relance.export.workbook.Styles.Look;
import io.relance.report.AgeingReport;
import io.relance.report.figure.Band;
import io.relance.report.figure.CurrencyFigures;
import io.relance.report.figure.StatutoryTable;
import java.math.BigDecimal;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** The payment terms that French companies publish, for the customers' side. */
final class StatutorySheet {
    /** How many currencies one page takes. */
    private static final int BLOCKS = 2;

    private final Labels labels;
    private final Pen pen;

    private StatutorySheet(Labels labels, Pen pen) {
        this.labels = labels;
        this.pen = pen;
    }

    static void write(
            SXSSFWorkbook book, Styles styles, Layout layout, Labels labels, Words words, AgeingReport report) {
        SXSSFSheet sheet = book.createSheet(labels.text("sheet.statutory"));
        layout.print(sheet);
        int[] widths = {34, 18, 22, 30};
        for (int i = 0; i < widths.length; i++) {
            sheet.setColumnWidth(i, widths[i] * 256);
        }
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:3"));
        StatutorySheet statutory = new StatutorySheet(labels, new Pen(sheet, styles));
        statutory
                .pen
                .row(Look.TITLE)
                .height(26)
                .text(words.title(report.statement().header(), "sheet.statutory"));
        statutory.pen.row(Look.SUBTITLE).text(labels.text("statutory"));
        statutory.pen.row(Look.MUTED).text(labels.text("statutory.note"));
        int block = 0;
        for (CurrencyFigures each : report.figures()) {
            if (block > 0 && block % BLOCKS == 0) {
                statutory.pen.pageBreak();
            }
            block++;
            statutory.currency(each);
        }
    }

    private void currency(CurrencyFigures figures) {
        StatutoryTable table = figures.statutory();
        pen.emptyRows(1).row(Look.HEADING).height(32);
        pen.text(figures.currency().getCode()).look(Look.HEADING_RIGHT);
        pen.text(labels.text("statutory.count")).text(labels.text("statutory.amount"));
        pen.text(labels.text("statutory.share"));
        table.bands().forEach(band -> band(table, labels.text("statutory.band." + band.key()), band, Look.TEXT));
        band(table, labels.text("statutory.late"), table.late(), Look.TOTAL);
        band(table, labels.text("statutory.disputed"), table.disputed(), Look.TEXT);
        String terms = table.referenceTerms();
        pen.row(Look.TEXT).text(labels.text("statutory.terms"));
        pen.text(terms.isEmpty() ? labels.text("statutory.terms.own") : terms).blank(2);
    }

    private void band(StatutoryTable table, String name, Band band, Look look) {
        pen.row(look).text(name).whole(band.count()).amount(band.amount());
        BigDecimal share = table.share(band.amount());
        if (share == null) {
            pen.look(Look.MUTED).text(labels.text("insufficient"));
        } else {
            pen.percent(share);
        }
    }
}
