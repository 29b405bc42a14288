package io.relance.batch;

import io.relance.batch.night.Durations;
import io.relance.batch.night.Tonight;
import io.relance.batch.paper.Summaries;
import io.relance.batch.step.Closing;
import io.relance.delivery.Outbox;
import io.relance.store.Store;
import io.relance.store.journal.JournalBook;
import io.relance.store.notice.Withdrawals;
import io.relance.store.run.Run;
import io.relance.store.run.Runs;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ends a pass that was not finished and will not be gone on with: what had not left is withdrawn, what was being sent is
 * doubtful, and its lists and its summary tell so. A kill on the way loses nothing of it: until another pass begins, the
 * ended one is the last, and this is gone through again.
 */
final class Ending {
    private final Store store;
    private final Clock clock;
    private final Runs runs;

    Ending(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
        runs = new Runs(store);
    }

    /** Ends the company's last pass if that is needed, and says so. */
    Optional<String> end(Order order, Run last) {
        if (last.isUnfinished()) {
            withdraw(order, last);
        } else if (last.state() != Run.State.ENDED) {
            return Optional.empty();
        }
        Withdrawals.Ended ended = withdrawals().ended(last);
        close(order, runs.get(last.id()), ended);
        return Optional.of("The night of " + last.asOf() + " (pass " + last.pass() + ") was not finished and is ended: "
                + ended.withdrawn() + " notices withdrawn, " + ended.doubtful() + " doubtful.");
    }

    private Withdrawals withdrawals() {
        return new Withdrawals(store, new JournalBook(store, clock));
    }

    private void withdraw(Order order, Run last) {
        store.transaction().executeWithoutResult(status -> {
            withdrawals().end(last, order.asOf());
            runs.finish(
                    last, Run.State.ENDED, clock.instant(), "ended by the run of " + order.asOf(), 3, last.durations());
        });
    }

    private void close(Order order, Run last, Withdrawals.Ended what) {
        Outbox outbox = order.outbox(last);
        if (!Files.isDirectory(outbox.folder())) {
            new JournalBook(store, clock).close(last.company());
            return;
        }
        what.paths().forEach(outbox::remove);
        what.sent().stream().filter(outbox::has).forEach(outbox::release);
        Tonight ended = new Tonight(
                last, order.company(), store, order.ports(), outbox, clock, false, said -> {}, new AtomicBoolean());
        new Closing(ended, new Summaries(ended, new Durations(said -> {}))).close();
        outbox.dropWaiting();
    }
}
