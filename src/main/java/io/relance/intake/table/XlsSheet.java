package io.relance.intake.table;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet of an {@code .xls} workbook: its records, gathered row by row. */
final class XlsSheet implements Table {
    private static final Cell NO_RESULT = new Cell(Cell.Kind.NO_RESULT, "");

    private final String place;
    private final InputStream in;
    private final RecordFactoryInputStream records;
    private final @Nullable SSTRecord texts;
    private final NumberFormats formats;
    private final boolean counts1904;
    private @Nullable CellValueRecordInterface pending;
    private @Nullable Record ahead;
    private int depth = 1;

    /** @param ordinal which of the workbook's sheets it is, in the order of the stream */
    XlsSheet(
            String place,
            InputStream in,
            int ordinal,
            @Nullable SSTRecord texts,
            NumberFormats formats,
            boolean counts1904) {
        this.place = place;
        this.in = in;
        this.texts = texts;
        this.formats = formats;
        this.counts1904 = counts1904;
        this.records = new RecordFactoryInputStream(in, false);
        skipTo(ordinal);
        this.pending = nextCell();
    }

    @Override
    public boolean counts1904() {
        return counts1904;
    }

    @Override
    public @Nullable RawRow next() {
        CellValueRecordInterface first = pending;
        if (first == null) {
            return null;
        }
        try {
            return row(first);
        } catch (RuntimeException e) {
            throw XlsFile.damaged(place, e);
        }
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new IllegalStateException("cannot close " + place, e);
        }
    }

    private RawRow row(CellValueRecordInterface first) {
        List<Cell> cells = new ArrayList<>();
        CellValueRecordInterface record = first;
        while (record != null && record.getRow() == first.getRow()) {
            Cell cell = cell(record);
            while (cells.size() < record.getColumn()) {
                cells.add(Cell.EMPTY);
            }
            if (cells.size() == record.getColumn()) {
                cells.add(cell);
            } else {
                cells.set(record.getColumn(), cell);
            }
            record = nextCell();
        }
        pending = record;
        return new RawRow(first.getRow() + 1L, cells);
    }

    private void skipTo(int ordinal) {
        int left = ordinal;
        int inside = 0;
        for (Record r = records.nextRecord(); r != null; r = records.nextRecord()) {
            if (r instanceof BOFRecord) {
                // the first stream holds the globals, so sheet 0 begins with the second
                if (inside == 0 && left-- < 0) {
                    return;
                }
                inside++;
            } else if (r instanceof EOFRecord) {
                inside--;
            }
        }
    }

    /** The next record of a cell with something in it; charts inside the sheet are passed over. */
    private @Nullable CellValueRecordInterface nextCell() {
        for (Record r = nextRecord(); r != null && depth > 0; r = nextRecord()) {
            if (r instanceof BOFRecord) {
                depth++;
            } else if (r instanceof EOFRecord) {
                depth--;
                if (depth == 0) {
                    return null;
                }
            } else if (depth == 1 && r instanceof CellValueRecordInterface cell) {
                return cell;
            }
        }
        return null;
    }

    private @Nullable Record nextRecord() {
        Record known = ahead;
        ahead = null;
        return known == null ? records.nextRecord() : known;
    }

    private Cell cell(CellValueRecordInterface record) {
        if (record instanceof NumberRecord number) {
            return number(number.getValue(), record);
        }
        if (record instanceof LabelSSTRecord label) {
            SSTRecord all = texts;
            return all == null
                    ? Cell.EMPTY
                    : Cell.text(all.getString(label.getSSTIndex()).getString());
        }
        if (record instanceof LabelRecord label) {
            return Cell.text(label.getValue());
        }
        if (record instanceof BoolErrRecord value) {
            return value.isBoolean() ? truth(value.getBooleanValue()) : error(value.getErrorValue());
        }
        return record instanceof FormulaRecord formula ? formula(formula) : Cell.EMPTY;
    }

    private Cell formula(FormulaRecord formula) {
        return switch (formula.getCachedResultTypeEnum()) {
            case STRING -> followingText();
            case BOOLEAN -> truth(formula.getCachedBooleanValue());
            case ERROR -> error(formula.getCachedErrorValue());
            case NUMERIC ->
                formula.isCalcOnLoad() && formula.getValue() == 0 ? NO_RESULT : number(formula.getValue(), formula);
            default -> Cell.EMPTY;
        };
    }

    /** The text of a formula stands in a record of its own, behind at most one record of a shared formula. */
    private Cell followingText() {
        for (Record r = records.nextRecord(); r != null; r = records.nextRecord()) {
            if (r instanceof StringRecord text) {
                return Cell.text(text.getString());
            }
            if (r instanceof CellValueRecordInterface || r instanceof EOFRecord || r instanceof BOFRecord) {
                ahead = r;
                return NO_RESULT;
            }
        }
        return NO_RESULT;
    }

    private static Cell truth(boolean value) {
        return new Cell(Cell.Kind.BOOLEAN, value ? "1" : "0");
    }

    private static Cell error(int code) {
        return new Cell(
                Cell.Kind.ERROR,
                FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#" + code);
    }

    private Cell number(double value, CellValueRecordInterface record) {
        String digits = value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : BigDecimal.valueOf(value).toPlainString();
        return new Cell(formats.kindOfStyle(record.getXFIndex()), digits);
    }
}
