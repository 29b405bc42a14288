package io.relance.intake.table;

/**
 * One cell, as written.
 *
 * @param kind what the source says it is
 * @param text its text; for numbers the exact digits of the source, for dates of a workbook the serial number
 */
public record Cell(Kind kind, String text) {
    public static final Cell EMPTY = new Cell(Kind.EMPTY, "");

    /** What the source says a cell is. */
    public enum Kind {
        EMPTY,
        TEXT,
        NUMBER,
        /** A number that is shown as a percentage: 0.12 is 12 %. */
        PERCENT,
        /** A number of days that is shown as a date. */
        DATE_SERIAL,
        /** A date, or date and time, in ISO form. */
        ISO_DATE,
        /** {@code 1} or {@code 0}. */
        BOOLEAN,
        /** An error value such as {@code #N/A}, or a kind of cell that nobody knows. */
        ERROR,
        /** A formula whose result was not saved. */
        NO_RESULT
    }

    public static Cell text(String text) {
        return text.isEmpty() ? EMPTY : new Cell(Kind.TEXT, text);
    }

    /** Whether nothing can be seen in it; white space alone is nothing. */
    public boolean isBlank() {
        return kind == Kind.EMPTY || (kind == Kind.TEXT && Blanks.isBlank(text));
    }

    /** Whether it is a number of some kind. */
    public boolean isNumeric() {
        return kind == Kind.NUMBER || kind == Kind.PERCENT || kind == Kind.DATE_SERIAL;
    }
}
