package io.relance.message;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** The cell styles of the call list. */
record CallStyles(
        CellStyle head,
        CellStyle inputHead,
        CellStyle text,
        CellStyle whole,
        CellStyle money,
        CellStyle date,
        CellStyle input,
        CellStyle inputDate) {

    CallStyles(Workbook book) {
        this(
                head(book, IndexedColors.GREY_25_PERCENT),
                head(book, IndexedColors.LIGHT_YELLOW),
                cell(book, "@", true),
                cell(book, "0", false),
                cell(book, "#,##0.00", false),
                cell(book, "dd/mm/yyyy", false),
                input(book, "General"),
                input(book, "dd/mm/yyyy"));
    }

    private static CellStyle head(Workbook book, IndexedColors colour) {
        CellStyle style = book.createCellStyle();
        Font bold = book.createFont();
        bold.setBold(true);
        style.setFont(bold);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setFillForegroundColor(colour.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setBorderBottom(BorderStyle.THIN);
        return style;
    }

    private static CellStyle cell(Workbook book, String format, boolean wrap) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        style.setWrapText(wrap);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private static CellStyle input(Workbook book, String format) {
        CellStyle style = cell(book, format, true);
        style.setFillForegroundColor(IndexedColors.LIGHT_YELLOW.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setBorderBottom(BorderStyle.HAIR);
        return style;
    }
}
