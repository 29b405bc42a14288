package io.relance.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * When data was taken from its source.
 *
 * @param day the day
 * @param at the moment, or null where only the day is kept
 */
public record Extracted(LocalDate day, @Nullable Instant at) {

    public static Extracted on(LocalDate day) {
        return new Extracted(day, null);
    }

    public static Extracted at(Instant moment) {
        return new Extracted(LocalDate.ofInstant(moment, ZoneOffset.UTC), moment);
    }

    /** As ISO 8601 has it: the moment in UTC, else the day. */
    public String iso() {
        return at == null ? day.toString() : at.toString();
    }
}
