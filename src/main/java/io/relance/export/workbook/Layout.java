package io.relance.export.workbook;

import io.relance.export.labels.Labels;
import io.relance.export.workbook.Styles.Look;
import io.relance.report.ReportQuestion;
import java.util.List;
import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** What all sheets have in common: title, headings that stay, printing, colours by condition. */
final class Layout {
    /** Row of the headings of a list, as people count it; the first line stands below. */
    static final int HEADING_ROW = 3;

    private final Labels labels;
    private final ReportQuestion question;

    Layout(Labels labels, ReportQuestion question) {
        this.labels = labels;
        this.question = question;
    }

    /**
     * Title, company and a remark, headings; frozen, repeated on every page. The title is short: where columns are
     * repeated on a second page it has only their width there.
     */
    void list(Pen pen, String title, String remark, List<Heading> headings, int frozenColumns) {
        SXSSFSheet sheet = pen.sheet();
        String asOf = labels.text("as-of", labels.date(question.asOf()));
        pen.row(Look.TITLE).height(26).text(title + " " + asOf);
        String company = question.company().name();
        pen.row(Look.MUTED).text(remark.isEmpty() ? company : company + " · " + remark);
        pen.row(Look.HEADING).height(32);
        for (int i = 0; i < headings.size(); i++) {
            Heading heading = headings.get(i);
            pen.look(heading.right() ? Look.HEADING_RIGHT : Look.HEADING).text(heading.text());
            sheet.setColumnWidth(i, heading.width() * 256);
        }
        sheet.createFreezePane(frozenColumns, HEADING_ROW);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:" + HEADING_ROW));
        print(sheet);
    }

    /** A filter over all lines of a list; nothing when it has none. */
    static void filter(SXSSFSheet sheet, int lastRow, int columns) {
        if (lastRow > HEADING_ROW) {
            sheet.setAutoFilter(new CellRangeAddress(HEADING_ROW - 1, lastRow - 1, 0, columns - 1));
        }
    }

    /** On paper two pages side by side, as large as they fit, with the first columns on both. */
    static void twoPagesWide(SXSSFSheet sheet, int repeated) {
        sheet.getPrintSetup().setFitWidth((short) 2);
        sheet.getPrintSetup().setLeftToRight(true);
        sheet.setRepeatingColumns(CellRangeAddress.valueOf("A:" + Pen.letter(repeated - 1)));
    }

    /** A4 across, as wide as the page, with page numbers. */
    void print(SXSSFSheet sheet) {
        sheet.setDisplayGridlines(false);
        sheet.setFitToPage(true);
        sheet.setAutobreaks(true);
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setMargin(PageMargin.LEFT, 0.4);
        sheet.setMargin(PageMargin.RIGHT, 0.4);
        sheet.setMargin(PageMargin.TOP, 0.5);
        sheet.setMargin(PageMargin.BOTTOM, 0.6);
        sheet.getFooter().setLeft(question.company().name());
        sheet.getFooter().setCenter(labels.text("page", "&P", "&N"));
        sheet.getFooter().setRight(labels.text("as-of", labels.date(question.asOf())));
    }

    /** Colours cells above a bound; the rules given first win. */
    static void above(SXSSFSheet sheet, int column, int lastRow, List<Bound> bounds) {
        if (lastRow <= HEADING_ROW) {
            return;
        }
        CellRangeAddress[] cells = {new CellRangeAddress(HEADING_ROW, lastRow - 1, column, column)};
        SheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
        for (Bound bound : bounds) {
            ConditionalFormattingRule rule =
                    formatting.createConditionalFormattingRule(ComparisonOperator.GT, bound.above());
            PatternFormatting fill = rule.createPatternFormatting();
            fill.setFillBackgroundColor(Styles.colour(bound.colour()));
            fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
            formatting.addConditionalFormatting(cells, rule);
        }
    }

    /** A column of a list: its name, width in characters, and whether it holds numbers. */
    record Heading(String text, int width, boolean right) {
        static Heading text(String text, int width) {
            return new Heading(text, width, false);
        }

        static Heading number(String text, int width) {
            return new Heading(text, width, true);
        }
    }

    /** A number above which a cell has a colour. */
    record Bound(String above, String colour) {}
}
