package io.relance.batch;

import io.relance.batch.night.Outcome;
import io.relance.report.Summary;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one company's night ended.
 *
 * @param message what a person should know, or empty
 * @param summary what the pass did, or null when there was none
 * @param folder where it wrote, or null
 * @param warnings further things worth knowing, not of the pass itself
 */
public record NightResult(
        String company,
        LocalDate asOf,
        int pass,
        Outcome outcome,
        String message,
        @Nullable Summary summary,
        @Nullable Path folder,
        List<String> warnings) {
    /** A night of which no pass was begun. */
    static NightResult withoutPass(String company, LocalDate asOf, Outcome outcome, String message) {
        return new NightResult(company, asOf, 0, outcome, message, null, null, List.of());
    }
}
