package io.relance.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * What happens on SIGTERM or Ctrl-C while it is open: the work is asked to stop at its next commit, the store is closed,
 * the outcome is told, and only then the process ends, with the exit code of the command.
 */
final class OrderlyStop implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final AtomicBoolean asked = new AtomicBoolean();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "stop");
    private volatile @Nullable ExitCode exitCode;

    OrderlyStop() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Set when the process is asked to end. */
    AtomicBoolean asked() {
        return asked;
    }

    /** The command is over and has told everything. */
    ExitCode over(ExitCode code) {
        exitCode = code;
        return code;
    }

    private void stop() {
        asked.set(true);
        try {
            boolean over = ended.await(LONGEST.toSeconds(), TimeUnit.SECONDS);
            ExitCode code = exitCode;
            if (over && code != null) {
                Runtime.getRuntime().halt(code.number());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ended.countDown();
        if (!asked.get()) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
