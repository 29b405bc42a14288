package io.relance.ageing;

import io.relance.ledger.Checks;
import io.relance.ledger.Receivable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The columns of an ageing report. With the upper bounds 30, 60, 90 they are, in this order, {@code notDue},
 * {@code 1-30}, {@code 31-60}, {@code 61-90}, {@code >90}, {@code noDueDate} and {@code unallocatedCredits}. Both ends
 * of a range are included. Age 0 (due on the as-of date, or issued on it when ages are counted from the issue date) and
 * everything before lies in {@code notDue}. A document without the date that ages are counted from lies in
 * {@code noDueDate}. Whatever is negative lies in {@code unallocatedCredits}, whatever its date: an open credit never
 * makes a debt look younger or older.
 *
 * @param upperBounds last day of each range, in days, growing, at least one
 */
public record Buckets(List<Integer> upperBounds) {
    /** 1-30, 31-60, 61-90, over 90. */
    public static final Buckets DEFAULT = Buckets.of(30, 60, 90);

    private static final String NOT_DUE = "notDue";
    private static final String NO_DUE_DATE = "noDueDate";
    private static final String UNALLOCATED_CREDITS = "unallocatedCredits";

    /** @throws IllegalArgumentException if there is no bound, one is below 1, or they do not grow */
    public Buckets {
        upperBounds = List.copyOf(upperBounds);
        Checks.isTrue(!upperBounds.isEmpty(), "buckets need at least one upper bound, such as 30,60,90");
        int last = 0;
        for (int bound : upperBounds) {
            Checks.isTrue(
                    bound > last,
                    "buckets must be whole days from 1 on that grow, such as 30,60,90, but are "
                            + String.join(
                                    ",",
                                    upperBounds.stream().map(String::valueOf).toList()));
            last = bound;
        }
    }

    /** The bounds in order, such as {@code of(30, 60, 90)}. */
    public static Buckets of(Integer... upperBounds) {
        return new Buckets(List.of(upperBounds));
    }

    /** The keys of all columns in the order in which they are shown. */
    public List<String> keys() {
        List<String> keys = new ArrayList<>(size());
        keys.add(NOT_DUE);
        int from = 1;
        for (int bound : upperBounds) {
            keys.add(from + "-" + bound);
            from = bound + 1;
        }
        keys.add(">" + (from - 1));
        keys.add(NO_DUE_DATE);
        keys.add(UNALLOCATED_CREDITS);
        return List.copyOf(keys);
    }

    /** How many columns there are. */
    public int size() {
        return upperBounds.size() + 4;
    }

    /** How many ranges of days late there are, the open-ended last one included. */
    public int ranges() {
        return upperBounds.size() + 1;
    }

    /** The column of what is not due. */
    public int notDue() {
        return 0;
    }

    /** The column of the oldest range. */
    public int oldest() {
        return upperBounds.size() + 1;
    }

    /** The column of what has no date. */
    public int noDueDate() {
        return upperBounds.size() + 2;
    }

    /** The column of open credits. */
    public int unallocatedCredits() {
        return upperBounds.size() + 3;
    }

    /** Whether the column is one of the ranges of days late. */
    public boolean isLate(int column) {
        return column > 0 && column <= oldest();
    }

    /** The column of an age in days: 0 and less is not due. */
    public int ofDays(long days) {
        if (days <= 0) {
            return notDue();
        }
        for (int i = 0; i < upperBounds.size(); i++) {
            if (days <= upperBounds.get(i)) {
                return i + 1;
            }
        }
        return oldest();
    }

    /** The column an open document belongs to on a date. */
    public int of(Receivable receivable, AgeBasis basis, LocalDate asOf) {
        return of(receivable.isCredit(), basis.dateOf(receivable), asOf);
    }

    /** The column on a date of what counts from a day, or from none. */
    public int of(boolean credit, @Nullable LocalDate from, LocalDate asOf) {
        if (credit) {
            return unallocatedCredits();
        }
        return from == null ? noDueDate() : ofDays(ChronoUnit.DAYS.between(from, asOf));
    }

    /** As-of date minus the date ages are counted from; null without that date. */
    static @Nullable Long age(Receivable receivable, AgeBasis basis, LocalDate asOf) {
        LocalDate from = basis.dateOf(receivable);
        return from == null ? null : ChronoUnit.DAYS.between(from, asOf);
    }
}
