package io.relance.intake.fact;

import io.relance.intake.value.DateText;
import io.relance.intake.value.Readings;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Remembers some dates already read: an export repeats the same few hundred. Fixed size. */
final class DateCache {
    private static final int SIZE = 1024;

    private record Entry(String text, Readings<LocalDate> readings) {}

    private final @Nullable Entry[] entries = new @Nullable Entry[SIZE];

    Readings<LocalDate> read(String text) {
        int slot = (text.hashCode() * 0x9E3779B1) >>> 22;
        Entry entry = entries[slot];
        if (entry == null || !entry.text().equals(text)) {
            entry = new Entry(text, DateText.read(text));
            entries[slot] = entry;
        }
        return entry.readings();
    }
}
