package io.relance.ledger;

/** Argument checks of the values of the core. A failed one is a fault of the program, never of the data. */
public final class Checks {
    private Checks() {}

    public static String notBlank(String value, String name) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + " must not be blank");
        }
        return value;
    }

    public static void isTrue(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
