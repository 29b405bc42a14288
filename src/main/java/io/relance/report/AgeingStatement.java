package io.relance.report;

import io.relance.ageing.AgeingTable;
import org.jspecify.annotations.Nullable;

/**
 * The ageing of one company as of a date, with what is needed to trust it.
 *
 * @param header date, source, counts
 * @param table the figures
 * @param reconciliation the comparison with the control total, or null when the source has none
 */
public record AgeingStatement(
        ReportHeader header, AgeingTable table, @Nullable Reconciliation reconciliation) {}
