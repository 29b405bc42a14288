package io.relance.intake.layout;

/** What a row below the header row is. */
public enum RowKind {
    DATA,
    BLANK,
    /** The header row once more, at the top of a page. */
    HEADER,
    /** A sub-total or grand total. */
    TOTAL,
    /** A line of text: a page number, a title, a date of printing. */
    NOTE
}
