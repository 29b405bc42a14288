package io.relance.cli.start;

import io.relance.workbook.StableZip;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The workbook to fill in: a sheet of receivables, one of customers, one that explains the columns. */
final class BlankWorkbook {
    private static final LocalDate MADE = LocalDate.of(2026, 1, 1);
    private static final int LAST_ROW = 9_999;
    private static final int CHARACTER = 256;

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final CellStyle header = header(IndexedColors.GREY_25_PERCENT);
    private final CellStyle needed = header(IndexedColors.LIGHT_YELLOW);
    private final CellStyle date = format("yyyy-mm-dd");
    private final CellStyle amount = format("#,##0.00");
    private final CellStyle text = format("@");
    private final CellStyle wrapped = format("@");

    private BlankWorkbook() {
        wrapped.setWrapText(true);
        wrapped.setVerticalAlignment(VerticalAlignment.TOP);
    }

    static void write(OutputStream out) throws IOException {
        BlankWorkbook blank = new BlankWorkbook();
        List<Column> columns = Column.all();
        blank.sheet("Receivables", columns);
        blank.sheet("Customers", columns);
        blank.explain(columns);
        StableZip.write(blank.workbook, "Receivables", MADE, out);
    }

    private void sheet(String name, List<Column> all) {
        Sheet sheet = workbook.createSheet(name);
        Row row = sheet.createRow(0);
        List<Column> columns =
                all.stream().filter(column -> column.sheet().equals(name)).toList();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            Cell cell = row.createCell(i);
            cell.setCellValue(column.name());
            cell.setCellStyle(column.needed().isEmpty() ? header : needed);
            sheet.setColumnWidth(i, Math.max(12, column.name().length() + 3) * CHARACTER);
            sheet.setDefaultColumnStyle(i, column.isDate() ? date : column.isAmount() ? amount : text);
            choices(sheet, column, i);
        }
        sheet.createFreezePane(1, 1);
    }

    private static void choices(Sheet sheet, Column column, int index) {
        if (column.words().isEmpty()) {
            return;
        }
        DataValidationHelper helper = sheet.getDataValidationHelper();
        var constraint = helper.createExplicitListConstraint(column.words().toArray(String[]::new));
        var validation = helper.createValidation(constraint, new CellRangeAddressList(1, LAST_ROW, index, index));
        validation.setShowErrorBox(true);
        validation.createErrorBox("Not known", "Choose one of: " + String.join(", ", column.words()));
        sheet.addValidationData(validation);
    }

    private void explain(List<Column> columns) {
        Sheet sheet = workbook.createSheet("Explanation");
        int[] widths = {14, 22, 14, 90, 28};
        String[] titles = {"Sheet", "Column", "Needed", "Meaning", "Example"};
        Row head = sheet.createRow(0);
        for (int i = 0; i < titles.length; i++) {
            Cell cell = head.createCell(i);
            cell.setCellValue(titles[i]);
            cell.setCellStyle(header);
            sheet.setColumnWidth(i, widths[i] * CHARACTER);
        }
        for (int i = 0; i < columns.size(); i++) {
            explain(sheet.createRow(i + 1), columns.get(i));
        }
        sheet.createFreezePane(0, 1);
    }

    private void explain(Row row, Column column) {
        List<String> texts =
                List.of(column.sheet(), column.name(), column.needed(), column.meaning(), column.example());
        for (int i = 0; i < texts.size(); i++) {
            Cell cell = row.createCell(i);
            cell.setCellValue(texts.get(i));
            cell.setCellStyle(wrapped);
        }
    }

    private CellStyle header(IndexedColors colour) {
        Font bold = workbook.createFont();
        bold.setBold(true);
        CellStyle style = workbook.createCellStyle();
        style.setFont(bold);
        style.setFillForegroundColor(colour.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setBorderBottom(BorderStyle.THIN);
        return style;
    }

    private CellStyle format(String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }
}
