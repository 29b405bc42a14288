package io.relance.config;

import io.relance.store.StoreSettings;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code relance.store}. */
final class StoreKeys {
    private static final String EMBEDDED = "jdbc:hsqldb:file:";
    private static final Pattern SECRET = Pattern.compile("(?i)[?&;]password=|://[^/@]*:[^/@]*@");
    private static final String URL = "jdbc:hsqldb:file:FOLDER/NAME or jdbc:postgresql://SERVER/NAME";

    private final Keys keys;
    private final Files files;

    StoreKeys(Keys keys, Files files) {
        this.keys = keys;
        this.files = files;
    }

    StoreSettings read() {
        String url = keys.value("url", URL, StoreKeys::url, EMBEDDED + "data/relance");
        refuseSecrets(keys, url);
        boolean embedded = url.startsWith("jdbc:hsqldb:");
        String user = keys.text("user");
        return new StoreSettings(
                resolved(url), user.isEmpty() && embedded ? "SA" : user, keys.secret("password", files::firstLine));
    }

    private static @Nullable String url(String text) {
        boolean known =
                text.startsWith(EMBEDDED) || text.startsWith("jdbc:hsqldb:mem:") || text.startsWith("jdbc:postgresql:");
        return known ? text : null;
    }

    /** A database file named relatively lies below the configuration's folder, wherever the command is called. */
    private String resolved(String url) {
        if (!url.startsWith(EMBEDDED)) {
            return url;
        }
        String rest = url.substring(EMBEDDED.length());
        int options = rest.indexOf(';');
        String file = options < 0 ? rest : rest.substring(0, options);
        return EMBEDDED + files.resolve(file) + rest.substring(file.length());
    }

    /** A password inside an address is as much a secret as one of its own. */
    static void refuseSecrets(Keys keys, String url) {
        boolean written = keys.find("url") instanceof Part.Scalar scalar && scalar.origin() != Part.Origin.ENVIRONMENT;
        if (written && SECRET.matcher(url).find()) {
            keys.report("url", "contains a password; take it out and use password-file or the environment");
        }
    }
}
