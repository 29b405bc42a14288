package io.relance.report;

import io.relance.ageing.Tally;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The totals of an earlier date.
 *
 * @param date a month end, or the date of the report itself as the last of the list
 * @param totals by currency code; null when the history does not reach back so far
 */
public record MonthEnd(LocalDate date, @Nullable Map<String, Tally> totals) {
    public MonthEnd {
        totals = totals == null ? null : new TreeMap<>(totals);
    }

    /** The totals of one currency, or null if not known or nothing was open. */
    public @Nullable Tally of(String currency) {
        return totals == null ? null : totals.get(currency);
    }
}
