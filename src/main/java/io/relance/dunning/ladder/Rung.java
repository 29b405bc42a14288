package io.relance.dunning.ladder;

import io.relance.scenario.Level;
import io.relance.scenario.LevelClass;
import io.relance.scenario.Scenario;
import io.relance.scenario.Trigger;
import java.math.BigDecimal;
import java.util.Comparator;

/**
 * A level in its ladder: courtesies and past-due levels are counted apart, from 0. Two rungs are the same when they
 * are the same object.
 */
public final class Rung {
    /** The more severe and the higher one is the greater; rungs of different scenarios by class, place and name. */
    public static final Comparator<Rung> BY_SEVERITY = Comparator.comparing((Rung rung) -> rung.levelClass)
            .thenComparingInt(rung -> rung.position)
            .thenComparing(rung -> rung.scenario().name());

    private final Ladder ladder;
    private final Level level;
    private final LevelClass levelClass;
    private final int position;

    Rung(Ladder ladder, Level level, int position) {
        this.ladder = ladder;
        this.level = level;
        this.levelClass = level.levelClass();
        this.position = position;
    }

    public Ladder ladder() {
        return ladder;
    }

    public Scenario scenario() {
        return ladder.scenario();
    }

    public Level level() {
        return level;
    }

    public LevelClass levelClass() {
        return levelClass;
    }

    public int position() {
        return position;
    }

    public String name() {
        return level.name();
    }

    public boolean isFormal() {
        return levelClass == LevelClass.FORMAL;
    }

    public boolean isCourtesy() {
        return levelClass == LevelClass.COURTESY;
    }

    /** Whether history kept under that name belongs to this level. */
    public boolean answersTo(String name) {
        return level.name().equals(name) || level.was().contains(name);
    }

    /** What a notice worded at it must claim at least. */
    public BigDecimal minimum() {
        BigDecimal own = level.minimumAmount();
        return own == null ? scenario().minimumAmount() : own;
    }

    /** Whether its date hangs on the due date alone. */
    public boolean isTiedToDueDate() {
        return level.at() instanceof Trigger.AfterDue;
    }

    /** Whether it stands higher than the other: in one ladder by place, between ladders by severity. */
    public boolean isHigherThan(Rung other) {
        boolean sameSide = ladder == other.ladder && isCourtesy() == other.isCourtesy();
        return sameSide ? position > other.position : BY_SEVERITY.compare(this, other) > 0;
    }

    @Override
    public String toString() {
        return scenario().name() + "/" + level.name();
    }
}
