package io.relance.intake.table;

/** A file or query that cannot be read as a table. The message says where, what was found and what to do. */
public final class UnreadableTable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableTable(String message) {
        super(message);
    }

    public UnreadableTable(String message, Throwable cause) {
        super(message, cause);
    }
}
