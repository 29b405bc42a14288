package io.relance.batch.step;

import io.relance.batch.night.NightStopped;
import io.relance.batch.night.Tonight;
import io.relance.batch.paper.RejectsFile;
import io.relance.calendar.WorkingDays;
import io.relance.intake.SourceSettings;
import io.relance.store.run.Figures;
import io.relance.store.run.Run;
import io.relance.store.settle.CustomerSettlement;
import io.relance.store.settle.RejectedData;
import io.relance.store.settle.Settlement;
import io.relance.store.stage.Identification;
import io.relance.store.stage.Rejects;
import io.relance.store.stage.Shrinkage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Step {@code settle}: finds duplicates, judges whether the snapshot may be believed, and takes it over range by range.
 * Each call does one thing and commits it; the run says what is left.
 */
public final class Settling implements Tasklet {
    private static final int SHOWN = 10;

    private final Tonight tonight;
    private final WorkingDays days;

    public Settling(Tonight tonight, WorkingDays days) {
        this.tonight = tonight;
        this.days = days;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        tonight.checkStop();
        Run run = tonight.run();
        if (run.settled()) {
            return RepeatStatus.FINISHED;
        }
        if (!run.identified()) {
            identify(run);
        } else if (!run.guarded()) {
            guard(run);
            new CustomerSettlement(tonight.store(), tonight::hold).settle(run);
            tonight.held(() -> tonight.runs().guarded(run.id()));
        } else {
            settle(run);
        }
        return RepeatStatus.CONTINUABLE;
    }

    private void identify(Run run) {
        tonight.held(() -> {
            Identification.Found found = new Identification(tonight.store()).identify(run.id());
            Figures figures = new Figures(tonight.store());
            tonight.runs()
                    .identified(
                            run.id(),
                            figures.acceptedRows(),
                            figures.acceptedOpen(),
                            found.contradictions(),
                            found.duplicates());
        });
    }

    /** The snapshot must be fresh, mostly usable, and must not have lost what was open. */
    private void guard(Run run) {
        SourceSettings source = tonight.settings().source();
        LocalDate extracted = Objects.requireNonNull(run.extractedOn());
        int age = days.between(extracted, run.asOf());
        if (age > source.maxAgeOfData()) {
            throw NightStopped.refused("The receivables were extracted on " + extracted + ", " + age
                    + " working days before " + run.asOf() + "; at most " + source.maxAgeOfData()
                    + " are allowed (relance.source.max-age-of-data). Nothing was sent. Export again and run again.");
        }
        if (run.rowsRead() == 0 && !tonight.acceptShrinkage()) {
            throw NightStopped.failed("The export has no documents at all. Nothing was sent. Export again; if really"
                    + " nothing is open, run again with --accept-shrinkage.");
        }
        rejects(run, source);
        if (!tonight.acceptShrinkage()) {
            shrinkage(run, source.maxShrinkage());
        }
    }

    /** Too many rows that cannot be used: they are written out, so that somebody can mend them, and nothing else is. */
    private void rejects(Run run, SourceSettings source) {
        if (run.rowsRejected() <= source.mayReject(run.rowsRead())) {
            return;
        }
        RejectsFile.write(tonight, run);
        List<String> first = new Rejects(tonight.store())
                .all(run.id())
                .limit(SHOWN)
                .map(Rejects.Row::line)
                .toList();
        String more = run.rowsRejected() > first.size() ? ", the first " + first.size() + " of them" : "";
        throw NightStopped.failed(run.rowsRejected() + " of " + run.rowsRead() + " rows cannot be used, more than the "
                + source.rejectLimit() + " allowed (relance.source.max-rejects). Nothing was sent. Mend them in"
                + " the export, or allow more, and run again. They are" + more + ":\n" + String.join("\n", first));
    }

    private void shrinkage(Run run, SourceSettings.Shrinkage limits) {
        List<Shrinkage.Share> shares = new Shrinkage(tonight.store()).shares(run);
        for (Shrinkage.Share share : shares) {
            BigDecimal limit = switch (share.what()) {
                case "customers" -> limits.customers();
                case "documents" -> limits.documents();
                default -> limits.amount();
            };
            if (share.exceeds(limit)) {
                throw NightStopped.refused("Of " + plain(share.before()) + " open before (" + share.what() + "), "
                        + plain(share.vanished()) + " vanished from the export without a payment, more than the "
                        + plain(limit) + " % allowed (relance.source.max-shrinkage). Nothing was sent. If the export is"
                        + " complete, run again with --accept-shrinkage; if not, export again.");
            }
        }
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private void settle(Run run) {
        Settlement settlement = new Settlement(tonight.store(), tonight.journal());
        @Nullable
        Boolean more = tonight.store().transaction().execute(status -> {
            tonight.hold();
            return settlement.next(run);
        });
        if (Boolean.TRUE.equals(more)) {
            tonight.progress().accept("settle: comparing with what is known");
            return;
        }
        new RejectedData(tonight.store(), tonight::hold).settle(run);
        tonight.held(() -> tonight.runs().settled(run.id()));
        tonight.progress().accept("settle: done");
    }
}
