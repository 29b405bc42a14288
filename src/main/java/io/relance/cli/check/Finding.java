package io.relance.cli.check;

/**
 * Something the check found.
 *
 * @param weight how bad it is
 * @param place file, line or cell, key, customer
 * @param message what is wrong and what to do
 */
public record Finding(Weight weight, String place, String message) {
    /** Whether a run is possible with it. */
    public enum Weight {
        /** Nothing can be sent before it is corrected. */
        WRONG,
        /** The source cannot be read at all. */
        UNREADABLE,
        /** The law forbids it: a run leaves it out, or leaves the customer to a person. */
        FORBIDDEN,
        /** A run goes on without what is concerned. */
        ATTENTION,
        /** Good to know. */
        NOTE
    }

    public static Finding wrong(String place, String message) {
        return new Finding(Weight.WRONG, place, message);
    }

    public static Finding forbidden(String place, String message) {
        return new Finding(Weight.FORBIDDEN, place, message);
    }

    public static Finding attention(String place, String message) {
        return new Finding(Weight.ATTENTION, place, message);
    }

    public static Finding note(String place, String message) {
        return new Finding(Weight.NOTE, place, message);
    }

    @Override
    public String toString() {
        return place + ": " + message;
    }
}
