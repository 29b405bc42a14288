package io.relance.intake.table;

import java.util.List;

/**
 * One row of a table; trailing cells that the source does not have are empty.
 *
 * @param number the row as the user counts it, 1 first; for text files the line it starts on
 */
public record RawRow(long number, List<Cell> cells) {
    /** The cell of a column, 0 first; empty where there is none. */
    public Cell cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    public int size() {
        return cells.size();
    }

    public boolean isBlank() {
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isBlank()) {
                return false;
            }
        }
        return true;
    }
}
