package io.relance.intake.value;

/** Which of two conventions a column is written in, as far as its own values tell. */
public enum Convention {
    /** Day before month; decimal comma. */
    FIRST,
    /** Month before day; decimal point. */
    SECOND,
    /** No value tells. */
    UNKNOWN,
    /** Some values tell one, some the other. */
    CONTRADICTORY;

    /** What follows when another value of the same column tells something. */
    public Convention with(Convention other) {
        if (this == UNKNOWN || this == other) {
            return other;
        }
        return other == UNKNOWN ? this : CONTRADICTORY;
    }
}
