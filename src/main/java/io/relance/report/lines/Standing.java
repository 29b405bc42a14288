package io.relance.report.lines;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where the chasing of a document stands on the date of the report. Texts are empty where nothing is known.
 *
 * @param level the last level delivered
 * @param lastOn when
 * @param lastAction what was done, in words: the level and its channel
 * @param nextLevel what comes next
 * @param nextOn when it is due
 * @param hold why it is not chased, in words
 */
public record Standing(
        String level,
        @Nullable LocalDate lastOn,
        String lastAction,
        String nextLevel,
        @Nullable LocalDate nextOn,
        String hold) {
    /** Nothing is known of it. */
    public static final Standing NONE = new Standing("", null, "", "", null, "");
}
