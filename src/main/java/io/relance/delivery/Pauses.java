package io.relance.delivery;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The pauses before what a mail server refused for now is offered again: servers that greylist take a message only some
 * minutes after they refused it first.
 */
public final class Pauses {
    private static final long SECOND = 1_000_000_000L;

    private final Deque<Integer> pauses;
    private final Pace.Sleep sleep;

    /** @param seconds the pauses, one for each further attempt */
    public Pauses(List<Integer> seconds) {
        this(seconds, nanos -> Thread.sleep(nanos / 1_000_000));
    }

    /** @param sleep what waits */
    public Pauses(List<Integer> seconds, Pace.Sleep sleep) {
        this.pauses = new ArrayDeque<>(seconds);
        this.sleep = sleep;
    }

    /** Whether the attempt that is going on is the last one. */
    public boolean isLast() {
        return pauses.isEmpty();
    }

    /**
     * Waits before the next attempt, a second at a time.
     *
     * @param ask called before each second, so that whoever wants the program to end need not wait for it
     * @throws IllegalStateException if there is no further attempt
     */
    public void await(Runnable ask) {
        if (isLast()) {
            throw new IllegalStateException("no further attempt");
        }
        int seconds = pauses.removeFirst();
        try {
            for (int i = 0; i < seconds; i++) {
                ask.run();
                sleep.nanos(SECOND);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        ask.run();
    }

    /** The seconds of the next pause. */
    public int seconds() {
        return pauses.isEmpty() ? 0 : pauses.getFirst();
    }
}
