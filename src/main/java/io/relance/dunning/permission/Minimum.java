package io.relance.dunning.permission;

import io.relance.dunning.ladder.Rung;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The smallest claim worth a notice (rules 5 and 6), by currency: the total is compared with the minimum of the
 * highest level in it; where it falls short, the receivables of that level are dropped and the rest is compared with
 * the next lower one.
 *
 * @param kept what may be claimed
 * @param dropped what is below the minimum
 */
public record Minimum(List<Candidate> kept, List<Candidate> dropped) {

    public static Minimum sift(List<Candidate> candidates) {
        Map<CurrencyUnit, TreeMap<Rung, Money>> sums = new HashMap<>();
        for (Candidate each : candidates) {
            sums.computeIfAbsent(each.amount().getCurrencyUnit(), currency -> new TreeMap<>(Rung.BY_SEVERITY))
                    .merge(each.rung(), each.amount(), Money::plus);
        }
        Map<CurrencyUnit, Set<Rung>> leaving = new HashMap<>();
        sums.forEach((currency, byRung) -> leaving.put(currency, enough(currency, byRung)));
        List<Candidate> kept = new ArrayList<>();
        List<Candidate> dropped = new ArrayList<>();
        for (Candidate each : candidates) {
            Set<Rung> enough = leaving.getOrDefault(each.amount().getCurrencyUnit(), Set.of());
            (enough.contains(each.rung()) ? kept : dropped).add(each);
        }
        return new Minimum(kept, dropped);
    }

    /** The levels that stay: all up to the highest whose total with the lower ones reaches its minimum. */
    private static Set<Rung> enough(CurrencyUnit currency, TreeMap<Rung, Money> byRung) {
        Money total = Money.total(currency, byRung.values());
        TreeMap<Rung, Money> left = new TreeMap<>(byRung);
        while (!left.isEmpty() && total.getAmount().compareTo(left.lastKey().minimum()) < 0) {
            total = total.minus(left.remove(left.lastKey()));
        }
        return new HashSet<>(left.keySet());
    }
}
