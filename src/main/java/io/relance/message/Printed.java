package io.relance.message;

import io.relance.message.CallColumns.Column;
import java.util.List;
import org.apache.poi.ss.usermodel.Footer;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * How a sheet of the call list comes out of the printer: A4 lying, large enough to read, broken behind the columns that
 * end a page, with the head and the customer again on every page.
 */
final class Printed {
    private static final short SCALE = 60;
    private static final double MARGIN_INCHES = 0.35;
    private static final int REPEATED = 2;

    private Printed() {}

    static void on(Sheet sheet, String title, List<Column> columns) {
        PrintSetup setup = sheet.getPrintSetup();
        setup.setLandscape(true);
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setScale(SCALE);
        sheet.setMargin(PageMargin.LEFT, MARGIN_INCHES);
        sheet.setMargin(PageMargin.RIGHT, MARGIN_INCHES);
        sheet.setMargin(PageMargin.TOP, MARGIN_INCHES);
        sheet.setMargin(PageMargin.BOTTOM, 0.55);
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
        sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, REPEATED));
        Footer footer = sheet.getFooter();
        footer.setLeft(title.replace("&", "&&"));
        footer.setRight("&P / &N");
        for (int i = 0; i < columns.size(); i++) {
            sheet.setColumnWidth(i, columns.get(i).width() * 256);
            if (columns.get(i).last()) {
                sheet.setColumnBreak(i);
            }
        }
    }
}
