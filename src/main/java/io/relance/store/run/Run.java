package io.relance.store.run;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One pass of one company and as-of date, as the store knows it: what is done and what is left.
 *
 * @param id its number in the store
 * @param pass 1 for the night itself, more for later passes of the same date
 * @param attempt how often it was started
 * @param extractedOn the day the receivables were extracted, once imported
 * @param documentsCarried open documents that keep their last values because a row of theirs was rejected
 * @param documentsAccepted documents that were accepted and are open, once identified: the staging tables are another
 *     company's by then
 * @param looked 0 before the last look, 1 while what changed is decided again, 2 after it
 */
public record Run(
        long id,
        String company,
        LocalDate asOf,
        int pass,
        State state,
        int attempt,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String message,
        @Nullable Integer exitCode,
        boolean imported,
        boolean identified,
        boolean guarded,
        @Nullable String settleMark,
        boolean settled,
        @Nullable String decideMark,
        boolean decided,
        int looked,
        boolean delivered,
        @Nullable String sourceFingerprint,
        String settingsDigest,
        String templatesDigest,
        @Nullable LocalDate extractedOn,
        @Nullable LocalDate paymentsTo,
        @Nullable BigDecimal controlTotal,
        long rowsRead,
        long rowsAccepted,
        long rowsRejected,
        long rowsDuplicate,
        long documentsSettled,
        long documentsCarried,
        @Nullable Long documentsAccepted,
        @Nullable String durations,
        @Nullable String warnings) {

    /** Where a pass stands. */
    public enum State {
        RUNNING,
        /** Stopped by an error, a guard or a kill; run again to resume. */
        FAILED,
        COMPLETE,
        /** Delivered, but the sums of what was delivered do not close. */
        INCONSISTENT,
        /** Not finished, and ended by a later date. */
        ENDED;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** From which day on what it took over counts as known: that of the extraction, at the latest its own date. */
    public LocalDate knownOn() {
        return extractedOn == null || extractedOn.isAfter(asOf) ? asOf : extractedOn;
    }

    /** Whether it can be gone on with. */
    public boolean isUnfinished() {
        return state == State.RUNNING || state == State.FAILED;
    }

    /** What is to be said in its summary, one warning each. */
    public List<String> warningLines() {
        return warnings == null ? List.of() : warnings.lines().toList();
    }

    /** {@code acme/2026-10-05/1}: how the journal names it. */
    public String name() {
        return company + "/" + asOf + "/" + pass;
    }
}
