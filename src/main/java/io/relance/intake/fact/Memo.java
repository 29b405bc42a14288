package io.relance.intake.fact;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Remembers what some texts meant: an export repeats the same few hundred dates and words. Fixed size. */
final class Memo<V> {
    private static final int SIZE = 1024;

    private record Entry<V>(String text, V value) {}

    private final Function<String, V> reading;

    @SuppressWarnings({"unchecked", "rawtypes"})
    private final @Nullable Entry<V>[] entries = new Entry[SIZE];

    Memo(Function<String, V> reading) {
        this.reading = reading;
    }

    V read(String text) {
        int slot = (text.hashCode() * 0x9E3779B1) >>> 22;
        Entry<V> entry = entries[slot];
        if (entry == null || !entry.text().equals(text)) {
            entry = new Entry<>(text, reading.apply(text));
            entries[slot] = entry;
        }
        return entry.value();
    }
}
