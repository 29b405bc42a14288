package io.relance.export.workbook;

import io.relance.ageing.Buckets;
import io.relance.ageing.CurrencyAgeing;
import io.relance.ageing.Tally;
import io.relance.export.labels.Labels;
import io.relance.export.labels.Words;
import io.relance.export.workbook.Styles.Look;
import io.relance.report.AgeingReport;
import io.relance.report.Converted;
import io.relance.report.MonthEnd;
import io.relance.report.ReportQuestion;
import io.relance.report.lines.RollForward;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The first sheet: where the figures come from, whether they close, and what they say. */
final class SummarySheet {
    /** Columns of the tables; the charts lie below, side by side. */
    private static final int COLUMNS = 7;

    private static final int MIDDLE = 3;
    private static final int CHART_ROWS = 14;
    private static final int LONE_CHART_ROWS = 10;

    private final SXSSFWorkbook book;
    private final Labels labels;
    private final Words words;
    private final ReportQuestion question;
    private final Buckets buckets;
    private final Pen pen;
    private final SummaryHead head;
    private final String name;

    SummarySheet(
            SXSSFWorkbook book, Styles styles, Layout layout, Labels labels, Words words, ReportQuestion question) {
        this.book = book;
        this.labels = labels;
        this.words = words;
        this.question = question;
        this.buckets = question.buckets();
        this.name = labels.text("sheet.summary");
        SXSSFSheet sheet = book.createSheet(name);
        layout.print(sheet);
        int[] widths = {17, 34, 20, 19, 17, 22, 22};
        for (int i = 0; i < widths.length; i++) {
            sheet.setColumnWidth(i, widths[i] * 256);
        }
        this.pen = new Pen(sheet, styles).rowHeight(15);
        this.head = new SummaryHead(labels, words, question, pen);
    }

    void write(AgeingReport report, CustomersSheet customers, DocumentsSheet documents) {
        head.write(report);
        boolean first = true;
        for (CurrencyAgeing currency : report.statement().table().currencies()) {
            if (!first) {
                pen.pageBreak();
            }
            first = false;
            currency(report, currency, customers, documents);
        }
        converted(report.converted());
        pen.pageBreak();
        SummaryLists lists = new SummaryLists(labels, words, pen);
        lists.top(report);
        lists.alerts(report);
        pen.pageBreak();
        lists.figures(report);
        lists.rejected(report);
        pen.sheet().createFreezePane(0, 2);
        pen.sheet().setRepeatingRows(CellRangeAddress.valueOf("1:2"));
    }

    /** The table with its charts; on paper the month ends begin a new page. */
    private void currency(
            AgeingReport report, CurrencyAgeing currency, CustomersSheet customers, DocumentsSheet documents) {
        String code = currency.currency().getCode();
        boolean course = report.history().stream()
                        .filter(month -> month.totals() != null)
                        .count()
                > 1;
        Consumer<Charts.Place> chart = buckets(currency, customers, documents);
        int top = pen.rowNumber() + 1;
        int rows = course ? CHART_ROWS : LONE_CHART_ROWS;
        pen.emptyRows(rows + 2);
        chart.accept(new Charts.Place(0, MIDDLE, top, top + rows));
        if (course) {
            pen.pageBreak();
        }
        history(report, code, new Charts.Place(MIDDLE, COLUMNS, top, top + rows));
        moved(report, code);
    }

    /** The table; answers what draws its chart. */
    private Consumer<Charts.Place> buckets(
            CurrencyAgeing currency, CustomersSheet customers, DocumentsSheet documents) {
        String code = currency.currency().getCode();
        List<String> names = labels.buckets(buckets, question.basis());
        List<String> shortNames = labels.shortBuckets(buckets);
        head.section(
                labels.text("total.of", code), labels.text("amount"), labels.text("share"), labels.text("documents"));
        int first = pen.rowNumber() + 1;
        int totalRow = first + names.size();
        Tally totals = currency.totals();
        for (int column = 0; column < names.size(); column++) {
            Money amount = totals.amounts().get(column);
            pen.row(Look.TEXT).height(17).text(shortNames.get(column)).text(names.get(column));
            pen.amount(customers.sum(code, column), amount);
            pen.percent(ratio(pen.rowNumber(), totalRow), amount, totals.total());
            pen.whole(documents.count(code, names.get(column)), totals.counts().get(column));
            pen.blank(2);
        }
        pen.row(Look.TOTAL).height(17).text(labels.text("total.of", code)).text("");
        pen.amount("ROUND(SUM(C" + first + ":C" + (totalRow - 1) + "),4)", totals.total());
        pen.percent(ratio(totalRow, totalRow), totals.total(), totals.total());
        pen.whole("SUM(E" + first + ":E" + (totalRow - 1) + ")", totals.count()).blank(2);
        name("OpenTotal_" + code, Pen.address(name, 2, totalRow));
        Charts.Series series = new Charts.Series(
                labels.text("amount"), values(totals.amounts()), range(2, first, totalRow - 1), Colours.NAVY);
        Charts.Categories categories = new Charts.Categories(shortNames, range(0, first, totalRow - 1));
        return place ->
                charts().columns(labels.text("chart.buckets", code), categories, series, Colours.of(buckets), place);
    }

    private static String ratio(int row, int totalRow) {
        return "IF(C" + totalRow + "=0,0,C" + row + "/C" + totalRow + ")";
    }

    private void history(AgeingReport report, String currency, Charts.Place place) {
        int last = Labels.last(buckets);
        head.section(
                labels.text("history"),
                labels.text("not-due"),
                labels.text("late.up-to", last),
                labels.text("late.over", last),
                labels.text("total"),
                labels.text("late.share"));
        int first = pen.rowNumber() + 1;
        HistoryChart chart = new HistoryChart(labels, buckets);
        boolean noneKnown = report.history().stream()
                        .filter(month -> month.totals() != null)
                        .count()
                == 1;
        if (noneKnown) {
            pen.row(Look.MUTED).text(labels.text("history.insufficient"));
        }
        for (MonthEnd month : report.history()) {
            if (noneKnown && month.totals() == null) {
                continue;
            }
            Tally tally = month.of(currency);
            pen.row(Look.TEXT).text(labels.date(month.date()));
            if (tally == null) {
                pen.look(Look.MUTED).text(month.totals() == null ? labels.text("history.insufficient") : "–");
                pen.look(Look.TEXT).blank(5);
                chart.missing(labels.date(month.date()));
                continue;
            }
            pen.text("");
            monthEnd(tally);
            chart.add(labels.date(month.date()), tally);
        }
        if (chart.isWorthDrawing()) {
            int end = pen.rowNumber();
            charts().stacked(
                            labels.text("chart.history", currency),
                            new Charts.Categories(chart.dates(), range(0, first, end)),
                            chart.series(column -> range(column, first, end)),
                            place);
        }
    }

    private void monthEnd(Tally tally) {
        int row = pen.rowNumber();
        Money over = tally.amounts().get(buckets.oldest());
        Money late = tally.late(buckets);
        pen.amount(tally.amounts().get(buckets.notDue()));
        pen.amount(late.minus(over)).amount(over).amount(tally.total());
        pen.percent("IF(F" + row + "=0,0,(D" + row + "+E" + row + ")/F" + row + ")", late, tally.total());
    }

    private void moved(AgeingReport report, String currency) {
        head.section(labels.text("movements", labels.date(report.previousMonthEnd())));
        if (report.movements().isEmpty()) {
            pen.row(Look.MUTED).text(labels.text("movements.none"));
            return;
        }
        for (RollForward moved : report.movements()) {
            if (moved.closing().getCurrencyUnit().getCode().equals(currency)) {
                moved(report, moved);
            }
        }
    }

    private void moved(AgeingReport report, RollForward moved) {
        int first = pen.rowNumber() + 1;
        line(labels.text("opening", labels.date(report.previousMonthEnd())), moved.opening());
        line(labels.text("added"), moved.added());
        line(labels.text("paid"), moved.paid());
        line(labels.text("changed"), moved.changed());
        pen.row(Look.TOTAL)
                .text(labels.text("closing", labels.date(question.asOf())))
                .text("");
        String formula = "ROUND(C" + first + "+C" + (first + 1) + "-C" + (first + 2) + "+C" + (first + 3) + ",4)";
        pen.amount(formula, moved.closing()).blank(4);
        line(labels.text("older"), moved.older());
    }

    private void line(String text, Money amount) {
        pen.row(Look.TEXT).text(text).text("").amount(amount).blank(4);
    }

    private void converted(@Nullable Converted converted) {
        if (converted == null) {
            return;
        }
        String currency = converted.currency().getCode();
        head.section(labels.text("converted", currency), labels.text("total"), labels.text("rate"), currency);
        for (Converted.Line line : converted.lines()) {
            pen.row(Look.TEXT).text(line.total().getCurrencyUnit().getCode()).text("");
            pen.amount(line.total());
            if (line.rate() == null || line.converted() == null) {
                pen.look(Look.MUTED).text(labels.text("insufficient")).blank(3);
                continue;
            }
            pen.amount(line.rate(), 4).amount(line.converted()).blank(2);
        }
        pen.row(Look.TOTAL).text(labels.text("total.of", currency)).blank(3);
        if (converted.total() == null) {
            pen.text(labels.text("insufficient")).blank(2);
        } else {
            pen.amount(converted.total()).blank(2);
        }
    }

    private Charts charts() {
        return new Charts(book.getXSSFWorkbook().getSheet(name));
    }

    private String range(int column, int firstRow, int lastRow) {
        return Pen.range(name, column, firstRow, lastRow);
    }

    private void name(String rangeName, String address) {
        Names.add(book, rangeName, address);
    }

    private static List<BigDecimal> values(List<Money> amounts) {
        return amounts.stream().map(Money::getAmount).toList();
    }
}
