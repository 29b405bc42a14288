package io.relance.report.figure;

import io.relance.ledger.Receivable;
import io.relance.report.lines.DocumentLine;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * When the money is likely to come, week by week. A document is expected on the date promised, else on its due date plus
 * the days the customer usually needs beyond it (none known: on the due date); of a promise for a part, the rest is
 * expected as if nothing were promised, and the document counts with the promise. What was expected before the date of the
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
        Receivable receivable = line.receivable();
        if (receivable.isCredit()) {
            bands.add(CREDITS, line.open());
            return;
        }
        LocalDate due = receivable.dueDate();
        String usual = due == null ? UNDATED : week(due.plusDays(usualDelay == null ? 0 : Math.max(0, usualDelay)));
        LocalDate promised = receivable.restraints().promisedOn();
        if (promised == null || promised.isBefore(asOf)) {
            bands.add(usual, line.open());
            return;
        }
        Money part = promised(receivable);
        bands.add(week(promised), part);
        bands.addPart(usual, line.open().minus(part));
    }

    /** What the promise is for: all that is open, or the part named, that is not more than it. */
    private static Money promised(Receivable receivable) {
        Money named = receivable.restraints().promisedAmount();
        if (named == null || !named.isPositive() || !named.isSameCurrency(receivable.open())) {
            return receivable.open();
        }
        return named.isLessThan(receivable.open()) ? named : receivable.open();
    }

    private String week(LocalDate expected) {
        if (expected.isBefore(asOf)) {
            return OVERDUE;
        }
        LocalDate monday = expected.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return monday.isBefore(firstMonday.plusWeeks(WEEKS)) ? monday.toString() : LATER;
    }

    /** The rows in the order of time; the key of a week is its Monday. */
    List<Band> list() {
        return bands.list();
    }
}
