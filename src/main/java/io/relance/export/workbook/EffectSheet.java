package io.relance.export.workbook;

import io.relance.export.labels.Labels;
import io.relance.export.labels.Words;
import io.relance.export.workbook.Layout.Heading;
import io.relance.export.workbook.Styles.Look;
import io.relance.report.AgeingReport;
import io.relance.report.lines.EffectLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** What each level and channel brought, beside what was held. */
final class EffectSheet {
    private EffectSheet() {}

    static void write(
            SXSSFWorkbook book, Styles styles, Layout layout, Labels labels, Words words, AgeingReport report) {
        Pen pen = new Pen(book.createSheet(labels.text("sheet.effect")), styles);
        layout.list(pen, labels.text("sheet.effect"), labels.text("effect.note"), headings(labels), 1);
        report.effects().forEach(line -> line(pen, labels, words, line));
        Layout.filter(pen.sheet(), pen.rowNumber(), 11);
        if (report.effects().isEmpty()) {
            pen.row(Look.MUTED).text(labels.text("effect.none"));
        }
    }

    private static List<Heading> headings(Labels labels) {
        return List.of(
                Heading.text(labels.text("level"), 20),
                Heading.text(labels.text("channel"), 14),
                Heading.text(labels.text("currency"), 9),
                Heading.number(labels.text("claims"), 11),
                Heading.number(labels.text("claimed"), 16),
                Heading.number(labels.text("within", 7), 10),
                Heading.number(labels.text("within", 14), 10),
                Heading.number(labels.text("within", 30), 10),
                Heading.number(labels.text("recovered"), 16),
                Heading.number(labels.text("recovery-rate"), 11),
                Heading.number(labels.text("median"), 14));
    }

    private static void line(Pen pen, Labels labels, Words words, EffectLine line) {
        pen.row(Look.TEXT).text(line.level().isEmpty() ? labels.text("effect.held") : words.level(line.level()));
        pen.text(words.channel(line.channel()))
                .text(line.claimed().getCurrencyUnit().getCode());
        pen.whole(line.claims()).amount(line.claimed());
        pen.percent(share(line.within7(), line.claims()));
        pen.percent(share(line.within14(), line.claims()));
        pen.percent(share(line.within30(), line.claims()));
        int row = pen.rowNumber();
        pen.amount(line.recovered());
        pen.percent("IF(E" + row + "=0,0,I" + row + "/E" + row + ")", line.recovered(), line.claimed());
        pen.decimal(line.medianDays());
    }

    private static BigDecimal share(int part, int whole) {
        return BigDecimal.valueOf(part).movePointRight(2).divide(BigDecimal.valueOf(whole), 14, RoundingMode.HALF_EVEN);
    }
}
