package io.relance.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The reference rates that are known. A day outside every period has no rate: none is carried on from the period
 * before.
 */
public final class Rates {
    /** No rate at all. */
    public static final Rates NONE = new Rates(List.of());

    private final List<Published> all;
    private final Map<ReferenceRate, List<Published>> byRate = new EnumMap<>(ReferenceRate.class);

    private Rates(List<Published> all) {
        this.all = List.copyOf(all);
        for (Published rate : all) {
            byRate.computeIfAbsent(rate.rate(), key -> new ArrayList<>()).add(rate);
        }
    }

    /**
     * One rate over one period.
     *
     * @param rate which rate
     * @param from first day of the period
     * @param to last day of the period
     * @param percent a year
     * @param source where it was read
     * @param verified whether the publication itself was seen
     */
    public record Published(
            ReferenceRate rate, LocalDate from, LocalDate to, BigDecimal percent, String source, boolean verified) {
        public Published {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException(
                        "the period of " + rate.code() + " ends on " + to + ", before it begins on " + from);
            }
        }

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }

        boolean overlaps(Published other) {
            return rate == other.rate && !from.isAfter(other.to) && !other.from.isAfter(to);
        }
    }

    /**
     * These rates.
     *
     * @throws IllegalArgumentException if two of one kind overlap: which of them holds nobody could tell
     */
    public static Rates of(List<Published> rates) {
        List<Published> sorted = rates.stream()
                .sorted(Comparator.comparing(Published::rate).thenComparing(Published::from))
                .toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).overlaps(sorted.get(i - 1))) {
                throw new IllegalArgumentException(
                        "two rates " + sorted.get(i).rate().code() + " hold on "
                                + sorted.get(i).from() + ": the periods must not overlap");
            }
        }
        return new Rates(sorted);
    }

    /** These and a user's own ones, which go before on the days they cover. */
    public Rates with(Rates own) {
        List<Published> both = new ArrayList<>(own.all);
        both.addAll(all);
        return new Rates(both);
    }

    /** The rate that holds on a day; empty where none is known. */
    public Optional<Published> on(ReferenceRate rate, LocalDate day) {
        return byRate.getOrDefault(rate, List.of()).stream()
                .filter(published -> published.covers(day))
                .findFirst();
    }

    /** All of them; a user's own first. */
    public List<Published> all() {
        return all;
    }
}
