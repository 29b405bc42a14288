package io.relance.scenario;

import java.util.Locale;

/** A way to reach a customer. */
public enum Channel {
    EMAIL,
    LETTER,
    REGISTERED,
    SMS,
    /** A telephone call by a person, from the call list. */
    CALL,
    /** A visit by a person, also a task on the call list. */
    VISIT,
    /** The file for the agency, the bailiff or the lawyer. */
    HAND_OVER;

    /** The word of the configuration and the journal: {@code hand-over}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a person does it, from the call list. */
    public boolean isTask() {
        return this == CALL || this == VISIT;
    }

    /** Whether it leaves something written with the customer. */
    public boolean isWritten() {
        return !isTask() && this != HAND_OVER;
    }
}
