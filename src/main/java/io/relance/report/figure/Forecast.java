package io.relance.report.figure;

import io.relance.report.lines.DocumentLine;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * When the money is likely to come, week by week. A document is expected on the date promised, else on its due date plus
 * the days the customer usually needs beyond it (none known: on the due date). What was expected before the date of the
 * report and did not come is 'overdue', what has no due date is undated, credits stand by themselves; so the rows add up
 * to all that is open.
 */
final class Forecast {
    static final String OVERDUE = "overdue";
    static final String LATER = "later";
    static final String UNDATED = "undated";
    static final String CREDITS = "credits";
    private static final int WEEKS = 13;

    private final LocalDate asOf;
    private final LocalDate firstMonday;
    private final Bands bands;

    Forecast(LocalDate asOf, CurrencyUnit currency) {
        this.asOf = asOf;
        this.firstMonday = asOf.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<String> keys = new ArrayList<>();
        keys.add(OVERDUE);
        for (int week = 0; week < WEEKS; week++) {
            keys.add(firstMonday.plusWeeks(week).toString());
        }
        keys.addAll(List.of(LATER, UNDATED, CREDITS));
        this.bands = new Bands(currency, keys);
    }

    void add(DocumentLine line, @Nullable Integer usualDelay) {
        bands.add(week(line, usualDelay), line.open());
    }

    private String week(DocumentLine line, @Nullable Integer usualDelay) {
        if (line.receivable().isCredit()) {
            return CREDITS;
        }
        LocalDate expected = expected(line, usualDelay);
        if (expected == null) {
            return UNDATED;
        }
        if (expected.isBefore(asOf)) {
            return OVERDUE;
        }
        LocalDate monday = expected.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return monday.isBefore(firstMonday.plusWeeks(WEEKS)) ? monday.toString() : LATER;
    }

    private @Nullable LocalDate expected(DocumentLine line, @Nullable Integer usualDelay) {
        LocalDate promised = line.receivable().restraints().promisedOn();
        if (promised != null && !promised.isBefore(asOf)) {
            return promised;
        }
        LocalDate due = line.receivable().dueDate();
        return due == null ? null : due.plusDays(usualDelay == null ? 0 : Math.max(0, usualDelay));
    }

    /** The rows in the order of time; the key of a week is its Monday. */
    List<Band> list() {
        return bands.list();
    }
}
