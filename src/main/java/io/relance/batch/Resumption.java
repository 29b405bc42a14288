package io.relance.batch;

import io.relance.batch.night.NightStopped;
import io.relance.config.Settings;
import io.relance.store.Store;
import io.relance.store.journal.JournalBook;
import io.relance.store.notice.Withdrawals;
import io.relance.store.run.Run;
import io.relance.store.run.Runs;
import java.time.Clock;
import java.time.Duration;

/**
 * Goes on with a pass that was stopped. Until the snapshot is taken over it is read anew, for another company may have
 * used the staging tables since. What changed since is taken in before anything more is delivered: before the last look
 * by deciding anew, after it by withdrawing what is left, so that a further pass decides it.
 */
final class Resumption {
    private static final Duration RESUMABLE = Duration.ofHours(24);

    private final Store store;
    private final Settings settings;
    private final Clock clock;
    private final Runs runs;

    Resumption(Store store, Settings settings, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
        runs = new Runs(store);
    }

    Run resume(Order order, Run last) {
        checkAge(order, last);
        boolean changed = changed(order, last);
        Withdrawals withdrawals = new Withdrawals(store, new JournalBook(store, clock));
        store.transaction().executeWithoutResult(status -> {
            runs.resume(last.id(), settings.digest(), order.ports().templatesDigest());
            if (changed && last.settled() && !last.delivered()) {
                withdrawals.supersede(last);
            }
            if (!last.settled() || (changed && last.looked() < 2)) {
                runs.startOver(last.id());
            } else if (changed && !last.delivered()) {
                withdrawals.withdrawSuperseded(last, "data, configuration or templates changed before delivery");
            }
        });
        return runs.get(last.id());
    }

    private void checkAge(Order order, Run last) {
        boolean old = Duration.between(last.startedAt(), clock.instant()).compareTo(RESUMABLE) > 0;
        if (old && !order.wishes().resume()) {
            throw NightStopped.refused("The pass of " + last.asOf() + " was begun at " + last.startedAt()
                    + ", more than 24 hours ago. Nothing was sent. Run the next date, which ends it, or insist with"
                    + " --resume.");
        }
    }

    boolean changed(Order order, Run last) {
        return !settings.digest().equals(last.settingsDigest())
                || !order.ports().templatesDigest().equals(last.templatesDigest())
                || (last.imported() && !order.ports().source().fingerprint().equals(last.sourceFingerprint()));
    }
}
