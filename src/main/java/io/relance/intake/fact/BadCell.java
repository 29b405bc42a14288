package io.relance.intake.fact;

/** A cell that makes its row unusable: the header of its column, what was found, what is wrong and was expected. */
public final class BadCell extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_VALUE = 80;

    private final String column;
    private final String value;

    BadCell(String column, String value, String reason) {
        super(reason, null, false, false);
        this.column = column;
        this.value = value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "\u2026";
    }

    public String column() {
        return column;
    }

    public String value() {
        return value;
    }

    /** What is wrong and what was expected, as a sentence. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
