package io.relance.store;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The database cannot be used; the message says which and what to do. */
public final class StoreProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreProblem(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static StoreProblem cannotOpen(StoreSettings settings, Exception cause) {
        return new StoreProblem(
                "The store " + settings.url() + " cannot be opened: " + reason(cause) + ". "
                        + (settings.isPostgres()
                                ? "Check relance.store.url, user and password, and whether the server runs."
                                : "Check relance.store.url and the rights on its folder."),
                cause);
    }

    private static String reason(Exception cause) {
        String said = Objects.requireNonNullElse(cause.getMessage(), cause.toString())
                .strip()
                .replaceFirst("\\.+$", "");
        if (cause instanceof AccessDeniedException) {
            return said + " may not be written to by this user";
        }
        if (cause instanceof FileAlreadyExistsException) {
            return said + " is a file; expected a folder";
        }
        return cause instanceof NoSuchFileException ? said + " cannot be made" : said;
    }
}
