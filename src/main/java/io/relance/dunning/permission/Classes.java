package io.relance.dunning.permission;

import io.relance.dunning.cover.Part;
import io.relance.dunning.cover.Tally;
import io.relance.dunning.decided.Reason;
import io.relance.dunning.ladder.Rung;
import io.relance.dunning.standing.Standing;
import io.relance.dunning.standing.Track;
import io.relance.dunning.tonight.Reach;
import io.relance.dunning.tonight.Tonight;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;

/** What is due tonight, by the way it would leave. */
public record Classes(
        List<Candidate> formal, List<Candidate> reminders, List<Candidate> tasks, List<Candidate> courtesies) {

    public static Classes of(List<Standing.Due> due, Tonight tonight, Tally tally) {
        Classes classes = new Classes(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Standing.Due each : due) {
            Part part = each.track().part();
            Reach reach = tonight.reach(each.next(), part.receivable(), part.number());
            Money amount = each.next().isFormal() ? formally(each.track(), each.next(), tally) : part.claimable();
            if (amount.isPositive()) {
                classes.add(new Candidate(each, each.next(), reach, amount));
            }
        }
        return classes;
    }

    /** A formal level claims no more than the level before it did; the rest waits. */
    private static Money formally(Track track, Rung rung, Tally tally) {
        Money amount = track.formallyClaimable();
        Money rest = track.part().claimable().minus(amount);
        tally.silent(
                track.part(), rest, Reason.LEVEL_NOT_REACHED, null, "not claimed at the level before " + rung.name());
        return amount;
    }

    private void add(Candidate candidate) {
        boolean task = candidate.reach().channel() == null
                ? candidate.rung().level().isTask()
                : candidate.reach().isTask();
        if (candidate.rung().isCourtesy()) {
            courtesies.add(candidate);
        } else if (candidate.rung().isFormal()) {
            formal.add(candidate);
        } else {
            (task ? tasks : reminders).add(candidate);
        }
    }
}
