package io.relance.report;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;

/**
 * What stands in a report as open though it may have been paid by its date: no snapshot was taken between two days, one
 * before the date and one after it, and the one after it shows less. Nobody knows on which of the days it was paid.
 *
 * @param from the first day on which it may have been paid
 * @param until the last one
 * @param sums one per currency, in the order of their codes
 */
public record Undated(LocalDate from, LocalDate until, List<Sum> sums) {
    public Undated {
        sums = List.copyOf(sums);
    }

    /**
     * Of one currency.
     *
     * @param documents how many were paid in full or in part
     * @param amount by how much less of them is open, what was used up of credits deducted
     */
    public record Sum(long documents, Money amount) {}

    /** How many documents there are in all currencies. */
    public long documents() {
        return sums.stream().mapToLong(Sum::documents).sum();
    }
}
