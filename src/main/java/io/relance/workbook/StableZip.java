package io.relance.workbook;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes workbooks so that the same content gives the same bytes, whenever and wherever it is written. */
public final class StableZip {
    /** What a zip says of a file without a time of its own. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private StableZip() {}

    /** Writes an .xlsx workbook: its properties are dated by {@code asOf}, its parts not at all. Closes the workbook. */
    public static void write(Workbook workbook, String title, LocalDate asOf, OutputStream out) throws IOException {
        try (workbook) {
            setProperties(workbook, title, asOf);
            if (workbook instanceof SXSSFWorkbook streaming) {
                // its default, entries of unknown size in the 64-bit form, cannot be read as a stream
                streaming.setZip64Mode(Zip64Mode.Never);
            }
            Path file = Files.createTempFile("relance-", ".xlsx");
            try {
                try (OutputStream written = Files.newOutputStream(file)) {
                    workbook.write(written);
                }
                try (InputStream zip = new BufferedInputStream(Files.newInputStream(file))) {
                    copy(zip, out);
                }
            } finally {
                Files.delete(file);
            }
        }
    }

    private static void setProperties(Workbook workbook, String title, LocalDate asOf) {
        XSSFWorkbook book =
                workbook instanceof SXSSFWorkbook streaming ? streaming.getXSSFWorkbook() : (XSSFWorkbook) workbook;
        POIXMLProperties.CoreProperties core = book.getProperties().getCoreProperties();
        Optional<Date> date = Optional.of(Date.from(asOf.atStartOfDay().toInstant(ZoneOffset.UTC)));
        core.setCreated(date);
        core.setModified(date);
        core.setCreator("Relance");
        core.setTitle(title);
    }

    /** The same entries in the same order, all without a time. */
    public static void copy(byte[] zip, OutputStream out) throws IOException {
        copy(new ByteArrayInputStream(zip), out);
    }

    private static void copy(InputStream zip, OutputStream out) throws IOException {
        ZipOutputStream copy = new ZipOutputStream(out);
        try (ZipInputStream in = new ZipInputStream(zip)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ZipEntry stable = new ZipEntry(entry.getName());
                stable.setTimeLocal(NO_TIME);
                copy.putNextEntry(stable);
                in.transferTo(copy);
                copy.closeEntry();
            }
        }
        copy.finish();
        copy.flush();
    }
}
