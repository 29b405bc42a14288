package io.relance.config;

import io.relance.config.Settings.CompanySettings;
import io.relance.delivery.DeliverySettings;
import io.relance.store.StoreSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run writes must not lie over what it reads or keeps: an outbox that is, or holds, the store, the export, the
 * templates or another file of the configuration is refused before anything is written. Symbolic links are followed.
 */
final class Overlaps {
    private static final String OUTBOX = "outbox";

    private final Keys keys;
    private final Keys root;
    private final Files files;
    private final StoreSettings store;

    /**
     * @param keys where the outbox of the company stands
     * @param root where the store stands
     * @param files those the configuration names
     */
    Overlaps(Keys keys, Keys root, Files files, StoreSettings store) {
        this.keys = keys;
        this.root = root;
        this.files = files;
        this.store = store;
    }

    /** Reports what lies in a company's outbox, or is it. */
    void report(CompanySettings company) {
        Path outbox = whole(company.outbox());
        Path storeFolder = store.folder();
        if (storeFolder != null && whole(storeFolder).startsWith(outbox)) {
            overlap("store.url", whole(storeFolder), outbox);
        }
        if (whole(files.folder()).startsWith(outbox)) {
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

    private Map<String, Path> read(CompanySettings company) {
        Map<String, Path> read = new LinkedHashMap<>();
        put(read, "source.receivables", company.source().receivables());
        put(read, "source.customers", company.source().customers());
        put(read, "source.sales", company.sales());
        put(read, "templates", company.templates());
        put(read, "rates", company.rates());
        String logo = company.company().logo();
        put(read, "company.logo", logo.isEmpty() ? null : Path.of(logo));
        put(read, "delivery.registered.numbers", company.delivery().registeredNumbers());
        DeliverySettings.Smtp smtp = company.delivery().smtp();
        put(read, "delivery.email.certificate", smtp == null ? null : smtp.certificate());
        put(read, "delivery.email.password-file", secret(below(below(keys, "delivery"), "email")));
        put(read, "source.password-file", secret(below(keys, "source")));
        put(read, "store.password-file", secret(below(root, "store")));
        return read;
    }

    /** The keys below one; none where something else stands there, which was reported when it was read. */
    private static @Nullable Keys below(@Nullable Keys keys, String key) {
        Part part = keys == null ? null : keys.find(key);
        return keys == null || (part != null && !(part instanceof Part.Table)) ? null : keys.table(key);
    }

    private @Nullable Path secret(@Nullable Keys keys) {
        return keys != null && keys.find("password-file") instanceof Part.Scalar file
                ? files.resolve(file.text())
                : null;
    }

    private static void put(Map<String, Path> paths, String key, @Nullable Path path) {
        if (path != null) {
            paths.put(key, path);
        }
    }

    /** Where a path leads to; of one that is not there yet, as far as it is. */
    private static Path whole(Path path) {
        Path whole = path.toAbsolutePath().normalize();
        Path there = whole;
        while (there != null && !java.nio.file.Files.exists(there)) {
            there = there.getParent();
        }
        try {
            return there == null
                    ? whole
                    : there.toRealPath().resolve(there.relativize(whole)).normalize();
        } catch (IOException unreadable) {
            // reported by who reads it
            return whole;
        }
    }
}
