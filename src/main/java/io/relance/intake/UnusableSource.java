package io.relance.intake;

/** A source that cannot be read at all: missing, protected, truncated, without the columns needed. The message says where, what and what to do. */
public final class UnusableSource extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnusableSource(String message) {
        super(message);
    }

    public UnusableSource(String message, Throwable cause) {
        super(message, cause);
    }
}
