package io.relance.dunning.standing;

import io.relance.dunning.decided.Reason;
import io.relance.dunning.given.History;
import io.relance.dunning.ladder.Rung;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What stage <b>stand</b> finds for one part: a level that is due tonight, or why none is. */
public sealed interface Standing {
    Track track();

    /** The level it will climb to next, or null at the end of its ladder. */
    @Nullable
    Rung next();

    /** The level is due; {@code since} is the first day on which it was. */
    record Due(Track track, Rung next, LocalDate since) implements Standing {}

    /** Nothing is due before that day, if a day is known. */
    record Waits(
            Track track,
            Reason reason,
            @Nullable LocalDate until,
            @Nullable Rung next) implements Standing {}

    /** Its call is on the list and not done; at the latest it counts as done on that day. */
    record OnCall(
            Track track,
            History.Call call,
            LocalDate until,
            @Nullable Rung next) implements Standing {}
}
