package io.relance.store;

import org.jspecify.annotations.Nullable;

/** The database cannot be used; the message says which and what to do. */
public final class StoreProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreProblem(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static StoreProblem cannotOpen(StoreSettings settings, Exception cause) {
        return new StoreProblem(
                "The store " + settings.url() + " cannot be opened: " + cause.getMessage()
                        + ". Check relance.store.url, the rights on its folder and whether the server runs.",
                cause);
    }
}
