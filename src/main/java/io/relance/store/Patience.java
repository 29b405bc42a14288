package io.relance.store;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/** How long somebody waits for the store while a short command has it. */
@FunctionalInterface
public interface Patience {
    /** Takes what it is given and waits for nobody. */
    Patience NONE = holder -> false;

    /** Waits a moment for the holder; false, without waiting, when the time is used up. */
    boolean waitFor(Holder holder);

    /**
     * Waits up to so long in all.
     *
     * @param told told once, when the waiting begins
     */
    static Patience of(Duration longest, Consumer<Holder> told) {
        return of(longest, told, System::nanoTime, LockSupport::parkNanos);
    }

    /** Likewise, with the clock and the waiting given. */
    static Patience of(Duration longest, Consumer<Holder> told, LongSupplier nanos, LongConsumer pause) {
        return new Patience() {
            private static final long MOMENT = 100_000_000L;
            private boolean began;
            private long until;

            @Override
            public boolean waitFor(Holder holder) {
                if (!began) {
                    began = true;
                    until = nanos.getAsLong() + longest.toNanos();
                    told.accept(holder);
                }
                if (nanos.getAsLong() - until >= 0 || Thread.currentThread().isInterrupted()) {
                    return false;
                }
                pause.accept(MOMENT);
                return true;
            }
        };
    }
}
