package io.relance.cli;

/** What a command says to the script or scheduler that called it. */
public enum ExitCode {
    /** Done, or nothing to do. */
    DONE(0),
    /** Failed; run again to resume. */
    FAILED(1),
    /** Wrong usage or configuration. */
    WRONG_USAGE(2),
    /** Done, but something wants attention. */
    ATTENTION(3),
    /** Refused: nothing was done, for a reason of safety. */
    REFUSED(4);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    /** Of two companies' codes the one that counts: the first of 2, 1, 4, 3 that occurred. */
    public ExitCode and(ExitCode other) {
        return rank() >= other.rank() ? this : other;
    }

    private int rank() {
        return switch (this) {
            case DONE -> 0;
            case ATTENTION -> 1;
            case REFUSED -> 2;
            case FAILED -> 3;
            case WRONG_USAGE -> 4;
        };
    }
}
