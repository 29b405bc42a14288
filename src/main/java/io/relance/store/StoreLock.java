package io.relance.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Keeps a second process out of the store. For an embedded database it is an operating-system lock on
 * {@code <store>.run}, gone with its process however that ends; for PostgreSQL an advisory lock on a connection of its
 * own. Either says who holds it and how far it is.
 */
public abstract class StoreLock implements AutoCloseable {
    private Holder holder;

    StoreLock(Holder holder) {
        this.holder = holder;
    }

    /**
     * Takes the lock. For a night at work nobody waits; for a short command, as long as {@code patience} lasts.
     *
     * @throws HeldByAnother when another process has it
     * @throws StoreProblem when there is no getting at it
     */
    public static StoreLock take(StoreSettings settings, Holder me, Patience patience) {
        while (true) {
            Optional<StoreLock> taken = attempt(settings, me);
            if (taken.isPresent()) {
                return taken.get();
            }
            Holder other = holder(settings);
            if (other.isRun() || !patience.waitFor(other)) {
                throw new HeldByAnother(other);
            }
        }
    }

    private static Optional<StoreLock> attempt(StoreSettings settings, Holder me) {
        try {
            return settings.isPostgres()
                    ? AdvisoryLock.attempt(settings, me)
                    : FileOfStore.of(settings).attempt(me);
        } catch (IOException | SQLException e) {
            throw StoreProblem.cannotOpen(settings, e);
        }
    }

    /** Who holds the store, as far as that is known; call it only when it is held. */
    public static Holder holder(StoreSettings settings) {
        try {
            return settings.isPostgres()
                    ? AdvisoryLock.whoHolds(settings).orElse(Holder.UNKNOWN)
                    : FileOfStore.of(settings).holder();
        } catch (SQLException e) {
            throw StoreProblem.cannotOpen(settings, e);
        }
    }

    /** The night that is at work on a PostgreSQL store, where reading needs no lock. */
    public static Optional<Holder> nightAtWork(StoreSettings settings) {
        try {
            return AdvisoryLock.whoHolds(settings).filter(Holder::isRun);
        } catch (SQLException e) {
            throw StoreProblem.cannotOpen(settings, e);
        }
    }

    /** Says how far this process is, for commands that find the store held. */
    public final synchronized void say(String doing) {
        holder = holder.doing(doing);
        show(holder);
    }

    abstract void show(Holder holder);

    @Override
    public abstract void close();

    /** Another process holds the store. */
    public static final class HeldByAnother extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Holder holder;

        HeldByAnother(Holder holder) {
            super("another process holds the store");
            this.holder = holder;
        }

        public Holder holder() {
            return holder;
        }
    }
}
