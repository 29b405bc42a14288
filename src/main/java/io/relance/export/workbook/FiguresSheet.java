package io.relance.export.workbook;

import io.relance.export.labels.Labels;
import io.relance.export.labels.Words;
import io.relance.export.workbook.Styles.Look;
import io.relance.report.AgeingReport;
import io.relance.report.figure.Band;
import io.relance.report.figure.CurrencyFigures;
import io.relance.report.figure.Figure;
import io.relance.report.figure.Provision;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.joda.money.Money;

/** The figures with their formulas, and what the total is made of; currency by currency. */
final class FiguresSheet {
    private static final int COLUMNS = 6;
    /** Width of the formulas; longer ones take two lines. */
    private static final int FORMULA = 62;

    private final Labels labels;
    private final Words words;
    private final Pen pen;

    private FiguresSheet(Labels labels, Words words, Pen pen) {
        this.labels = labels;
        this.words = words;
        this.pen = pen;
    }

    static void write(
            SXSSFWorkbook book, Styles styles, Layout layout, Labels labels, Words words, AgeingReport report) {
        SXSSFSheet sheet = book.createSheet(labels.text("sheet.figures"));
        layout.print(sheet);
        int[] widths = {60, 18, 11, 18, 18, FORMULA};
        for (int i = 0; i < widths.length; i++) {
            sheet.setColumnWidth(i, widths[i] * 256);
        }
        FiguresSheet figures = new FiguresSheet(labels, words, new Pen(sheet, styles));
        figures.pen
                .row(Look.TITLE)
                .height(26)
                .text(words.title(report.statement().header(), "sheet.figures"));
        boolean first = true;
        for (CurrencyFigures each : report.figures()) {
            if (!first) {
                figures.pen.pageBreak();
            }
            first = false;
            figures.currency(each);
        }
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
    }

    private void currency(CurrencyFigures figures) {
        String currency = figures.currency().getCode();
        section(labels.text("figures") + " · " + currency, labels.text("value"), "", "", "", labels.text("formula"));
        figures.figures().forEach(this::figure);
        provisions(figures.provisions(), currency);
        bands(labels.text("specials") + " · " + currency, figures.specials(), key -> labels.text("special." + key));
        pen.row(Look.MUTED).text(labels.text("specials.note"));
        bands(labels.text("ahead") + " · " + currency, figures.ahead(), words::days);
        sum(figures.ahead());
        bands(labels.text("forecast") + " · " + currency, figures.forecast(), words::forecast);
        sum(figures.forecast());
        pen.row(Look.MUTED).text(labels.text("forecast.note"));
        bands(labels.text("credits") + " · " + currency, figures.creditAges(), words::days);
        sum(figures.creditAges());
        if (!figures.accounts().isEmpty()) {
            bands(labels.text("accounts") + " · " + currency, figures.accounts(), UnaryOperator.identity());
            sum(figures.accounts());
        }
    }

    private void section(String first, String... others) {
        pen.emptyRows(1).row(Look.SECTION).height(20).text(first);
        for (int i = 0; i < COLUMNS - 1; i++) {
            pen.look(i < COLUMNS - 2 ? Look.HEADING_RIGHT : Look.HEADING).text(i < others.length ? others[i] : "");
        }
    }

    private void figure(Figure figure) {
        String key = "figure." + figure.kind().key();
        String formula = labels.text(key + ".formula");
        pen.row(Look.LABEL);
        if (formula.length() > FORMULA) {
            pen.height(28);
        }
        pen.text(labels.text(key)).look(Look.TEXT);
        BigDecimal value = figure.value();
        if (value == null) {
            pen.look(Look.MUTED).text(words.figure(figure)).blank(3);
        } else if (figure.kind().unit() == Figure.Unit.PERCENT) {
            pen.percent(value).blank(3);
        } else {
            pen.decimal(value).text(labels.text("days", "").strip()).blank(2);
        }
        pen.look(Look.WRAPPED).text(formula);
    }

    private void provisions(List<Provision> provisions, String currency) {
        section(
                labels.text("provisions") + " · " + currency,
                labels.text("provision.base"),
                labels.text("provision.rate"),
                labels.text("provision.matrix"),
                labels.text("provision.individual"));
        int first = pen.rowNumber() + 1;
        Money matrix = null;
        Money individual = null;
        for (Provision provision : provisions) {
            pen.row(Look.TEXT).text(words.bucket(provision.bucket())).amount(provision.base());
            pen.percent(provision.rate());
            if (provision.matrix() == null) {
                pen.look(Look.MUTED).text(labels.text("insufficient")).look(Look.TEXT);
            } else {
                int row = pen.rowNumber();
                pen.amount("ROUND(B" + row + "*C" + row + "," + digits(provision.base()) + ")", provision.matrix());
                matrix = matrix == null ? provision.matrix() : matrix.plus(provision.matrix());
            }
            pen.amount(provision.individual());
            individual = individual == null ? provision.individual() : individual.plus(provision.individual());
        }
        boolean complete = provisions.stream().allMatch(each -> each.matrix() != null);
        if (complete && matrix != null && individual != null) {
            int last = pen.rowNumber();
            pen.row(Look.TOTAL).text(labels.text("total")).blank(2);
            pen.amount("ROUND(SUM(D" + first + ":D" + last + "),4)", matrix);
            pen.amount("ROUND(SUM(E" + first + ":E" + last + "),4)", individual);
        }
        pen.row(Look.MUTED).text(labels.text("provisions.note"));
    }

    private static int digits(Money money) {
        return money.getCurrencyUnit().getDecimalPlaces();
    }

    private void bands(String title, List<Band> bands, UnaryOperator<String> name) {
        section(title, labels.text("amount"), labels.text("documents"));
        for (Band band : bands) {
            pen.row(Look.TEXT).text(name.apply(band.key()));
            pen.amount(band.amount()).whole(band.count());
        }
    }

    private void sum(List<Band> bands) {
        int last = pen.rowNumber();
        int first = last - bands.size() + 1;
        Money total = Money.total(bands.stream().map(Band::amount).toList());
        int count = bands.stream().mapToInt(Band::count).sum();
        pen.row(Look.TOTAL).text(labels.text("total"));
        pen.amount("ROUND(SUM(B" + first + ":B" + last + "),4)", total);
        pen.whole("SUM(C" + first + ":C" + last + ")", count);
    }
}
