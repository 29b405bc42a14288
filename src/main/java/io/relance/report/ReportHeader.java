package io.relance.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stands above every report, so that a print can be judged by itself.
 *
 * @param company the creditor's id
 * @param companyName its name
 * @param asOf the date of the report
 * @param asKnownOn what was learned after this date is left out; null: everything known counts
 * @param origin where the data comes from
 * @param extracted when it was extracted, or null if not known
 * @param rows what the source held, or null if not known
 * @param reconstituted how many documents lie before the first snapshot, so that they are computed from dates alone
 * @param undated what counts as open though it may have been paid by the date, or null if there is none
 */
public record ReportHeader(
        String company,
        String companyName,
        LocalDate asOf,
        @Nullable LocalDate asKnownOn,
        Origin origin,
        @Nullable Extracted extracted,
        @Nullable RowCounts rows,
        long reconstituted,
        @Nullable Undated undated) {}
