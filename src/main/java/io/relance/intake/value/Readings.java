package io.relance.intake.value;

import org.jspecify.annotations.Nullable;

/**
 * The two ways a text can be read under two conventions; null where it makes no sense under one.
 *
 * @param first for dates day before month, for amounts a decimal comma
 * @param second for dates month before day, for amounts a decimal point
 */
public record Readings<T>(@Nullable T first, @Nullable T second) {
    /** The same under both conventions. */
    public static <T> Readings<T> certain(T value) {
        return new Readings<>(value, value);
    }

    public static <T> Readings<T> none() {
        return new Readings<>(null, null);
    }

    /** Whether it makes sense under at least one of them. */
    public boolean isReadable() {
        return first != null || second != null;
    }

    /** Whether the conventions give different values. */
    public boolean isDoubtful() {
        return first != null && second != null && !first.equals(second);
    }

    /** Which convention it speaks for; none where both or neither make sense. */
    public Convention evidence() {
        if (first != null && second == null) {
            return Convention.FIRST;
        }
        return first == null && second != null ? Convention.SECOND : Convention.UNKNOWN;
    }

    /** The value where there is no doubt, else null. */
    public @Nullable T certainValue() {
        return isDoubtful() ? null : (first != null ? first : second);
    }

    /** The reading of one convention. */
    public @Nullable T under(Convention convention) {
        return convention == Convention.SECOND ? second : first;
    }
}
