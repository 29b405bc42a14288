package io.relance.batch.ageing;

import io.relance.export.workbook.RemarkColumns;
import io.relance.intake.table.Cell;
import io.relance.intake.table.RawRow;
import io.relance.intake.table.Table;
import io.relance.intake.table.TableFile;
import io.relance.intake.table.TableFiles;
import io.relance.intake.table.UnreadableTable;
import io.relance.ledger.Receivable;
import io.relance.report.lines.Remark;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What people wrote into the columns meant for them in an earlier workbook of the ageing report. Lines are found by their
 * hidden key, so they may have been sorted or filtered. What people wrote stays until they change or empty it; a person
 * responsible that they left as the export proposed it follows the export. A cell that is no date or number where one is expected is ignored.
 */
public final class RemarksFile {
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate SERIAL_ZERO_1904 = LocalDate.of(1904, 1, 1);

    private final Map<String, Remark> remarks = new HashMap<>();

    private RemarksFile() {}

    /** Nobody wrote anything. */
    public static RemarksFile none() {
        return new RemarksFile();
    }

    /** Reads a workbook; {@link ReportFailed} says when that cannot be done. */
    public static RemarksFile read(Path file) {
        RemarksFile found = new RemarksFile();
        try (TableFile workbook = TableFiles.open(file, rows -> 0)) {
            for (int sheet = 0; sheet < workbook.sheets().size(); sheet++) {
                try (Table table = workbook.open(sheet)) {
                    found.table(table);
                }
            }
        } catch (UnreadableTable e) {
            throw ReportFailed.unreadable(
                    "The remarks of an earlier report cannot be read: " + e.getMessage()
                            + " Name another workbook with --remarks, or move this one away.",
                    e);
        }
        return found;
    }

    private void table(Table table) {
        for (RawRow row = table.next(); row != null; row = table.next()) {
            String key = text(row, RemarkColumns.KEY);
            if (key.chars().filter(c -> c == '|').count() >= 3) {
                remark(key, row, table.counts1904());
            }
        }
    }

    private void remark(String key, RawRow row, boolean from1904) {
        Remark remark = new Remark(
                text(row, RemarkColumns.COMMENT),
                responsible(row),
                date(row.cell(RemarkColumns.ACTION_ON), from1904),
                number(row.cell(RemarkColumns.DEPRECIATION)),
                text(row, RemarkColumns.REASON));
        if (!remark.equals(Remark.NONE)) {
            remarks.put(key, remark);
        }
    }

    /** Whom people named: a name that only repeats what the export said then gives way to what it says now. */
    private static String responsible(RawRow row) {
        String named = text(row, RemarkColumns.RESPONSIBLE);
        return named.equals(text(row, RemarkColumns.PROPOSED)) ? "" : named;
    }

    private static String text(RawRow row, int column) {
        return row.cell(column).text().strip();
    }

    private static @Nullable LocalDate date(Cell cell, boolean from1904) {
        if (cell.kind() != Cell.Kind.DATE_SERIAL) {
            return null;
        }
        LocalDate zero = from1904 ? SERIAL_ZERO_1904 : SERIAL_ZERO;
        return zero.plusDays(new BigDecimal(cell.text()).longValue());
    }

    private static @Nullable BigDecimal number(Cell cell) {
        if (!cell.isNumeric()) {
            return null;
        }
        BigDecimal number = new BigDecimal(cell.text());
        return cell.kind() == Cell.Kind.PERCENT ? number.movePointRight(2) : number;
    }

    /** What was written about a document. */
    Remark of(Receivable receivable) {
        return remarks.getOrDefault(RemarkColumns.key(receivable.key()), Remark.NONE);
    }
}
