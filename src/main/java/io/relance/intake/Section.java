package io.relance.intake;

import io.relance.intake.column.HeaderFinder;
import io.relance.intake.column.Role;
import io.relance.intake.table.RawRow;
import io.relance.intake.table.Table;
import io.relance.intake.table.TableFile;
import java.util.List;

/**
 * One table to be read: a sheet, a text file, a query.
 *
 * @param above the title rows above the header row
 */
record Section(TableFile file, int sheet, Role role, HeaderFinder.Header header, List<RawRow> above) {
    Table open() {
        return file.open(sheet);
    }

    String sheetName() {
        return file.sheets().get(sheet);
    }

    /** {@code receivables.xlsx, sheet 'Invoices'}. */
    String place() {
        return place(file, sheet);
    }

    static String place(TableFile file, int sheet) {
        String name = file.sheets().get(sheet);
        return name.isEmpty() ? file.name() : file.name() + ", sheet '" + name + "'";
    }
}
