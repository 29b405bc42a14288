package io.relance.batch;

import io.relance.batch.night.Durations;
import io.relance.batch.night.Ports;
import io.relance.batch.night.Tonight;
import io.relance.batch.step.Closing;
import io.relance.batch.step.Deciding;
import io.relance.batch.step.Delivering;
import io.relance.batch.step.Importing;
import io.relance.batch.step.LastLook;
import io.relance.batch.step.Rendering;
import io.relance.batch.step.Settling;
import io.relance.calendar.WorkingDays;
import io.relance.dunning.given.Account;
import io.relance.dunning.given.Night;
import io.relance.store.decision.Decided;
import io.relance.store.notice.Rendered;
import java.util.function.Supplier;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.flow.FlowExecutionStatus;
import org.springframework.batch.core.job.flow.JobExecutionDecider;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.builder.TaskletStepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/**
 * The night as a job: import, settle, decide, render, last look, deliver, close. Every step selects what is left, so all
 * of them may be run again; when the last look finds the source changed, the first four are gone through once more.
 */
final class DunningJob {
    static final String NAME = "dunning";
    private static final int IMPORT_ROWS = 1_000;
    private static final int RENDER_THREADS = 2;

    private final JobRepository repository;
    private final Tonight tonight;
    private final Durations durations;

    DunningJob(JobRepository repository, Tonight tonight, Durations durations) {
        this.repository = repository;
        this.tonight = tonight;
        this.durations = durations;
    }

    /**
     * The job.
     *
     * @param days the creditor's working days
     * @param night what to decide with, asked for when the import has told how fresh the data is
     * @param renderer what to render with, likewise
     */
    Job build(WorkingDays days, Supplier<Night> night, Supplier<Ports.Renderer> renderer, Closing closing) {
        Step importing = importing();
        Step settling = tasklet("settle", new Settling(tonight, days));
        Step deciding = deciding(night);
        Step rendering = rendering(renderer);
        Step lastLook = tasklet("last-look", new LastLook(tonight));
        Delivering toDeliver = new Delivering(tonight);
        Step delivering = tasklet("deliver", toDeliver, toDeliver);
        JobExecutionDecider changed =
                (job, step) -> new FlowExecutionStatus(LastLook.again(tonight.run()) ? "CHANGED" : "UNCHANGED");
        return new JobBuilder(NAME, repository)
                .start(importing)
                .next(settling)
                .next(deciding)
                .next(rendering)
                .next(lastLook)
                .next(changed)
                .on("CHANGED")
                .to(importing)
                .from(changed)
                .on("UNCHANGED")
                .to(delivering)
                .next(tasklet("close", closing))
                .end()
                .build();
    }

    private Step importing() {
        Importing importing = new Importing(tonight);
        return new StepBuilder("import", repository)
                .<Importing.Numbered, Importing.Numbered>chunk(IMPORT_ROWS)
                .transactionManager(tonight.store().transactionManager())
                .reader(importing)
                .writer(importing)
                .listener(importing)
                .listener(durations)
                .allowStartIfComplete(true)
                .build();
    }

    private Step deciding(Supplier<Night> night) {
        Deciding deciding = new Deciding(tonight, night);
        return new StepBuilder("decide", repository)
                .<Account, Decided>chunk(Deciding.ACCOUNTS)
                .transactionManager(tonight.store().transactionManager())
                .reader(deciding)
                .processor(deciding)
                .writer(deciding)
                .listener(deciding)
                .listener(durations)
                .allowStartIfComplete(true)
                .build();
    }

    private Step rendering(Supplier<Ports.Renderer> renderer) {
        Rendering rendering = new Rendering(tonight, renderer);
        SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("render-");
        threads.setConcurrencyLimit(RENDER_THREADS);
        return new StepBuilder("render", repository)
                .<Rendering.Work, Rendered>chunk(Rendering.NOTICES)
                .transactionManager(tonight.store().transactionManager())
                .reader(rendering)
                .processor(rendering)
                .writer(rendering)
                .taskExecutor(threads)
                .listener(rendering)
                .listener(durations)
                .allowStartIfComplete(true)
                .build();
    }

    /** A step that commits its own work; the run says what is left. */
    private Step tasklet(String name, Tasklet tasklet, StepExecutionListener... listeners) {
        TaskletStepBuilder builder =
                new StepBuilder(name, repository).tasklet(tasklet, new ResourcelessTransactionManager());
        for (StepExecutionListener listener : listeners) {
            builder.listener(listener);
        }
        return builder.listener(durations).allowStartIfComplete(true).build();
    }
}
