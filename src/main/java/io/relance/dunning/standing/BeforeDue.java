package io.relance.dunning.standing;

import io.relance.dunning.decided.Reason;
import io.relance.dunning.ladder.Rung;
import io.relance.dunning.tonight.Tonight;
import io.relance.scenario.Trigger;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Courtesies (rule 3): of those reached only the latest is sent, and they lapse on the due date. */
final class BeforeDue {
    private final Tonight tonight;

    BeforeDue(Tonight tonight) {
        this.tonight = tonight;
    }

    Standing of(Track track) {
        LocalDate due = Objects.requireNonNull(track.part().receivable().dueDate());
        Rung reached = null;
        LocalDate reachedOn = LocalDate.MIN;
        Rung coming = null;
        LocalDate comingOn = LocalDate.MAX;
        for (Rung courtesy : track.part().ladder().courtesies()) {
            LocalDate day = day(courtesy, due);
            boolean open = tonight.asOf().isBefore(due)
                    && !track.part().isLaterPart()
                    && Stand.meetsConditions(courtesy.level(), track.part());
            if (open && !day.isAfter(tonight.asOf()) && !day.isBefore(reachedOn)) {
                reached = courtesy;
                reachedOn = day;
            } else if (open && day.isAfter(tonight.asOf()) && day.isBefore(comingOn)) {
                coming = courtesy;
                comingOn = day;
            }
        }
        return reached != null && !isPassed(track, reached)
                ? new Standing.Due(track, reached, reachedOn)
                : waits(track, due, coming, comingOn);
    }

    private LocalDate day(Rung courtesy, LocalDate due) {
        Trigger at = courtesy.level().at();
        return at.working() ? tonight.days().before(due, at.days()) : due.minusDays(at.days());
    }

    private static boolean isPassed(Track track, Rung reached) {
        Rung passed = track.courtesy();
        return track.at() != null || (passed != null && passed.position() >= reached.position());
    }

    private Standing waits(Track track, LocalDate due, @Nullable Rung coming, LocalDate comingOn) {
        if (coming != null) {
            return new Standing.Waits(track, Reason.NOT_YET_DUE, comingOn, coming);
        }
        Rung first = track.at() == null ? track.part().ladder().above(null) : null;
        LocalDate until =
                first == null ? due.plusDays(1) : track.part().ladder().reachedFrom(due, first, tonight.days());
        return new Standing.Waits(track, Reason.NOT_YET_DUE, until, first);
    }
}
