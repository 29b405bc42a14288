package io.relance.intake;

/**
 * Where something was read.
 *
 * @param file the file's name, or {@code jdbc:receivables}
 * @param sheet the sheet's name, or empty
 * @param row the row as the user counts it, 1 first
 */
public record Place(String file, String sheet, long row) {
    /** {@code receivables.xlsx:Invoices!17}. */
    @Override
    public String toString() {
        return sheet.isEmpty() ? file + ":" + row : file + ":" + sheet + "!" + row;
    }
}
