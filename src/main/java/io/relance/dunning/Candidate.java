package io.relance.dunning;

import java.util.Comparator;
import java.util.List;
import org.joda.money.Money;

/**
 * A part that is due a level tonight.
 *
 * @param standing what stage 'stand' found
 * @param rung the level
 * @param reach how the level reaches the addressee
 * @param amount what a notice would claim of it
 */
record Candidate(Standing.Due standing, Rung rung, Reach reach, Money amount) {
    static final Comparator<Candidate> OLDEST_FIRST = Comparator.comparing(
                    (Candidate each) -> each.part().receivable(), Cover.OLDEST_FIRST)
            .thenComparing(each -> each.part().receivable().customer())
            .thenComparingInt(each -> each.part().number());

    Part part() {
        return standing.track().part();
    }

    Track track() {
        return standing.track();
    }

    /** The most severe level among them: what their notice is worded at. */
    static Rung highest(List<Candidate> candidates) {
        Rung highest = candidates.get(0).rung();
        for (Candidate each : candidates) {
            highest = Rung.BY_SEVERITY.compare(each.rung(), highest) > 0 ? each.rung() : highest;
        }
        return highest;
    }
}
