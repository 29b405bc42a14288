package io.relance.batch;

import io.relance.config.Settings.CompanySettings;
import io.relance.delivery.Outbox;
import io.relance.store.JournalBook;
import io.relance.store.Notices;
import io.relance.store.Run;
import io.relance.store.Runs;
import io.relance.store.Store;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * What the steps of one pass share.
 *
 * @param runId the pass in the store, which knows what is done and what is left
 * @param settings the company's settings
 * @param acceptShrinkage whether a person vouches for a snapshot that shrank
 * @param progress told how far the night is
 * @param stop set when the process is asked to end: the step stops at its next commit
 */
record Tonight(
        long runId,
        CompanySettings settings,
        Store store,
        Ports ports,
        Outbox outbox,
        Clock clock,
        boolean acceptShrinkage,
        Consumer<String> progress,
        AtomicBoolean stop) {

    Run run() {
        return runs().get(runId);
    }

    Runs runs() {
        return new Runs(store);
    }

    JournalBook journal() {
        return new JournalBook(store, clock);
    }

    Notices notices() {
        return new Notices(store, journal());
    }

    /** Ends the step here when the process was asked to end; what is committed stays. */
    void checkStop() {
        if (stop.get()) {
            throw NightStopped.failed("The run was asked to stop; run the same command again to go on.");
        }
    }
}
