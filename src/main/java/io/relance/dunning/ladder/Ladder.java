package io.relance.dunning.ladder;

import io.relance.calendar.WorkingDays;
import io.relance.scenario.Channel;
import io.relance.scenario.Level;
import io.relance.scenario.LevelClass;
import io.relance.scenario.Scenario;
import io.relance.scenario.Trigger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A scenario made ready to be climbed: its rungs in order, found by present and earlier names. */
public final class Ladder {
    private final Scenario scenario;
    private final List<Rung> courtesies = new ArrayList<>();
    private final List<Rung> pastDue = new ArrayList<>();
    private final Map<String, Rung> byName = new HashMap<>();

    public Ladder(Scenario scenario) {
        this.scenario = scenario;
        for (Level level : scenario.levels()) {
            boolean courtesy = level.levelClass() == LevelClass.COURTESY;
            List<Rung> side = courtesy ? courtesies : pastDue;
            Rung rung = new Rung(this, level, side.size());
            side.add(rung);
            byName.put(level.name(), rung);
        }
        // a present name wins over another level's earlier one
        for (Rung rung : List.copyOf(byName.values())) {
            rung.level().was().forEach(name -> byName.putIfAbsent(name, rung));
        }
    }

    public Scenario scenario() {
        return scenario;
    }

    public boolean isEmpty() {
        return scenario.levels().isEmpty();
    }

    public List<Rung> courtesies() {
        return courtesies;
    }

    public List<Rung> pastDue() {
        return pastDue;
    }

    @Nullable
    public Rung find(String level) {
        return byName.get(level);
    }

    /** The past-due rung above that one, the first for null; null above the last. */
    @Nullable
    public Rung above(@Nullable Rung rung) {
        int next = rung == null ? 0 : rung.position() + 1;
        return next < pastDue.size() ? pastDue.get(next) : null;
    }

    /** The first formal rung above that one, or null. */
    @Nullable
    public Rung formalAbove(@Nullable Rung rung) {
        Rung next = above(rung);
        while (next != null && !next.isFormal()) {
            next = above(next);
        }
        return next;
    }

    /** The first past-due rung that leaves something in writing, or null: where a new part of a receivable begins. */
    @Nullable
    public Rung firstWritten() {
        for (Rung rung : pastDue) {
            if (!rung.level().isTask()) {
                return rung;
            }
        }
        return null;
    }

    /** The day a rung is reached when all before it were delivered on time: the days added up from the due date. */
    public LocalDate reachedFrom(LocalDate due, Rung rung, WorkingDays days) {
        LocalDate day = due;
        for (Rung each : pastDue) {
            Trigger at = each.level().at();
            day = after(at instanceof Trigger.AfterDue ? due : day, at, days);
            if (each == rung) {
                break;
            }
        }
        return day;
    }

    /** The highest rung with neither charges nor approval nor registered mail reached by the days late, or null. */
    @Nullable
    public Rung latestReached(LocalDate due, LocalDate asOf, WorkingDays days) {
        Rung latest = null;
        LocalDate day = due;
        for (Rung rung : pastDue) {
            Trigger at = rung.level().at();
            day = after(at instanceof Trigger.AfterDue ? due : day, at, days);
            if (day.isAfter(asOf)) {
                break;
            }
            boolean plain = !rung.isFormal() && rung.level().charges().isEmpty();
            if (plain && !rung.level().by().contains(Channel.REGISTERED)) {
                latest = rung;
            }
        }
        return latest;
    }

    /** That many days after the anchor, in working days where the trigger says so. */
    public static LocalDate after(LocalDate anchor, Trigger at, WorkingDays days) {
        return at.working() ? days.after(anchor, at.days()) : anchor.plusDays(at.days());
    }
}
