package io.relance.dunning.permission;

import io.relance.dunning.cover.Part;
import io.relance.dunning.cover.Tally;
import io.relance.dunning.decided.Reason;
import io.relance.dunning.decided.Task;
import io.relance.dunning.tonight.Tonight;
import io.relance.scenario.LevelClass;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What only lacks a channel (rule 11): a courtesy lapses at once; a past-due level goes on the list of the unreachable
 * and lapses on the fifth working day after the first night on which nothing else stood in its way; a formal one never.
 */
public final class Unreachable {
    private static final int LAPSE_DAYS = 5;

    private final Tonight tonight;
    private final Intervals intervals;
    private final Tally tally;
    private final List<Candidate> without = new ArrayList<>();

    public Unreachable(Tonight tonight, Intervals intervals, Tally tally) {
        this.tonight = tonight;
        this.intervals = intervals;
        this.tally = tally;
    }

    /** Notes the silence of a refused level, and what follows from it where the refusal is the missing channel. */
    public void orSilent(Candidate candidate, Refusal refusal) {
        Part part = candidate.part();
        boolean known = tonight.past().stuckSince(part.receivable().id(), part.number(), candidate.rung()) != null;
        if (refusal.reason() == Reason.NO_CHANNEL) {
            tally.lapse(part, candidate.rung(), tonight.asOf());
        } else if (refusal.reason() == Reason.UNREACHABLE) {
            without.add(candidate);
            return;
        } else if (known && candidate.reach().channel() == null) {
            remember(candidate);
        }
        tally.silent(part, candidate.amount(), refusal.reason(), refusal.until(), refusal.detail());
    }

    /** Keeps the date of a level that lacks a channel through nights on which something else bars it too. */
    private void remember(Candidate candidate) {
        Part part = candidate.part();
        LocalDate since = tonight.past().stuckSince(part.receivable().id(), part.number(), candidate.rung());
        if (since != null) {
            tally.stuck(part, candidate.rung(), since);
        }
    }

    /** Once all levels were asked: which of them lack nothing but the channel. */
    public void close() {
        Map<LevelClass, List<Candidate>> byClass = new TreeMap<>();
        for (Candidate each : without) {
            byClass.computeIfAbsent(each.rung().levelClass(), levelClass -> new ArrayList<>())
                    .add(each);
        }
        byClass.values().forEach(this::closeClass);
    }

    private void closeClass(List<Candidate> candidates) {
        Minimum minimum = Minimum.sift(candidates);
        minimum.dropped().forEach(this::stillBarred);
        if (minimum.kept().isEmpty()) {
            return;
        }
        boolean heard = tonight.asOf().isBefore(intervals.freeFor(Candidate.highest(minimum.kept())));
        for (Candidate each : minimum.kept()) {
            if (heard) {
                stillBarred(each);
            } else {
                onlyWithoutChannel(each);
            }
        }
    }

    private void stillBarred(Candidate candidate) {
        remember(candidate);
        silent(candidate, null);
    }

    private void onlyWithoutChannel(Candidate candidate) {
        Part part = candidate.part();
        LocalDate known = tonight.past().stuckSince(part.receivable().id(), part.number(), candidate.rung());
        LocalDate since = known == null ? tonight.asOf() : known;
        LocalDate lapses = tonight.days().after(since, LAPSE_DAYS);
        boolean formal = candidate.rung().isFormal();
        if (!formal && !tonight.asOf().isBefore(lapses)) {
            tally.lapse(part, candidate.rung(), tonight.asOf());
        } else {
            tally.stuck(part, candidate.rung(), since);
        }
        silent(candidate, formal ? null : lapses);
        tally.task(
                Task.Kind.UNREACHABLE,
                part.receivable(),
                candidate.amount(),
                "no channel for " + candidate.rung().name() + " since " + since);
    }

    private void silent(Candidate candidate, @org.jspecify.annotations.Nullable LocalDate until) {
        tally.silent(
                candidate.part(),
                candidate.amount(),
                Reason.UNREACHABLE,
                until,
                candidate.rung().name());
    }
}
