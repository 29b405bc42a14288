package io.relance.batch.night;

/** The night cannot go on; the message says why and what to do. */
public final class NightStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Outcome outcome;

    public NightStopped(Outcome outcome, String message) {
        super(message);
        this.outcome = outcome;
    }

    public Outcome outcome() {
        return outcome;
    }

    public static NightStopped refused(String message) {
        return new NightStopped(Outcome.REFUSED, message);
    }

    public static NightStopped failed(String message) {
        return new NightStopped(Outcome.FAILED, message);
    }
}
