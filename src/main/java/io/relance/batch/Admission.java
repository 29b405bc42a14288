package io.relance.batch;

import io.relance.batch.night.NightStopped;
import io.relance.config.Settings;
import io.relance.delivery.Outbox;
import io.relance.store.Store;
import io.relance.store.notice.Drafts;
import io.relance.store.run.Figures;
import io.relance.store.run.Run;
import io.relance.store.run.Runs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** Whether a night may run at all, and whether there is anything to do. */
final class Admission {
    private final Store store;
    private final Settings settings;
    private final Clock clock;

    Admission(Store store, Settings settings, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    /** Neither after today nor before the last run; a trial on a copy may look anywhere. */
    void checkDate(Order order, Optional<Run> last) {
        if (order.wishes().anyDate()) {
            return;
        }
        LocalDate asOf = order.asOf();
        LocalDate today = settings.latestAsOf(clock.withZone(ZoneId.systemDefault()));
        if (asOf.isAfter(today)) {
            throw NightStopped.refused("The as-of date " + asOf + " is after today, " + today
                    + ". Nothing was sent. Use today's date or an earlier one; --dry-run may look ahead.");
        }
        last.filter(run -> asOf.isBefore(run.asOf())).ifPresent(run -> {
            throw NightStopped.refused("The last run of " + run.company() + " was dated " + run.asOf()
                    + "; a run dated " + asOf + " would come before it. Nothing was sent. Use " + run.asOf()
                    + " or a later date; --dry-run may look back.");
        });
    }

    /** A complete pass of the same date, unchanged data, no new consent, and nothing that only waited for going live. */
    boolean nothingToDo(Order order, Run last) {
        return last.asOf().equals(order.asOf())
                && !last.isUnfinished()
                && last.state() != Run.State.ENDED
                && order.ports().source().fingerprint().equals(last.sourceFingerprint())
                && new Drafts(store).digest(last.company()).equals(new Runs(store).consents(last.id()))
                && !goesLive(order, last);
    }

    /** The pass only drafted, and since then someone said go: what it drafted may leave the same day. */
    private boolean goesLive(Order order, Run last) {
        return order.company().goLive().confirmed()
                && !new Figures(store).drafted(last.id()).isEmpty();
    }

    /** A store that does not know the night whose files lie in the outbox was lost: all would be sent again. */
    void checkOutbox(Order order, int pass) {
        Path summary = Outbox.of(order.company().outbox(), order.companyId(), order.asOf(), pass)
                .folder()
                .resolve("summary.json");
        if (!order.wishes().anyDate() && Files.exists(summary)) {
            throw NightStopped.refused(summary.getParent() + " already holds a complete night of " + order.asOf()
                    + ", but the store " + settings.store().url() + " does not know it: it was deleted or is another"
                    + " one. Nothing was sent, for everything would be sent again. Restore the store, or move that"
                    + " folder away if the night is really to be run anew.");
        }
    }
}
