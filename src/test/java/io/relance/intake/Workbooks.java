package io.relance.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes workbooks for tests, whole ones by POI and hand-made ones part by part. */
final class Workbooks {
    private Workbooks() {}

    static XSSFWorkbook xlsx() {
        return new XSSFWorkbook();
    }

    static Workbook create(String ending) {
        return "xls".equals(ending) ? new HSSFWorkbook() : new XSSFWorkbook();
    }

    /** Adds a row behind the last one; values may be text, numbers, dates, truth values, null. */
    static Row add(Sheet sheet, Object... values) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows() == 0 ? 0 : sheet.getLastRowNum() + 1);
        for (int i = 0; i < values.length; i++) {
            set(row.createCell(i), values[i]);
        }
        return row;
    }

    private static void set(Cell cell, Object value) {
        if (value instanceof String text) {
            cell.setCellValue(text);
        } else if (value instanceof Number number) {
            cell.setCellValue(new BigDecimal(number.toString()).doubleValue());
        } else if (value instanceof Boolean truth) {
            cell.setCellValue(truth);
        } else if (value instanceof LocalDate date) {
            cell.setCellValue(date);
            cell.setCellStyle(dateStyle(cell.getSheet().getWorkbook(), "dd/mm/yyyy"));
        } else if (value instanceof LocalDateTime time) {
            cell.setCellValue(time);
            cell.setCellStyle(dateStyle(cell.getSheet().getWorkbook(), "dd/mm/yyyy hh:mm"));
        }
    }

    static CellStyle dateStyle(Workbook workbook, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    static Path save(Workbook workbook, Path path) {
        try (OutputStream out = Files.newOutputStream(path);
                workbook) {
            workbook.write(out);
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A workbook with one sheet whose rows are given as XML. */
    static Path handMade(Path path, String workbookProperties, String rows) {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
            part(zip, "_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
            part(zip, "xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns:r=\"urn:r\">" + workbookProperties
                            + "<sheets><sheet name=\"Invoices\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            part(zip, "xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything of a workbook but its only sheet. */
    static void handMadeParts(ZipOutputStream zip) throws IOException {
        part(zip, "_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
        part(zip, "xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
        part(
                zip,
                "xl/workbook.xml",
                "<workbook xmlns:r=\"urn:r\"><sheets><sheet name=\"Invoices\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
    }

    private static String relation(String type, String target) {
        return "<Relationships><Relationship Id=\"rId1\" Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/"
                + type + "\" Target=\"" + target + "\"/></Relationships>";
    }

    static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** A row of inline texts. */
    static String texts(String... values) {
        StringBuilder row = new StringBuilder("<row>");
        for (String value : values) {
            row.append("<c t=\"inlineStr\"><is><t>").append(value).append("</t></is></c>");
        }
        return row.append("</row>").toString();
    }
}
