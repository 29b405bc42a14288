package io.relance.dunning;

import io.relance.dunning.cover.Part;
import io.relance.dunning.decided.Decision;
import io.relance.dunning.decided.Silence;
import io.relance.dunning.ladder.Rung;
import io.relance.dunning.standing.Stand;
import io.relance.dunning.standing.Standing;
import io.relance.dunning.standing.Track;
import io.relance.dunning.tonight.Reach;
import io.relance.ledger.Receivable;
import io.relance.scenario.Channel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A decision with what each stage found: where every part stands, what happens next and when, or why nothing does.
 *
 * @param decision what leaves tonight and what does not
 * @param parts every part that could be claimed, in the order of due date and key; documents that are blocked or fully
 *     covered have none, only silences
 */
public record Explanation(Decision decision, List<PartFound> parts) {
    public Explanation {
        parts = List.copyOf(parts);
    }

    /**
     * One part of a receivable on its ladder.
     *
     * @param receivable the document
     * @param part 1, or from 2 on
     * @param scenario the ladder it climbs
     * @param claimable what could be claimed of it: open less credits less holds
     * @param standsAt the last level it passed, or null
     * @param standsSince when it passed it, or null
     * @param next the next level, or null at the end of the ladder
     * @param contactedAt the level it climbs to tonight, or null where it stays silent
     * @param silences why it stays silent, with dates
     */
    public record PartFound(
            Receivable receivable,
            int part,
            String scenario,
            Money claimable,
            @Nullable String standsAt,
            @Nullable LocalDate standsSince,
            @Nullable Next next,
            @Nullable String contactedAt,
            List<Silence> silences) {}

    /**
     * The next level: its channel as far as the addressee can be reached (else the level's first), and the first day
     * on which it may go as far as it is known today; null where that hangs on a person.
     *
     * @param reachable false where the addressee has no address or number for it; a level that the law bars is reachable,
     *     and a silence says why it does not go
     */
    public record Next(
            String level,
            Channel channel,
            boolean reachable,
            @Nullable LocalDate earliest) {}

    /** The silences of one receivable, all parts. */
    public List<Silence> silencesOf(Receivable receivable) {
        return decision.silences().stream()
                .filter(silence -> silence.receivable().equals(receivable))
                .toList();
    }

    static Explanation of(Pipe pipe) {
        List<PartFound> parts = new ArrayList<>();
        Found found = new Found(pipe.decision());
        for (Standing standing : pipe.standings()) {
            parts.add(part(pipe, standing, found));
        }
        return new Explanation(pipe.decision(), parts);
    }

    private static PartFound part(Pipe pipe, Standing standing, Found found) {
        Track track = standing.track();
        Part part = track.part();
        Rung at = track.at() != null ? track.at() : track.courtesy();
        String contacted = found.contactedAt(part);
        List<Silence> silences = found.silences(part);
        return new PartFound(
                part.receivable(),
                part.number(),
                part.ladder().scenario().name(),
                part.claimable(),
                at == null ? null : at.name(),
                track.on(),
                next(pipe, standing, contacted, silences),
                contacted,
                silences);
    }

    private static @Nullable Next next(
            Pipe pipe, Standing standing, @Nullable String contacted, List<Silence> silences) {
        Rung rung = standing.next();
        Part part = standing.track().part();
        if (rung != null && contacted != null) {
            Rung climbed = rung;
            rung = climbed.isFormal()
                    ? part.ladder().formalAbove(climbed)
                    : part.ladder().above(climbed.isCourtesy() ? null : climbed);
            return rung == null
                    ? null
                    : next(pipe, pipe.tonight().reach(rung), rung, afterTonight(pipe, part, climbed, rung));
        }
        if (rung == null) {
            return null;
        }
        Reach reach = pipe.tonight().reach(rung, part.receivable(), part.number());
        return next(pipe, reach, rung, earliest(standing, silences));
    }

    private static LocalDate afterTonight(Pipe pipe, Part part, Rung climbed, Rung following) {
        Channel by =
                pipe.tonight().reach(climbed, part.receivable(), part.number()).channelOr(Stand.first(climbed));
        return climbed.isCourtesy() && part.receivable().dueDate() != null
                ? part.ladder()
                        .reachedFrom(
                                part.receivable().dueDate(),
                                following,
                                pipe.tonight().days())
                : pipe.stand().earliestAfter(part, climbed, following, by);
    }

    private static Next next(Pipe pipe, Reach reach, Rung rung, @Nullable LocalDate earliest) {
        Channel channel = reach.channelOr(Stand.first(rung));
        LocalDate free = earliest == null ? null : pipe.tonight().firstFree(earliest, channel, rung.levelClass());
        return new Next(rung.name(), channel, reach.channel() != null || reach.barredByLaw(), free);
    }

    private static @Nullable LocalDate earliest(Standing standing, List<Silence> silences) {
        if (standing instanceof Standing.Waits waits) {
            return waits.until();
        }
        if (standing instanceof Standing.OnCall onCall) {
            return onCall.until();
        }
        return silences.stream()
                .map(Silence::until)
                .filter(until -> until != null)
                .findFirst()
                .orElse(null);
    }
}
