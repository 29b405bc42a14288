package io.relance.intake.column;

/** What the rows of a table are. */
public enum Role {
    RECEIVABLES("receivables"),
    CUSTOMERS("customers");

    private final String word;

    Role(String word) {
        this.word = word;
    }

    /** The word of the configuration. */
    public String word() {
        return word;
    }
}
