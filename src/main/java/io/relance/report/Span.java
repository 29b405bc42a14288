package io.relance.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The time a report looks back on.
 *
 * @param from the first day
 * @param to the last day, the date of the report
 * @param asKnownOn what was learned after this date is left out; null: everything known counts
 */
public record Span(LocalDate from, LocalDate to, @Nullable LocalDate asKnownOn) {}
