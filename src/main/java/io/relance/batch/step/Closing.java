package io.relance.batch.step;

import io.relance.batch.night.Tonight;
import io.relance.batch.paper.AfterPayments;
import io.relance.batch.paper.NotContacted;
import io.relance.batch.paper.Papers;
import io.relance.batch.paper.RejectsFile;
import io.relance.batch.paper.Summaries;
import io.relance.store.run.Run;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Step {@code close}: the journal's chain, the lists, and last the summary. All of it is made from the store, so it can
 * be made again after a crash; while {@code summary.json} is missing the pass is not ready.
 */
public final class Closing implements Tasklet {
    private final Tonight tonight;
    private final Summaries summaries;
    private final Papers papers;

    public Closing(Tonight tonight, Summaries summaries) {
        this.tonight = tonight;
        this.summaries = summaries;
        papers = new Papers(tonight);
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        close();
        return RepeatStatus.FINISHED;
    }

    /** Writes everything; may be repeated while the documents that wait are still there. */
    public void close() {
        Run run = tonight.run();
        tonight.progress().accept("close: journal and lists");
        AfterPayments payments = new AfterPayments(tonight);
        payments.decide(run);
        tonight.journal().close(run.company(), tonight::hold);
        payments.write(run);
        RejectsFile.write(tonight, run);
        papers.write(run);
        new NotContacted(tonight.outbox()).close();
        journal(run);
        summaries.write(run);
    }

    private void journal(Run run) {
        tonight.outbox().write("journal.jsonl", out -> {
            Iterator<String> lines =
                    tonight.journal().lines(run.company(), run.id()).iterator();
            while (lines.hasNext()) {
                out.write(lines.next().getBytes(StandardCharsets.UTF_8));
                out.write('\n');
            }
        });
    }
}
