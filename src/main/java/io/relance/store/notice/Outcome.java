package io.relance.store.notice;

/** What became of a delivery. */
public enum Outcome {
    SENT("sent", "delivered"),
    FAILED("failed", "failed"),
    DOUBTFUL("doubtful", "doubtful"),
    WITHDRAWN("withdrawn", "withdrawn");

    private final String state;
    private final String event;

    Outcome(String state, String event) {
        this.state = state;
        this.event = event;
    }

    /** The state of a notice; a draft's letter that is in its place was filed, not sent. */
    String stateOf(Ready notice) {
        return notice.isDraft() && this == SENT ? "filed" : state;
    }

    /** The journal's word. */
    String event() {
        return event;
    }

    /** Whether what the notice claimed may be claimed again. */
    boolean frees() {
        return this == FAILED || this == WITHDRAWN;
    }
}
