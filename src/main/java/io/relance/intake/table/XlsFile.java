package io.relance.intake.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/**
 * A workbook in the format of Excel 97 to 2003 ({@code .xls}), record by record. It has 65,536 rows at most, and knows
 * no formula without a result: one that was written by a program and never computed says 0 and 'compute on opening',
 * which is taken for no result. Hidden sheets are left out.
 */
final class XlsFile implements TableFile {
    private static final List<String> STREAMS = List.of("Workbook", "WORKBOOK", "BOOK");

    private final String name;
    private final POIFSFileSystem system;
    private final String stream;
    private final NumberFormats formats = new NumberFormats();
    private final List<String> sheets = new ArrayList<>();
    private final List<Integer> ordinals = new ArrayList<>();
    private @Nullable SSTRecord texts;
    private boolean counts1904;

    private XlsFile(String name, POIFSFileSystem system, String stream) {
        this.name = name;
        this.system = system;
        this.stream = stream;
    }

    static XlsFile open(Path path) {
        String name = String.valueOf(path.getFileName());
        POIFSFileSystem system;
        try {
            system = new POIFSFileSystem(path.toFile(), true);
        } catch (IOException | RuntimeException e) {
            throw damaged(name, e);
        }
        try {
            XlsFile file = new XlsFile(name, system, stream(name, system));
            file.readGlobals();
            return file;
        } catch (RuntimeException e) {
            close(name, system);
            throw e;
        }
    }

    /** Whether an OLE container holds an encrypted .xlsx. */
    static boolean isEncryptedXlsx(Path path) {
        try (POIFSFileSystem system = new POIFSFileSystem(path.toFile(), true)) {
            return system.getRoot().hasEntryCaseInsensitive("EncryptedPackage");
        } catch (IOException | RuntimeException e) {
            throw damaged(String.valueOf(path.getFileName()), e);
        }
    }

    static UnreadableTable isProtected(String name, @Nullable Throwable cause) {
        String message = name + ": is protected by a password. Save it without one, or export it again.";
        return cause == null ? new UnreadableTable(message) : new UnreadableTable(message, cause);
    }

    static UnreadableTable damaged(String place, Exception e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof UnreadableTable known) {
                return known;
            }
            if (t instanceof EncryptedDocumentException) {
                return isProtected(place, e);
            }
        }
        return new UnreadableTable(
                place
                        + ": the workbook is damaged or was cut off while it was copied. Export it again, as .xlsx or .csv.",
                e);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> sheets() {
        return List.copyOf(sheets);
    }

    @Override
    public Table open(int sheet) {
        InputStream in = document();
        String place = name + ", sheet '" + sheets.get(sheet) + "'";
        try {
            return new XlsSheet(place, in, ordinals.get(sheet), texts, formats, counts1904);
        } catch (RuntimeException e) {
            throw damaged(place, e);
        }
    }

    @Override
    public void close() {
        close(name, system);
    }

    private static void close(String name, POIFSFileSystem system) {
        try {
            system.close();
        } catch (IOException e) {
            throw new IllegalStateException("cannot close " + name, e);
        }
    }

    private static String stream(String name, POIFSFileSystem system) {
        Set<String> entries = system.getRoot().getEntryNames();
        for (String stream : STREAMS) {
            if (entries.contains(stream)) {
                return stream;
            }
        }
        if (entries.contains("EncryptedPackage")) {
            throw isProtected(name, null);
        }
        if (entries.contains("Book")) {
            throw new UnreadableTable(name
                    + ": is a workbook of Excel 95 or older. Open it in a spreadsheet program and save it as .xlsx.");
        }
        throw new UnreadableTable(
                name + ": is no workbook, though its name says so. Export it again, as .xlsx or .csv.");
    }

    private InputStream document() {
        try {
            return system.createDocumentInputStream(stream);
        } catch (IOException | RuntimeException e) {
            throw damaged(name, e);
        }
    }

    private void readGlobals() {
        List<BoundSheetRecord> bound = new ArrayList<>();
        try (InputStream in = document()) {
            RecordFactoryInputStream records = new RecordFactoryInputStream(in, false);
            for (Record r = records.nextRecord(); r != null && !(r instanceof EOFRecord); r = records.nextRecord()) {
                if (r instanceof BoundSheetRecord sheet) {
                    bound.add(sheet);
                } else if (r instanceof SSTRecord strings) {
                    texts = strings;
                } else if (r instanceof FormatRecord format) {
                    formats.define(format.getIndexCode(), format.getFormatString());
                } else if (r instanceof ExtendedFormatRecord style) {
                    formats.addStyle(style.getFormatIndex());
                } else if (r instanceof DateWindow1904Record window) {
                    counts1904 = window.getWindowing() == 1;
                }
            }
        } catch (IOException | RuntimeException e) {
            throw damaged(name, e);
        }
        List<BoundSheetRecord> inOrder = List.of(BoundSheetRecord.orderByBofPosition(bound));
        for (BoundSheetRecord sheet : bound) {
            if (!sheet.isHidden() && !sheet.isVeryHidden()) {
                sheets.add(sheet.getSheetname());
                ordinals.add(inOrder.indexOf(sheet));
            }
        }
    }
}
