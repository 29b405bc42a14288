package io.relance.config;

import io.relance.config.Settings.CompanySettings;
import io.relance.store.StoreSettings;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run writes must not lie over what it reads or keeps: an outbox that is, or holds, the store, the export, the
 * templates or another file of the configuration is refused before anything is written.
 */
final class Overlaps {
    private static final String OUTBOX = "outbox";

    private final Keys keys;
    private final Path folder;
    private final StoreSettings store;

    /**
     * @param keys where the outbox of the company stands
     * @param folder the configuration's
     */
    Overlaps(Keys keys, Path folder, StoreSettings store) {
        this.keys = keys;
        this.folder = folder;
        this.store = store;
    }

    /** Reports what lies in a company's outbox, or is it. */
    void report(CompanySettings company) {
        Path outbox = whole(company.outbox());
        Path storeFolder = store.folder();
        if (storeFolder != null && whole(storeFolder).startsWith(outbox)) {
            overlap("store.url", whole(storeFolder), outbox);
        }
        if (whole(folder).startsWith(outbox)) {
            keys.report(
                    OUTBOX,
                    "is " + outbox
                            + ", where the configuration itself lies; expected a folder of its own, such as out");
        }
        read(company).forEach((key, path) -> {
            if (whole(path).startsWith(outbox)) {
                overlap(key, whole(path), outbox);
            }
        });
    }

    private void overlap(String key, Path path, Path outbox) {
        keys.report(
                OUTBOX,
                "is " + outbox + ", and " + key + (path.equals(outbox) ? " is the same" : " lies in it: " + path)
                        + "; expected a folder of its own, in which Relance alone writes. Name another");
    }

    private static Map<String, Path> read(CompanySettings company) {
        Map<String, Path> read = new LinkedHashMap<>();
        put(read, "source.receivables", company.source().receivables());
        put(read, "source.customers", company.source().customers());
        put(read, "source.sales", company.sales());
        put(read, "templates", company.templates());
        put(read, "rates", company.rates());
        String logo = company.company().logo();
        put(read, "company.logo", logo.isEmpty() ? null : Path.of(logo));
        return read;
    }

    private static void put(Map<String, Path> paths, String key, @Nullable Path path) {
        if (path != null) {
            paths.put(key, path);
        }
    }

    private static Path whole(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
