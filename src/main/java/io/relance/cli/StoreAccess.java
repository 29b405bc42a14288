package io.relance.cli;

import io.relance.config.Settings;
import io.relance.config.Settings.CompanySettings;
import io.relance.store.Holder;
import io.relance.store.Patience;
import io.relance.store.Store;
import io.relance.store.StoreLock;
import io.relance.store.StoreSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An opened store with its lock, for the length of a command. */
final class StoreAccess implements AutoCloseable {
    private static final Duration NIGHT_WAITS = Duration.ofSeconds(60);
    private static final Duration COMMAND_WAITS = Duration.ofSeconds(10);

    private final @Nullable StoreLock lock;
    private final Store store;

    private StoreAccess(@Nullable StoreLock lock, Store store) {
        this.lock = lock;
        this.store = store;
    }

    /**
     * Opens the store for this command alone: it will change something. A night waits a while for a short command, for
     * nobody else would start it again. Only a night makes a store where there is none; others find it empty.
     *
     * @param command how people know it, such as {@code run}
     * @param told told when there is something to wait for
     * @throws CommandFailed refused, when another process holds it
     */
    static StoreAccess exclusive(String command, StoreSettings settings, Consumer<String> told) {
        boolean run = command.equals(Holder.RUN);
        return run || settings.isThere() ? open(command, settings, run ? NIGHT_WAITS : COMMAND_WAITS, told) : empty();
    }

    /**
     * Opens the store to look at it, as it is at one moment. PostgreSQL needs no lock for that, unless its tables are to
     * be upgraded first; an embedded store is for one process at a time.
     *
     * @throws CommandFailed refused, when another process holds it
     */
    static StoreAccess reading(String command, StoreSettings settings, Consumer<String> told) {
        if (!settings.isThere()) {
            return empty();
        }
        if (!settings.isPostgres()) {
            return open(command, settings, COMMAND_WAITS, told);
        }
        Optional<Store> seen = Store.look(settings);
        if (seen.isEmpty()) {
            open(command, settings, COMMAND_WAITS, told).close();
            seen = Store.look(settings);
        }
        return new StoreAccess(null, seen.orElseThrow());
    }

    /** What there is to see before the first run made a store: nothing. None is made for looking. */
    private static StoreAccess empty() {
        return new StoreAccess(null, Store.open(StoreSettings.empty()));
    }

    private static StoreAccess open(String command, StoreSettings settings, Duration longest, Consumer<String> told) {
        Patience patience = Patience.of(
                longest, holder -> told.accept("waiting up to " + longest.toSeconds() + " s for " + who(holder)));
        StoreLock lock;
        try {
            lock = StoreLock.take(settings, Holder.here(command, Clock.systemUTC()), patience);
        } catch (StoreLock.HeldByAnother held) {
            throw held.holder().isRun()
                    ? new RunUnderWay(held)
                    : new CommandFailed(ExitCode.REFUSED, refusal(held.holder()), held);
        }
        try {
            return new StoreAccess(lock, Store.open(settings));
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** A night is at work: nothing else gets at an embedded store, and nobody else may change any. */
    static final class RunUnderWay extends CommandFailed {
        private static final long serialVersionUID = 1L;

        private final transient Holder holder;

        RunUnderWay(StoreLock.HeldByAnother held) {
            super(
                    ExitCode.REFUSED,
                    "A run is under way: " + howFar(held.holder()) + ". Nothing was done; try again when it has ended."
                            + " `relance status` shows how far it is.",
                    held);
            holder = held.holder();
        }

        Holder holder() {
            return holder;
        }
    }

    private static String refusal(Holder holder) {
        return "The store is held by " + who(holder)
                + ", which did not end in time. Nothing was done. Wait until it has"
                + " ended, or end it, and try again.";
    }

    /** A run's progress: {@code acme 2026-10-05, decide: 500 accounts (process 123, since 02:00:05)}. */
    static String howFar(Holder holder) {
        return (holder.doing().isEmpty() ? "starting" : holder.doing()) + " " + process(holder);
    }

    private static String who(Holder holder) {
        return holder.command().isEmpty() ? "another process" : "`relance " + holder.command() + "` " + process(holder);
    }

    private static String process(Holder holder) {
        ZonedDateTime since = holder.since().atZone(ZoneId.systemDefault());
        boolean today = since.toLocalDate().equals(LocalDate.now(ZoneId.systemDefault()));
        String time = since.toLocalTime().truncatedTo(ChronoUnit.SECONDS).format(DateTimeFormatter.ISO_LOCAL_TIME);
        return "(process " + holder.pid() + ", since " + (today ? "" : since.toLocalDate() + " ") + time + ")";
    }

    Store store() {
        return store;
    }

    /** Says how far this command is, to those who find the store held. */
    void say(String doing) {
        if (lock != null) {
            lock.say(doing);
        }
    }

    @Override
    public void close() {
        try {
            store.close();
        } finally {
            if (lock != null) {
                lock.close();
            }
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
