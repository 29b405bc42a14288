package io.relance.store;

/** The database ({@code relance.store}); an HSQLDB file or PostgreSQL, told apart by the URL. */
public record StoreSettings(String url, String user, String password) {
    public boolean isPostgres() {
        return url.startsWith("jdbc:postgresql:");
    }

    @Override
    public String toString() {
        return "StoreSettings[" + url + ", " + user + "]";
    }
}
