package io.relance.dunning;

import io.relance.dunning.cover.Cover;
import io.relance.dunning.cover.Tally;
import io.relance.dunning.decided.Decision;
import io.relance.dunning.decided.Notice;
import io.relance.dunning.decided.Reason;
import io.relance.dunning.formal.FormalMode;
import io.relance.dunning.hold.HandedOver;
import io.relance.dunning.permission.Candidate;
import io.relance.dunning.permission.Classes;
import io.relance.dunning.permission.Intervals;
import io.relance.dunning.permission.May;
import io.relance.dunning.permission.Minimum;
import io.relance.dunning.permission.Refusal;
import io.relance.dunning.permission.Unreachable;
import io.relance.dunning.standing.Standing;
import io.relance.dunning.tonight.Tonight;
import io.relance.dunning.writing.Calls;
import io.relance.dunning.writing.Leaving;
import io.relance.dunning.writing.Thanks;
import io.relance.dunning.writing.Writing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stage <b>gather</b> (rule 5): of what is due, one message leaves. A first reminder prescribed by law goes before
 * anything else and alone; then the highest formal level that is ready; then the reminders; then, if nothing past due
 * leaves, the courtesies. Calls stand on the list besides.
 */
final class Gather {
    private final Tonight tonight;
    private final HandedOver handedOver;
    private final Cover cover;
    private final Writing writing;
    private final Tally tally;
    private final Intervals intervals;
    private final Unreachable unreachable;
    private final List<Notice> notices = new ArrayList<>();
    private final List<Decision.Fulfilled> fulfilled = new ArrayList<>();

    Gather(Tonight tonight, HandedOver handedOver, Cover cover, Writing writing, Tally tally) {
        this.tonight = tonight;
        this.handedOver = handedOver;
        this.cover = cover;
        this.writing = writing;
        this.tally = tally;
        this.intervals = new Intervals(tonight);
        this.unreachable = new Unreachable(tonight, intervals, tally);
    }

    Decision decide(List<Standing.Due> due, List<Standing.OnCall> onCall) {
        Classes classes = Classes.of(due, tonight, tally);
        FormalMode.Outcome formal = new FormalMode(tonight, cover)
                .decide(classes.formal(), intervals, new May(tonight, handedOver, false), writing, tally, unreachable);
        May may = new May(tonight, handedOver, formal.active());
        List<Candidate> reminders = allowed(classes.reminders(), may);
        List<Candidate> tasks = allowed(classes.tasks(), may);
        List<Candidate> courtesies = allowed(classes.courtesies(), may);
        unreachable.close();
        boolean alone = prescribed(reminders);
        boolean formalLeaves = formal(formal.ready(), alone);
        reminders(reminders, alone, formalLeaves);
        Calls.Outcome calls = calls(onCall, tasks, alone, formalLeaves);
        courtesies(courtesies, !notices.isEmpty() || calls.anyNew());
        if (notices.isEmpty() && !calls.anyNew() && !formal.active()) {
            Notice thanks = new Thanks(tonight, cover).write();
            if (thanks != null) {
                notices.add(thanks);
            }
        }
        return new Decision(
                notices,
                formal.drafts(),
                formal.ended(),
                fulfilled,
                calls.tasks(),
                tally.silences(),
                tally.lapsed(),
                tally.stuck(),
                tally.tasks());
    }

    private List<Candidate> allowed(List<Candidate> candidates, May may) {
        List<Candidate> allowed = new ArrayList<>(candidates.size());
        for (Candidate each : candidates) {
            Refusal refusal = may.refuses(each);
            if (refusal == null) {
                allowed.add(each);
            } else {
                unreachable.orSilent(each, refusal);
            }
        }
        return allowed;
    }

    /** The first reminder prescribed by law, if one may leave: then nothing else does tonight. */
    private boolean prescribed(List<Candidate> reminders) {
        List<Candidate> first = new ArrayList<>();
        List<Candidate> others = new ArrayList<>();
        reminders.forEach(each -> (writing.isPrescribed(each) ? first : others).add(each));
        if (first.isEmpty()) {
            return false;
        }
        reminders.clear();
        reminders.addAll(others);
        List<Candidate> kept = withinIntervals(first);
        if (kept.isEmpty()) {
            return false;
        }
        notices.add(writing.notice(Notice.Kind.NOTICE, Leaving.of(kept)));
        return true;
    }

    private boolean formal(List<Leaving> ready, boolean alone) {
        boolean leaves = false;
        for (Leaving leaving : ready) {
            if (alone || leaves) {
                wait(leaving.claims(), Reason.LESSER_CLASS_WAITS);
                continue;
            }
            leaves = true;
            Notice notice = writing.notice(Notice.Kind.NOTICE, leaving);
            notices.add(notice);
            leaving.consents().forEach(draft -> fulfilled.add(new Decision.Fulfilled(draft, notice)));
        }
        return leaves;
    }

    private void reminders(List<Candidate> reminders, boolean alone, boolean formalLeaves) {
        List<Candidate> kept = withinIntervals(reminders);
        if (alone || formalLeaves) {
            wait(kept, Reason.LESSER_CLASS_WAITS);
        } else if (!kept.isEmpty()) {
            notices.add(writing.notice(Notice.Kind.NOTICE, Leaving.of(kept)));
        }
    }

    private Calls.Outcome calls(
            List<Standing.OnCall> onCall, List<Candidate> tasks, boolean alone, boolean formalLeaves) {
        boolean wait = alone || formalLeaves;
        if (wait) {
            wait(tasks, alone ? Reason.LESSER_CLASS_WAITS : Reason.FORMAL_MODE);
        }
        return new Calls(tonight, intervals, writing, tally).decide(onCall, wait ? List.of() : tasks);
    }

    private void courtesies(List<Candidate> courtesies, boolean suppressed) {
        List<Candidate> kept = withinIntervals(courtesies);
        if (suppressed) {
            wait(kept, Reason.BEFORE_DUE_SUPPRESSED);
        } else if (!kept.isEmpty()) {
            notices.add(writing.notice(Notice.Kind.NOTICE, Leaving.of(kept)));
        }
    }

    /** Drops what falls short of a minimum, and all of it where the customer heard of such a level too recently. */
    private List<Candidate> withinIntervals(List<Candidate> candidates) {
        Minimum minimum = Minimum.sift(candidates);
        silent(minimum.dropped(), Reason.BELOW_MINIMUM, null);
        if (minimum.kept().isEmpty()) {
            return List.of();
        }
        LocalDate free = intervals.freeFor(Candidate.highest(minimum.kept()));
        if (tonight.asOf().isBefore(free)) {
            silent(minimum.kept(), Reason.CONTACTED_RECENTLY, free);
            return List.of();
        }
        return minimum.kept();
    }

    private void wait(List<Candidate> candidates, Reason reason) {
        silent(candidates, reason, null);
    }

    private void silent(List<Candidate> candidates, Reason reason, @Nullable LocalDate until) {
        for (Candidate each : candidates) {
            tally.silent(each.part(), each.amount(), reason, until, each.rung().name());
        }
    }
}
