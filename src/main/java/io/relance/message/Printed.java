package io.relance.message;

import io.relance.message.CallColumns.Column;
import java.util.List;
import org.apache.poi.ss.usermodel.Footer;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * How a sheet comes out of the printer: A4 lying, with its head again on every page. The working sheets of the call list
 * are large enough to read and broken behind the columns that end a page, with the customer again on each.
 */
final class Printed {
    private static final short SCALE = 60;
    private static final double MARGIN_INCHES = 0.35;
    private static final int REPEATED = 2;

    private Printed() {}

    static void on(Sheet sheet, String title, List<Column> columns) {
        page(sheet, title, columns.stream().map(Column::width).toList());
        sheet.getPrintSetup().setScale(SCALE);
        sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, REPEATED));
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).last()) {
                sheet.setColumnBreak(i);
            }
        }
    }

    /**
     * A sheet whose columns stand on one page side by side, on as many pages as its rows take.
     *
     * @param title what stands at the foot of each page
     * @param widths of its columns, in characters
     */
    static void onOnePageWidth(Sheet sheet, String title, List<Integer> widths) {
        page(sheet, title, widths);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setPrintGridlines(true);
    }

    private static void page(Sheet sheet, String title, List<Integer> widths) {
        PrintSetup setup = sheet.getPrintSetup();
        setup.setLandscape(true);
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.setMargin(PageMargin.LEFT, MARGIN_INCHES);
        sheet.setMargin(PageMargin.RIGHT, MARGIN_INCHES);
        sheet.setMargin(PageMargin.TOP, MARGIN_INCHES);
        sheet.setMargin(PageMargin.BOTTOM, 0.55);
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
        Footer footer = sheet.getFooter();
        footer.setLeft(title.replace("&", "&&"));
        footer.setRight("&P / &N");
        for (int i = 0; i < widths.size(); i++) {
            sheet.setColumnWidth(i, widths.get(i) * 256);
        }
    }
}
