package io.relance.batch.night;

/** How a night ended, with the exit code scripts see. */
public enum Outcome {
    DONE(0),
    FAILED(1),
    /** Done, but something wants attention. */
    ATTENTION(3),
    /** Refused for a reason of safety. */
    REFUSED(4);

    private final int exitCode;

    Outcome(int exitCode) {
        this.exitCode = exitCode;
    }

    public int exitCode() {
        return exitCode;
    }
}
