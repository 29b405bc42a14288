package io.relance.message.text;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Interrupts the thread that made it unless it is closed within {@value #SECONDS} seconds; no text takes a hundredth of
 * that. After {@link #close} the thread is as it was.
 */
final class Deadline implements AutoCloseable {
    static final int SECONDS = 10;

    private static final ScheduledThreadPoolExecutor CLOCK = clock();

    private final Thread worker = Thread.currentThread();
    private final Future<?> alarm = CLOCK.schedule(this::strike, SECONDS, TimeUnit.SECONDS);
    private boolean closed;
    private boolean missed;

    private static ScheduledThreadPoolExecutor clock() {
        ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "template-deadline");
            thread.setDaemon(true);
            return thread;
        });
        clock.setRemoveOnCancelPolicy(true);
        return clock;
    }

    private synchronized void strike() {
        if (!closed) {
            missed = true;
            worker.interrupt();
        }
    }

    /** Whether it interrupted the thread. */
    synchronized boolean missed() {
        return missed;
    }

    @Override
    public void close() {
        alarm.cancel(false);
        synchronized (this) {
            closed = true;
            if (missed) {
                Thread.interrupted();
            }
        }
    }
}
