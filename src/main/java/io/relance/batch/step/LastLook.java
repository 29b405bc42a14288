package io.relance.batch.step;

import io.relance.batch.night.NightStopped;
import io.relance.batch.night.Tonight;
import io.relance.store.run.Figures;
import io.relance.store.run.Run;
import java.util.List;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Step {@code last-look}: compares the source once more just before delivery. When it changed, all that is not delivered
 * is set aside and decided again from the new data, once; what was not decided again is withdrawn. Then the sums must
 * close, or nothing is sent.
 */
public final class LastLook implements Tasklet {
    private final Tonight tonight;

    public LastLook(Tonight tonight) {
        this.tonight = tonight;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        tonight.checkStop();
        Run run = tonight.run();
        if (run.looked() == 0 && changed(run)) {
            tonight.progress().accept("last look: the source changed, deciding again");
            tonight.held(() -> {
                tonight.withdrawals().supersede(run);
                tonight.runs().startOver(run.id());
                tonight.runs().looked(run.id(), 1);
            });
            return RepeatStatus.FINISHED;
        }
        if (run.looked() < 2) {
            prove(run);
            tonight.held(() -> {
                List<String> withdrawn =
                        tonight.withdrawals().withdrawSuperseded(run, "the source changed before delivery");
                withdrawn.forEach(tonight.outbox()::drop);
                tonight.runs().looked(run.id(), 2);
            });
        }
        return RepeatStatus.FINISHED;
    }

    /** Whether the steps have to be gone through again. */
    public static boolean again(Run run) {
        return run.looked() == 1 && !run.imported();
    }

    private boolean changed(Run run) {
        return !tonight.ports().source().fingerprint().equals(run.sourceFingerprint());
    }

    /** Rule 17 before the first delivery: rows, receivables and amounts add up, or the run fails. */
    private void prove(Run run) {
        sums(run).problem().ifPresent(problem -> {
            throw NightStopped.failed("The sums of the night do not close: " + problem
                    + ". Nothing was sent. This is a fault of Relance: keep the store and the export, and report it.");
        });
    }

    private Sums sums(Run run) {
        Figures figures = new Figures(tonight.store());
        // a pass that an older version began has not counted them
        Long accepted = run.documentsAccepted();
        return new Sums(
                new Sums.Rows(run.rowsRead(), run.rowsAccepted(), run.rowsRejected(), run.rowsDuplicate()),
                new Sums.Documents(
                        figures.openDocuments(run.company()),
                        accepted == null ? figures.acceptedOpen() : accepted,
                        run.documentsCarried(),
                        figures.decidedDocuments(run.id(), Tallies.OPEN),
                        figures.decidedDocuments(run.id(), Tallies.CONTACTED),
                        figures.decidedDocuments(run.id(), Tallies.SILENT)),
                figures.openAmounts(run.company()),
                figures.decidedAmounts(run.id(), Tallies.OPEN),
                figures.decidedAmounts(run.id(), Tallies.CONTACTED),
                figures.decidedAmounts(run.id(), Tallies.SILENT));
    }
}
