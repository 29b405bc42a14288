package io.relance.delivery;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;

/** Keeps to so many messages in any minute: waits before one that would be too many. */
public final class Pace {
    private static final long MINUTE = 60_000_000_000L;

    private final int perMinute;
    private final LongSupplier nanos;
    private final Sleep sleep;
    private final Deque<Long> sent = new ArrayDeque<>();

    /** Waits. */
    @FunctionalInterface
    public interface Sleep {
        void nanos(long howLong) throws InterruptedException;
    }

    /** @param perMinute most messages in a minute; 0: no limit */
    public Pace(int perMinute) {
        this(perMinute, System::nanoTime, howLong -> Thread.sleep(howLong / 1_000_000, (int) (howLong % 1_000_000)));
    }

    Pace(int perMinute, LongSupplier nanos, Sleep sleep) {
        this.perMinute = perMinute;
        this.nanos = nanos;
        this.sleep = sleep;
    }

    /** Returns when the next message may go. */
    void next() throws InterruptedException {
        if (perMinute <= 0) {
            return;
        }
        forget();
        while (sent.size() >= perMinute) {
            sleep.nanos(Math.max(1, sent.peekFirst() + MINUTE - nanos.getAsLong()));
            forget();
        }
        sent.addLast(nanos.getAsLong());
    }

    private void forget() {
        long now = nanos.getAsLong();
        while (!sent.isEmpty() && now - sent.peekFirst() >= MINUTE) {
            sent.removeFirst();
        }
    }
}
