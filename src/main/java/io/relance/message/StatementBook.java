package io.relance.message;

import io.relance.message.text.ChargeWords;
import io.relance.message.text.Figures.Row;
import io.relance.message.text.Figures.Section;
import io.relance.message.text.Plain;
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
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.joda.money.Money;

/**
 * The full statement of a message as a workbook: a sheet for each currency, with the columns that say something and the
 * totals of the message, and on paper the customer, the date and the page.
 */
final class StatementBook {
    private final SXSSFWorkbook book = new SXSSFWorkbook();
    private final StatementStyles styles = new StatementStyles(book);
    private final Words words;
    private final String heading;

    private StatementBook(io.relance.message.Sheet sheet, LocalDate asOf) {
        this.words = sheet.words();
        String date = words.formats().longDate(asOf);
        this.heading = String.join(
                " – ",
                words.word("statement.title"),
                Plain.name(sheet.notice().addressee().name()),
                words.word("statement.as.of", date));
    }

    static byte[] of(io.relance.message.Sheet sheet, LocalDate asOf) {
        StatementBook statement = new StatementBook(sheet, asOf);
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
        List<StatementColumn> columns = StatementColumn.of(section);
        Printed.onOnePageWidth(
                sheet, heading, columns.stream().map(StatementColumn::width).toList());
        sheet.createFreezePane(1, 1);
        org.apache.poi.ss.usermodel.Row head = sheet.createRow(0);
        for (int i = 0; i < columns.size(); i++) {
            boolean number = columns.get(i).isNumber();
            text(head.createCell(i), words.word(columns.get(i).label()), number ? styles.numberHead() : styles.head());
        }
        int at = 1;
        for (Row row : section.rows()) {
            org.apache.poi.ss.usermodel.Row cells = sheet.createRow(at++);
            for (int i = 0; i < columns.size(); i++) {
                columns.get(i).set(cells.createCell(i), row, words, styles);
            }
        }
        sheet.setAutoFilter(new CellRangeAddress(0, at - 1, 0, columns.size() - 1));
        totals(sheet, at, section, columns.indexOf(StatementColumn.REST));
    }

    private void totals(Sheet sheet, int row, Section section, int column) {
        int at = row;
        String letter = CellReference.convertNumToColString(column);
        boolean plain = section.deducted().isZero() && section.review().isZero();
        Cell due = total(sheet, at++, words.word(plain ? "total.net" : "total.due"), section.due(), column);
        due.setCellFormula("SUM(" + letter + "2:" + letter + row + ")");
        due.setCellValue(section.due().getAmount().doubleValue());
        if (!section.deducted().isZero()) {
            total(sheet, at++, words.word("total.deducted"), section.deducted().negated(), column);
        }
        if (!section.review().isZero()) {
            total(sheet, at++, words.word("total.review"), section.review().negated(), column);
        }
        if (!plain) {
            total(sheet, at++, words.word("total.net"), section.net(), column);
        }
        if (!section.interest().isZero()) {
            total(sheet, at++, words.word("column.interest"), section.interest(), column);
        }
        if (!section.indemnity().isZero()) {
            total(sheet, at++, words.word("column.indemnity"), section.indemnity(), column);
        }
        if (section.hasCharges()) {
            total(sheet, at, ChargeWords.total(words, section), section.total(), column);
        }
    }

    private Cell total(Sheet sheet, int at, String label, Money amount, int column) {
        org.apache.poi.ss.usermodel.Row row = sheet.createRow(at);
        text(row.createCell(0), label, styles.label());
        Cell sum = row.createCell(column);
        sum.setCellValue(amount.getAmount().doubleValue());
        sum.setCellStyle(styles.total());
        return sum;
    }

    private static void text(Cell cell, String text, CellStyle style) {
        SafeText.set(cell, text);
        cell.setCellStyle(style);
    }
}
