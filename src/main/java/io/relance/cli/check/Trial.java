package io.relance.cli.check;

import io.relance.message.text.TemplateProblem;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Tries a text in a thread of its own. A loop inside an expression does not see that it is interrupted: such a thread is
 * left behind, does not keep the process from ending, and no further text is tried.
 */
final class Trial {
    private final Duration patience;
    private boolean over;

    Trial(Duration patience) {
        this.patience = patience;
    }

    /**
     * Does the work, unless a trial before was left behind.
     *
     * @param file the text that is tried, for the problem
     */
    void of(String file, Runnable work) {
        if (over) {
            return;
        }
        FutureTask<Void> task = new FutureTask<>(work, null);
        Thread thread = new Thread(task, "text-trial");
        thread.setDaemon(true);
        thread.start();
        try {
            task.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw thrown(file, Objects.requireNonNullElse(e.getCause(), e));
        } catch (TimeoutException e) {
            over = true;
            task.cancel(true);
            throw new TemplateProblem(
                    file,
                    0,
                    "is not done after " + patience.toSeconds() + " seconds. Look in it, and in what it includes, for a"
                            + " range, list or pattern that does not end; the texts after it were not tried.");
        } catch (InterruptedException e) {
            over = true;
            task.cancel(true);
            Thread.currentThread().interrupt();
        }
    }

    private static RuntimeException thrown(String file, Throwable cause) {
        if (cause instanceof OutOfMemoryError) {
            return new TemplateProblem(
                    file,
                    0,
                    "takes more memory than there is. Look in it, and in what it includes, for something that is repeated,"
                            + " padded or added to itself again and again.");
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    }
}
