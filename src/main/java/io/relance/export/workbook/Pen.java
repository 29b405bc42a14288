package io.relance.export.workbook;

import io.relance.export.workbook.Styles.Look;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Writes a sheet cell by cell, row by row; what was written is not seen again. */
final class Pen {
    private static final int LONGEST_TEXT = 32_000;

    private final SXSSFSheet sheet;
    private final Styles styles;
    private int rowIndex = -1;
    private int column;
    private Look look = Look.TEXT;
    private boolean besideNumber;
    private float rowHeight;
    private @Nullable SXSSFRow row;

    Pen(SXSSFSheet sheet, Styles styles) {
        this.sheet = sheet;
        this.styles = styles;
    }

    SXSSFSheet sheet() {
        return sheet;
    }

    /** Starts the next row, in the look given. */
    Pen row(Look rowLook) {
        row = sheet.createRow(++rowIndex);
        if (rowHeight > 0) {
            row.setHeightInPoints(rowHeight);
        }
        column = 0;
        look = rowLook;
        besideNumber = false;
        return this;
    }

    /** Gives every row from here on this height, so that charts beside them lie where they should. */
    Pen rowHeight(float points) {
        rowHeight = points;
        return this;
    }

    Pen emptyRows(int count) {
        for (int i = 0; i < count; i++) {
            row(look);
        }
        return this;
    }

    /** On paper the next row begins a new page. */
    void pageBreak() {
        sheet.setRowBreak(rowIndex);
    }

    Pen height(int points) {
        current().setHeightInPoints(points);
        return this;
    }

    /** The row being written, as people count it. */
    int rowNumber() {
        return rowIndex + 1;
    }

    Pen skip(int columns) {
        column += columns;
        return this;
    }

    /** Fills columns with the look of the row, so that a band of colour has no holes. */
    Pen blank(int columns) {
        for (int i = 0; i < columns; i++) {
            cell(styles.text(look));
        }
        besideNumber = false;
        return this;
    }

    Pen look(Look cellLook) {
        look = cellLook;
        return this;
    }

    /** A text; beside a number it keeps a distance, so that the two do not touch on paper. */
    Pen text(String text) {
        SXSSFCell cell = cell(besideNumber && !look.isRight() ? styles.indented(look) : styles.text(look));
        besideNumber = look.isRight();
        if (!text.isEmpty()) {
            cell.setCellValue(text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
        }
        return this;
    }

    Pen texts(List<String> texts) {
        texts.forEach(this::text);
        return this;
    }

    Pen date(@Nullable LocalDate date) {
        SXSSFCell cell = cell(styles.date(look));
        besideNumber = false;
        if (date != null) {
            cell.setCellValue(date);
        }
        return this;
    }

    Pen whole(@Nullable Number number) {
        SXSSFCell cell = number(styles.whole(look));
        if (number != null) {
            cell.setCellValue(number.doubleValue());
        }
        return this;
    }

    Pen decimal(@Nullable BigDecimal number) {
        SXSSFCell cell = number(styles.decimal(look));
        if (number != null) {
            cell.setCellValue(number.doubleValue());
        }
        return this;
    }

    Pen amount(Money amount) {
        return amount(amount.getAmount(), amount.getCurrencyUnit().getDecimalPlaces());
    }

    Pen amount(BigDecimal amount, int digits) {
        number(styles.amount(look, digits)).setCellValue(amount.doubleValue());
        return this;
    }

    /** A formula, with the value that it will have when it is calculated. */
    Pen amount(String formula, Money value) {
        CellStyle style = styles.amount(look, value.getCurrencyUnit().getDecimalPlaces());
        return formula(formula, value.getAmount().doubleValue(), style);
    }

    Pen amount(String formula, BigDecimal value, int digits) {
        return formula(formula, value.doubleValue(), styles.amount(look, digits));
    }

    Pen whole(String formula, long value) {
        return formula(formula, (double) value, styles.whole(look));
    }

    /** A share as a formula; the value is a fraction. */
    Pen percent(String formula, Money part, Money whole) {
        BigDecimal fraction = whole.isZero()
                ? BigDecimal.ZERO
                : part.getAmount().divide(whole.getAmount(), 16, RoundingMode.HALF_EVEN);
        return formula(formula, fraction.doubleValue(), styles.percent(look));
    }

    Pen percent(@Nullable BigDecimal percent) {
        SXSSFCell cell = number(styles.percent(look));
        if (percent != null) {
            cell.setCellValue(percent.movePointLeft(2).doubleValue());
        }
        return this;
    }

    /** A text that leads to a cell of this workbook: {@code 'Documents'!A17}. */
    Pen link(String target, String text) {
        SXSSFCell cell = cell(styles.text(Look.LINK));
        cell.setCellFormula("HYPERLINK(\"#" + quoted(target) + "\",\"" + quoted(text) + "\")");
        cell.setCellValue(text);
        return this;
    }

    private static String quoted(String text) {
        return text.replace("\"", "\"\"");
    }

    private Pen formula(String formula, double value, CellStyle style) {
        SXSSFCell cell = number(style);
        cell.setCellFormula(formula);
        cell.setCellValue(value);
        return this;
    }

    private SXSSFCell number(CellStyle style) {
        besideNumber = true;
        return cell(style);
    }

    private SXSSFCell cell(CellStyle style) {
        SXSSFCell cell = current().createCell(column++);
        cell.setCellStyle(style);
        return cell;
    }

    private SXSSFRow current() {
        if (row == null) {
            throw new IllegalStateException("no row was started");
        }
        return row;
    }

    /** {@code C}, for the column with that index. */
    static String letter(int column) {
        return CellReference.convertNumToColString(column);
    }

    /** {@code 'Customers'!$C$4:$C$99}. */
    static String range(String sheetName, int column, int firstRow, int lastRow) {
        String letter = letter(column);
        return "'" + sheetName.replace("'", "''") + "'!$" + letter + "$" + firstRow + ":$" + letter + "$" + lastRow;
    }

    static String address(String sheetName, int column, int row) {
        return "'" + sheetName.replace("'", "''") + "'!" + letter(column) + row;
    }
}
