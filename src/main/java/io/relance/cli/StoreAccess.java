package io.relance.cli;

import io.relance.config.Settings;
import io.relance.config.Settings.CompanySettings;
import io.relance.store.Store;
import io.relance.store.StoreLock;
import io.relance.store.StoreSettings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An opened store with its lock, for the length of a command. */
final class StoreAccess implements AutoCloseable {
    private final StoreLock lock;
    private final Store store;

    private StoreAccess(StoreLock lock, Store store) {
        this.lock = lock;
        this.store = store;
    }

    /**
     * Opens the store for this command alone.
     *
     * @throws CommandFailed refused, when another process holds it
     */
    static StoreAccess exclusive(StoreSettings settings) {
        StoreLock lock;
        try {
            lock = StoreLock.take(settings);
        } catch (StoreLock.HeldByAnother held) {
            throw new CommandFailed(
                    ExitCode.REFUSED,
                    "Another run holds the store (" + held.getMessage() + "). Wait until it has ended and run again;"
                            + " `relance status` shows how far it is.");
        }
        try {
            return new StoreAccess(lock, Store.open(settings));
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    Store store() {
        return store;
    }

    StoreLock lock() {
        return lock;
    }

    @Override
    public void close() {
        try (lock) {
            store.close();
        }
    }

    /** The companies asked for: all, or the one named. */
    static List<CompanySettings> companies(Settings settings, @Nullable String id) {
        if (id == null) {
            return settings.companies();
        }
        List<CompanySettings> found = settings.companies().stream()
                .filter(company -> company.company().id().equals(id))
                .toList();
        if (found.isEmpty()) {
            throw new CommandFailed(
                    ExitCode.WRONG_USAGE,
                    "There is no company \"" + id + "\". Known: "
                            + String.join(
                                    ", ",
                                    settings.companies().stream()
                                            .map(company -> company.company().id())
                                            .toList()));
        }
        return found;
    }
}
