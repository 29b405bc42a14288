package io.relance.report.lines;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where the chasing of a document stands on the date of the report. Texts are empty where nothing is known.
 *
 * @param level the last level delivered, or said by the export to have been
 * @param channel how it went, by its code ({@code email}), or empty
 * @param lastOn when
 * @param nextLevel what comes next
 * @param nextOn the first day on which it may leave; null where that hangs on a person
 * @param hold why it is not chased: a reason of silence in its usual words, or what a person wrote
 * @param holdUntil the day on which that reason ends, or null
 */
public record Standing(
        String level,
        String channel,
        @Nullable LocalDate lastOn,
        String nextLevel,
        @Nullable LocalDate nextOn,
        String hold,
        @Nullable LocalDate holdUntil) {
    /** Nothing is known of it. */
    public static final Standing NONE = new Standing("", "", null, "", null, "", null);
}
