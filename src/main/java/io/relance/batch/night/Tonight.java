package io.relance.batch.night;

import io.relance.config.Settings.CompanySettings;
import io.relance.delivery.Outbox;
import io.relance.message.Letterhead;
import io.relance.store.Store;
import io.relance.store.journal.JournalBook;
import io.relance.store.notice.Notices;
import io.relance.store.notice.Outcomes;
import io.relance.store.notice.Refusals;
import io.relance.store.notice.Withdrawals;
import io.relance.store.run.Run;
import io.relance.store.run.Runs;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * What the steps of one pass share.
 *
 * @param begun the pass as this process began or resumed it
 * @param settings the company's settings
 * @param acceptShrinkage whether a person vouches for a snapshot that shrank
 * @param progress told how far the night is
 * @param stop set when the process is asked to end: the step stops at its next commit
 */
public record Tonight(
        Run begun,
        CompanySettings settings,
        Store store,
        Ports ports,
        Outbox outbox,
        Clock clock,
        boolean acceptShrinkage,
        Consumer<String> progress,
        AtomicBoolean stop) {

    public long runId() {
        return begun.id();
    }

    /** The pass as it stands: what is done and what is left. */
    public Run run() {
        return runs().get(begun.id());
    }

    /** Inside a transaction: what it writes is only committed while the pass is this process's. */
    public void hold() {
        runs().hold(begun);
    }

    /** Does work in one transaction that is only committed while the pass is this process's. */
    public void held(Runnable work) {
        store.transaction().executeWithoutResult(status -> {
            hold();
            work.run();
        });
    }

    /** What all messages share; once the import has told up to when payments are known. */
    public Letterhead letterhead() {
        Run run = run();
        Path receivables = settings.source().receivables();
        Path folder = receivables == null ? null : receivables.toAbsolutePath().getParent();
        return new Letterhead(
                settings.company(),
                run.asOf(),
                run.paymentsTo(),
                settings.sendFrom(),
                settings.templates(),
                Objects.requireNonNullElse(folder, Path.of("")));
    }

    public Runs runs() {
        return new Runs(store);
    }

    public JournalBook journal() {
        return new JournalBook(store, clock);
    }

    public Notices notices() {
        return new Notices(store);
    }

    public Outcomes outcomes() {
        return new Outcomes(store, journal());
    }

    public Refusals refusals() {
        return new Refusals(store);
    }

    public Withdrawals withdrawals() {
        return new Withdrawals(store, journal());
    }

    /** Ends the step here when the process was asked to end; what is committed stays. */
    public void checkStop() {
        if (stop.get()) {
            throw NightStopped.failed("The run was asked to stop; run the same command again to go on.");
        }
    }
}
