package io.relance.store;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The database ({@code relance.store}); an HSQLDB file or PostgreSQL, told apart by the URL. */
public record StoreSettings(String url, String user, String password) {
    private static final String HSQLDB_FILE = "jdbc:hsqldb:file:";

    /** A database that is gone with the process: what commands that only look read where no store was made yet. */
    public static StoreSettings empty() {
        return new StoreSettings("jdbc:hsqldb:mem:empty", "SA", "");
    }

    public boolean isPostgres() {
        return url.startsWith("jdbc:postgresql:");
    }

    /** The folder in which an embedded database keeps its files; null when it has none. */
    public @Nullable Path folder() {
        return url.startsWith(HSQLDB_FILE)
                ? FileOfStore.of(this).file().toAbsolutePath().getParent()
                : null;
    }

    /** Whether somebody has worked with this store before; a server is taken to be there. */
    public boolean isThere() {
        return !url.startsWith(HSQLDB_FILE)
                || Files.exists(FileOfStore.of(this, ".properties").file());
    }

    @Override
    public String toString() {
        return "StoreSettings[" + url + ", " + user + "]";
    }
}
