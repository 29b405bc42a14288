package io.relance.batch.night;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** How long each step took in this process, in milliseconds; tells when one begins. */
public final class Durations implements StepExecutionListener {
    private final Map<String, Long> taken = new LinkedHashMap<>();
    private final Consumer<String> progress;
    private String running = "";
    private long since;

    /** @param progress told the name of each step that begins */
    public Durations(Consumer<String> progress) {
        this.progress = progress;
    }

    @Override
    public synchronized void beforeStep(StepExecution execution) {
        progress.accept(execution.getStepName());
        running = execution.getStepName();
        since = System.nanoTime();
    }

    @Override
    public synchronized ExitStatus afterStep(StepExecution execution) {
        taken.merge(running, sinceStart(), Long::sum);
        running = "";
        return execution.getExitStatus();
    }

    private long sinceStart() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since);
    }

    /** Milliseconds by step, the running one up to now. */
    public synchronized Map<String, Long> soFar() {
        Map<String, Long> all = new LinkedHashMap<>(taken);
        if (!running.isEmpty()) {
            all.merge(running, sinceStart(), Long::sum);
        }
        return all;
    }
}
