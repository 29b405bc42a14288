package io.relance.batch;

import io.relance.batch.night.NightStopped;
import io.relance.intake.UnusableSource;
import io.relance.store.Store;
import io.relance.store.run.Run;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.configuration.JobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Starts the job of a pass, or goes on with it. Where Spring Batch allows a restart it is restarted; where it does not
 * (killed before its first execution, status unknown, complete although our pass is not) a new attempt is started. Both
 * lead through the same steps, which select what is left.
 */
public final class JobStarter implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final JobRepository repository;
    private final JobOperator operator;
    private final JobRegistry registry;

    public JobStarter(Store store) {
        context = new SpringApplicationBuilder(BatchInfrastructure.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .initializers(created -> ((GenericApplicationContext) created)
                        .registerBean(Store.class, () -> store, bean -> bean.setDestroyMethodName("")))
                .run();
        repository = context.getBean(JobRepository.class);
        operator = context.getBean(JobOperator.class);
        registry = context.getBean(JobRegistry.class);
    }

    /** Runs the job to its end; what stopped it is thrown. */
    void start(Run run, Function<JobRepository, Job> jobs) {
        start(
                new JobParametersBuilder()
                        .addString("company", run.company())
                        .addString("asOf", run.asOf().toString())
                        .addLong("pass", (long) run.pass())
                        .toJobParameters(),
                jobs);
    }

    /** Likewise for any job of which our own tables say what is left; {@code identity} names it without its attempt. */
    public void start(JobParameters identity, Function<JobRepository, Job> jobs) {
        Job job = jobs.apply(repository);
        try {
            registry.register(job);
            JobExecution execution = startOrRestart(identity, job);
            if (execution.getStatus() != BatchStatus.COMPLETED) {
                throw failure(execution);
            }
        } catch (JobExecutionException e) {
            throw new IllegalStateException("Spring Batch refused to start the job: " + e.getMessage(), e);
        } finally {
            registry.unregister(job.getName());
        }
    }

    private JobExecution startOrRestart(JobParameters identity, Job job) throws JobExecutionException {
        long attempt = 1;
        JobExecution last = null;
        while (repository.getJobInstance(job.getName(), parameters(identity, attempt)) != null) {
            last = last(job, parameters(identity, attempt));
            attempt++;
        }
        JobExecution restarted = last == null ? null : restart(last);
        return restarted != null ? restarted : operator.start(job, parameters(identity, attempt));
    }

    private @Nullable JobExecution last(Job job, JobParameters parameters) {
        JobInstance instance = repository.getJobInstance(job.getName(), parameters);
        return instance == null ? null : repository.getLastJobExecution(instance);
    }

    /** The restarted execution, or null where Spring Batch does not allow it. */
    private @Nullable JobExecution restart(JobExecution last) {
        try {
            JobExecution known = last;
            if (known.getStatus().isRunning()) {
                known = operator.recover(known);
            }
            boolean restartable = known.getStatus() == BatchStatus.FAILED || known.getStatus() == BatchStatus.STOPPED;
            return restartable ? operator.restart(known) : null;
        } catch (JobExecutionException | RuntimeException e) {
            org.slf4j.LoggerFactory.getLogger(JobStarter.class).debug("not restartable", e);
            return null;
        }
    }

    private static JobParameters parameters(JobParameters identity, long attempt) {
        return new JobParametersBuilder(identity).addLong("attempt", attempt).toJobParameters();
    }

    /** What stopped the job, as plainly as it was thrown. */
    private static RuntimeException failure(JobExecution execution) {
        List<Throwable> failures = execution.getAllFailureExceptions();
        for (Throwable failure : failures) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof NightStopped || cause instanceof UnusableSource) {
                    return (RuntimeException) cause;
                }
            }
        }
        Throwable first = failures.isEmpty() ? null : failures.get(0);
        String message = first == null
                ? "status " + execution.getStatus()
                : Objects.requireNonNullElse(first.getMessage(), first.toString());
        return new IllegalStateException(message, first);
    }

    @Override
    public void close() {
        context.close();
    }
}
