package io.relance.dunning.permission;

import io.relance.dunning.cover.Cover;
import io.relance.dunning.cover.Part;
import io.relance.dunning.ladder.Rung;
import io.relance.dunning.standing.Standing;
import io.relance.dunning.standing.Track;
import io.relance.dunning.tonight.Reach;
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
public record Candidate(Standing.Due standing, Rung rung, Reach reach, Money amount) {
    public static final Comparator<Candidate> OLDEST_FIRST = Comparator.comparing(
                    (Candidate each) -> each.part().receivable(), Cover.OLDEST_FIRST)
            .thenComparing(each -> each.part().receivable().customer())
            .thenComparingInt(each -> each.part().number());

    public Part part() {
        return standing.track().part();
    }

    Track track() {
        return standing.track();
    }

    /** The most severe level among them: what their notice is worded at. */
    public static Rung highest(List<Candidate> candidates) {
        Rung highest = candidates.get(0).rung();
        for (Candidate each : candidates) {
            highest = Rung.BY_SEVERITY.compare(each.rung(), highest) > 0 ? each.rung() : highest;
        }
        return highest;
    }
}
