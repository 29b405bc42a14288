package io.relance.export.workbook;

import io.relance.ageing.Buckets;
import io.relance.export.labels.Labels;
import io.relance.export.labels.Words;
import io.relance.export.workbook.Layout.Bound;
import io.relance.export.workbook.Layout.Heading;
import io.relance.export.workbook.Styles.Look;
import io.relance.ledger.Customer;
import io.relance.report.AgeingReport;
import io.relance.report.ReportQuestion;
import io.relance.report.lines.CustomerLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.joda.money.Money;

/** One line per customer and currency; below them one sum per currency. */
final class CustomersSheet {
    private static final int COL_CURRENCY = 2;
    private static final int COL_FIRST_BUCKET = 3;

    private final Labels labels;
    private final Words words;
    private final Buckets buckets;
    private final Pen pen;
    private int lastRow = Layout.HEADING_ROW;

    CustomersSheet(SXSSFWorkbook book, Styles styles, Layout layout, Labels labels, ReportQuestion question) {
        this.labels = labels;
        this.words = Words.of(labels, question);
        this.buckets = question.buckets();
        this.pen = new Pen(book.createSheet(labels.text("sheet.customers")), styles);
        layout.list(
                pen,
                labels.text("sheet.customers"),
                labels.text("by." + question.basis().code()),
                headings(),
                2);
        Layout.twoPagesWide(pen.sheet(), 2);
    }

    private List<Heading> headings() {
        List<Heading> headings = new ArrayList<>();
        headings.add(Heading.text(labels.text("customer"), 11));
        headings.add(Heading.text(labels.text("name"), 28));
        headings.add(Heading.text(labels.text("currency"), 9));
        labels.shortBuckets(buckets).forEach(bucket -> headings.add(Heading.number(bucket, 13)));
        headings.add(Heading.number(labels.text("total"), 14));
        headings.add(Heading.number(labels.text("late.share"), 8));
        headings.add(Heading.number(labels.text("oldest"), 9));
        headings.add(Heading.number(labels.text("limit"), 12));
        headings.add(Heading.number(labels.text("limit-use"), 8));
        headings.add(Heading.number(labels.text("usual-delay"), 9));
        headings.add(Heading.text(labels.text("last-contact"), 11));
        headings.add(Heading.text(labels.text("next-level"), 18));
        headings.add(Heading.text(labels.text("next-on"), 11));
        headings.add(Heading.text(labels.text("hold"), 32));
        headings.add(Heading.text(labels.text("responsible"), 16));
        headings.add(Heading.number(labels.text("documents"), 8));
        return headings;
    }

    private int columnOfTotal() {
        return COL_FIRST_BUCKET + buckets.size();
    }

    /** Writes a line; {@code firstDocument} is the address its code leads to. */
    void add(CustomerLine line, String firstDocument) {
        Customer customer = line.customer();
        pen.row(Look.TEXT).link(firstDocument, customer.id().value());
        pen.text(customer.name()).text(line.total().getCurrencyUnit().getCode());
        line.tally().amounts().forEach(pen::amount);
        int row = pen.rowNumber();
        String cells = Pen.letter(COL_FIRST_BUCKET) + row + ":" + Pen.letter(columnOfTotal() - 1) + row;
        pen.amount("ROUND(SUM(" + cells + "),4)", line.total());
        pen.percent(percent(line.late().getAmount(), line.debits().getAmount()));
        pen.whole(line.oldestDays() == 0 ? null : line.oldestDays());
        limit(line);
        pen.whole(line.usualDelay());
        pen.date(line.standing().lastOn());
        pen.text(words.level(line.standing().nextLevel())).date(line.standing().nextOn());
        pen.text(words.hold(line.standing())).text(customer.responsible().name());
        pen.whole(line.tally().count());
        lastRow = row;
    }

    private void limit(CustomerLine line) {
        BigDecimal limit = line.creditLimit();
        if (limit == null) {
            pen.blank(2);
            return;
        }
        pen.amount(limit, 0);
        pen.percent(percent(line.total().getAmount(), limit));
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? BigDecimal.ZERO : part.movePointRight(2).divide(whole, 14, RoundingMode.HALF_EVEN);
    }

    void finish(AgeingReport report) {
        Layout.filter(pen.sheet(), lastRow, columnOfTotal() + 12);
        int share = columnOfTotal() + 1;
        Layout.above(
                pen.sheet(),
                share,
                lastRow,
                List.of(new Bound("0.75", Colours.BAD), new Bound("0.5", "FBD9B5"), new Bound("0.25", "FDECC8")));
        Layout.above(pen.sheet(), share + 1, lastRow, List.of(new Bound("90", Colours.BAD)));
        Layout.above(pen.sheet(), share + 3, lastRow, List.of(new Bound("1", Colours.BAD), new Bound("0.8", "FDECC8")));
        report.statement().table().currencies().forEach(currency -> {
            pen.row(Look.TOTAL).text(labels.text("total")).text("");
            pen.text(currency.currency().getCode());
            for (int column = 0; column < buckets.size(); column++) {
                sum(
                        currency.currency().getCode(),
                        column,
                        currency.totals().amounts().get(column));
            }
            sum(currency.currency().getCode(), buckets.size(), currency.totals().total());
            pen.blank(11);
        });
    }

    private void sum(String currency, int column, Money value) {
        pen.amount(sum(currency, column), value);
    }

    /** The sum of a bucket over all customers in a currency, as a formula; {@code buckets.size()} is the total. */
    String sum(String currency, int column) {
        if (lastRow == Layout.HEADING_ROW) {
            return "0";
        }
        return "ROUND(SUMIFS(" + range(COL_FIRST_BUCKET + column) + "," + range(COL_CURRENCY) + ",\"" + currency
                + "\"),4)";
    }

    /** The lines with their headings, for a named range; empty when there is none. */
    String lines() {
        if (lastRow == Layout.HEADING_ROW) {
            return "";
        }
        String name = pen.sheet().getSheetName().replace("'", "''");
        return "'" + name + "'!$A$" + Layout.HEADING_ROW + ":$" + Pen.letter(columnOfTotal() + 11) + "$" + lastRow;
    }

    private String range(int column) {
        return Pen.range(pen.sheet().getSheetName(), column, Layout.HEADING_ROW + 1, lastRow);
    }
}
