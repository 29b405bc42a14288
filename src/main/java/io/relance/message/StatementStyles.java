package io.relance.message;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Workbook;

/** The cell styles of a statement. */
record StatementStyles(
        CellStyle head, CellStyle numberHead, CellStyle date, CellStyle money, CellStyle label, CellStyle total) {

    private static final String MONEY = "#,##0.00";

    StatementStyles(Workbook book) {
        this(
                head(book, HorizontalAlignment.LEFT),
                head(book, HorizontalAlignment.RIGHT),
                cell(book, "dd/mm/yyyy"),
                cell(book, MONEY),
                bold(book, "General"),
                bold(book, MONEY));
    }

    private static CellStyle head(Workbook book, HorizontalAlignment alignment) {
        CellStyle style = bold(book, "General");
        style.setAlignment(alignment);
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setBorderBottom(BorderStyle.THIN);
        return style;
    }

    private static CellStyle bold(Workbook book, String format) {
        CellStyle style = cell(book, format);
        Font bold = book.createFont();
        bold.setBold(true);
        style.setFont(bold);
        return style;
    }

    private static CellStyle cell(Workbook book, String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }
}
