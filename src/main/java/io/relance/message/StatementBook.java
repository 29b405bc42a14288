package io.relance.message;

import io.relance.message.text.Figures.Row;
import io.relance.message.text.Figures.Section;
import io.relance.message.text.Words;
import io.relance.workbook.SafeText;
import io.relance.workbook.StableZip;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** The full statement of a message as a workbook: a sheet for each currency. */
final class StatementBook {
    private static final List<String> COLUMNS = List.of(
            "column.number",
            "column.order",
            "column.subject",
            "column.issued",
            "column.due",
            "column.late",
            "column.amount",
            "column.paid",
            "column.rest",
            "column.interest",
            "column.indemnity");
    private static final int[] WIDTHS = {18, 16, 32, 12, 12, 9, 14, 14, 14, 12, 12};

    private final SXSSFWorkbook book = new SXSSFWorkbook();
    private final Words words;
    private final CellStyle head = book.createCellStyle();
    private final CellStyle date = book.createCellStyle();
    private final CellStyle money = book.createCellStyle();
    private final CellStyle total = book.createCellStyle();

    private StatementBook(Words words) {
        this.words = words;
        Font bold = book.createFont();
        bold.setBold(true);
        head.setFont(bold);
        total.setFont(bold);
        short two = book.createDataFormat().getFormat("#,##0.00");
        money.setDataFormat(two);
        total.setDataFormat(two);
        date.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
    }

    static byte[] of(io.relance.message.Sheet sheet, LocalDate asOf) {
        StatementBook statement = new StatementBook(sheet.words());
        sheet.figures().sections().forEach(statement::section);
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            StableZip.write(statement.book, sheet.words().word("statement.title"), asOf, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void section(Section section) {
        Sheet sheet = book.createSheet(section.currency().getCode());
        sheet.createFreezePane(1, 1);
        org.apache.poi.ss.usermodel.Row first = sheet.createRow(0);
        for (int i = 0; i < COLUMNS.size(); i++) {
            Cell cell = first.createCell(i);
            SafeText.set(cell, words.word(COLUMNS.get(i)));
            cell.setCellStyle(head);
            sheet.setColumnWidth(i, WIDTHS[i] * 256);
        }
        int at = 1;
        for (Row row : section.rows()) {
            row(sheet.createRow(at++), row);
        }
        org.apache.poi.ss.usermodel.Row last = sheet.createRow(at);
        Cell label = last.createCell(0);
        SafeText.set(label, words.word("total.due"));
        label.setCellStyle(head);
        Cell sum = last.createCell(8);
        sum.setCellValue(section.due().getAmount().doubleValue());
        sum.setCellStyle(total);
    }

    private void row(org.apache.poi.ss.usermodel.Row cells, Row row) {
        SafeText.set(cells.createCell(0), row.label());
        SafeText.set(cells.createCell(1), row.order());
        SafeText.set(cells.createCell(2), row.subject());
        date(cells.createCell(3), row.issued());
        date(cells.createCell(4), row.due());
        cells.createCell(5).setCellValue(row.daysLate());
        money(cells.createCell(6), row.amount());
        money(cells.createCell(7), row.paid());
        money(cells.createCell(8), row.rest());
        money(cells.createCell(9), row.interest());
        money(cells.createCell(10), row.indemnity());
    }

    private void date(Cell cell, @Nullable LocalDate value) {
        if (value != null) {
            cell.setCellValue(value);
            cell.setCellStyle(date);
        }
    }

    /** A workbook knows no decimal numbers; two decimals survive the way through binary ones. */
    private void money(Cell cell, org.joda.money.Money value) {
        cell.setCellValue(value.getAmount().doubleValue());
        cell.setCellStyle(money);
    }
}
