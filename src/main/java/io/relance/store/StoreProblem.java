package io.relance.store;

/** The database cannot be used; the message says which and what to do. */
public final class StoreProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
