package io.relance.batch;

import io.relance.batch.night.Calendars;
import io.relance.batch.night.Circumstances;
import io.relance.batch.night.Durations;
import io.relance.batch.night.NightStopped;
import io.relance.batch.night.Outcome;
import io.relance.batch.night.Tonight;
import io.relance.batch.paper.RejectsFile;
import io.relance.batch.paper.Summaries;
import io.relance.batch.step.Closing;
import io.relance.journal.Chain;
import io.relance.report.Summary;
import io.relance.store.Store;
import io.relance.store.notice.Drafts;
import io.relance.store.run.Run;
import io.relance.store.run.Runs;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The work of one pass: has the job do it, and notes in the store how it ended. */
final class Pass {
    private static final Logger LOG = LoggerFactory.getLogger(Pass.class);

    private final Store store;
    private final JobStarter jobs;
    private final Clock clock;
    private final AtomicBoolean stop;
    private final Runs runs;

    Pass(Store store, JobStarter jobs, Clock clock, AtomicBoolean stop) {
        this.store = store;
        this.jobs = jobs;
        this.clock = clock;
        this.stop = stop;
        runs = new Runs(store);
    }

    NightResult work(Order order, Run run) {
        Tonight tonight = new Tonight(
                run,
                order.company(),
                store,
                order.ports(),
                order.outbox(run),
                clock,
                order.wishes().acceptShrinkage(),
                order.progress(),
                stop);
        Durations durations = new Durations(order.progress());
        Summaries summaries = new Summaries(tonight, durations);
        try {
            start(order, tonight, summaries, durations);
        } catch (RuntimeException failure) {
            return failed(tonight, failure, durations);
        }
        return done(runs.get(run.id()), tonight, summaries, durations);
    }

    private void start(Order order, Tonight tonight, Summaries summaries, Durations durations) {
        jobs.start(
                tonight.begun(),
                repository -> new DunningJob(repository, tonight, durations)
                        .build(
                                Calendars.of(order.country(), order.asOf()),
                                () -> Circumstances.of(order.company(), order.ports(), tonight.run()),
                                () -> order.ports().renderer().apply(tonight.letterhead()),
                                new Closing(tonight, summaries)));
    }

    private NightResult failed(Tonight tonight, RuntimeException failure, Durations durations) {
        Run run = tonight.begun();
        LOG.debug("night failed", failure);
        Outcome outcome = failure instanceof NightStopped stopped ? stopped.outcome() : Outcome.FAILED;
        String message = Mishap.words(failure);
        List<String> warnings = runs.get(run.id()).warningLines();
        // as a transaction: a store that cannot be written says so itself, and nothing is added to what it has
        store.transaction()
                .executeWithoutResult(status -> runs.finish(
                        run,
                        Run.State.FAILED,
                        clock.instant(),
                        message,
                        outcome.exitCode(),
                        durations.soFar().toString()));
        Path rejects = tonight.outbox().has(RejectsFile.NAME) ? tonight.outbox().folder() : null;
        return new NightResult(run.company(), run.asOf(), run.pass(), outcome, message, null, rejects, warnings);
    }

    private NightResult done(Run run, Tonight tonight, Summaries summaries, Durations durations) {
        Summary summary = summaries.summary(run);
        Outcome outcome = Summaries.wantsAttention(summary) ? Outcome.ATTENTION : Outcome.DONE;
        Run.State state = Summaries.balanced(summary.notices()) ? Run.State.COMPLETE : Run.State.INCONSISTENT;
        store.transaction().executeWithoutResult(status -> {
            tonight.hold();
            runs.finish(
                    tonight.begun(),
                    state,
                    clock.instant(),
                    null,
                    outcome.exitCode(),
                    durations.soFar().toString());
            runs.consents(run.id(), new Drafts(store).digest(run.company()));
            Chain.Link head = tonight.journal().head(run.company());
            runs.journalHead(run.id(), head.seq(), head.hash());
        });
        tonight.outbox().dropWaiting();
        return new NightResult(
                run.company(),
                run.asOf(),
                run.pass(),
                outcome,
                "",
                summary,
                tonight.outbox().folder(),
                run.warningLines());
    }
}
