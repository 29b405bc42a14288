package io.relance.report.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Adds up amounts under names that are fixed beforehand, so that an empty one is shown too. */
final class Bands {
    /** The ranges of days in which what lies ahead and what is unallocated is shown. */
    static final List<String> DAYS = List.of("0-30", "31-60", "61-90", ">90");

    private final Map<String, Band> bands = new LinkedHashMap<>();

    Bands(CurrencyUnit currency, List<String> keys) {
        keys.forEach(key -> bands.put(key, new Band(key, 0, Money.zero(currency))));
    }

    /** @throws IllegalArgumentException for a name that was not announced */
    void add(String key, Money amount) {
        add(key, 1, amount);
    }

    /** Part of a document that is counted elsewhere. */
    void addPart(String key, Money amount) {
        add(key, 0, amount);
    }

    private void add(String key, int count, Money amount) {
        Band band = bands.get(key);
        if (band == null) {
            throw new IllegalArgumentException("no band " + key + " among " + bands.keySet());
        }
        bands.put(key, new Band(key, band.count() + count, band.amount().plus(amount)));
    }

    /** The range of {@link #DAYS} that a number of days from 0 on lies in. */
    static String ofDays(long days) {
        if (days <= 30) {
            return DAYS.get(0);
        }
        return days <= 60 ? DAYS.get(1) : days <= 90 ? DAYS.get(2) : DAYS.get(3);
    }

    List<Band> list() {
        return List.copyOf(new ArrayList<>(bands.values()));
    }
}
