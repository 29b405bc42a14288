package io.relance.store;

import java.nio.file.Files;
import java.nio.file.Path;

/** The database ({@code relance.store}); an HSQLDB file or PostgreSQL, told apart by the URL. */
public record StoreSettings(String url, String user, String password) {
    private static final String HSQLDB_FILE = "jdbc:hsqldb:file:";

    public boolean isPostgres() {
        return url.startsWith("jdbc:postgresql:");
    }

    /** Whether somebody has worked with this store before; a server is taken to be there. */
    public boolean isThere() {
        return !url.startsWith(HSQLDB_FILE)
                || Files.exists(Path.of(url.substring(HSQLDB_FILE.length()).split(";", 2)[0] + ".properties"));
    }

    @Override
    public String toString() {
        return "StoreSettings[" + url + ", " + user + "]";
    }
}
