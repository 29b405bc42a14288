package io.relance.dunning.standing;

import io.relance.dunning.cover.Part;
import io.relance.dunning.decided.Reason;
import io.relance.dunning.given.History;
import io.relance.dunning.ladder.Ladder;
import io.relance.dunning.ladder.Rung;
import io.relance.dunning.tonight.Tonight;
import io.relance.ledger.Receivable;
import io.relance.scenario.CatchUp;
import io.relance.scenario.Channel;
import io.relance.scenario.Level;
import io.relance.scenario.Trigger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Stage <b>stand</b> (rules 1 to 3 and the receivable's side of rule 4): which level each part has reached. */
public final class Stand {
    private final Tonight tonight;

    public Stand(Tonight tonight) {
        this.tonight = tonight;
    }

    public Standing of(Part part) {
        Track track = Track.of(part, tonight.past(), tonight.asOf());
        return part.receivable().isLate(tonight.asOf()) ? pastDue(track) : new BeforeDue(tonight).of(track);
    }

    private Standing pastDue(Track track) {
        Rung next = next(track);
        History.Delivery listing = track.listing();
        if (listing != null) {
            History.Call call = Objects.requireNonNullElseGet(tonight.past().callOf(listing), () -> lost(listing));
            int expiry = track.part().ladder().scenario().callExpiry();
            if (!CallState.isDone(call, expiry, tonight)) {
                return new Standing.OnCall(track, call, CallState.expiry(call, expiry, tonight), next);
            }
        }
        if (next == null) {
            return new Standing.Waits(track, Reason.SCENARIO_FINISHED, null, null);
        }
        LocalDate trigger = trigger(track, next);
        Part part = track.part();
        Channel by = tonight.reach(next, part.receivable(), part.number()).channelOr(first(next));
        LocalDate own = ownInterval(track, next, by);
        if (tonight.asOf().isBefore(trigger)) {
            return new Standing.Waits(
                    track, unlessDoubtful(track, Reason.LEVEL_NOT_REACHED), later(trigger, own), next);
        }
        return tonight.asOf().isBefore(own)
                ? new Standing.Waits(track, unlessDoubtful(track, Reason.INTERVAL), own, next)
                : new Standing.Due(track, next, later(trigger, own));
    }

    /** A doubtful delivery counts as one, but people should see that it is not settled. */
    private static Reason unlessDoubtful(Track track, Reason reason) {
        return track.doubtful() ? Reason.DOUBTFUL : reason;
    }

    private static History.Call lost(History.Delivery listing) {
        return new History.Call(
                new io.relance.ledger.CustomerId("?"),
                listing.level(),
                listing.channel(),
                listing.on(),
                java.util.List.of());
    }

    public static Channel first(Rung rung) {
        return rung.level().by().get(0);
    }

    private @Nullable Rung next(Track track) {
        Ladder ladder = track.part().ladder();
        Rung at = track.at();
        if (track.formallyClaimed()) {
            return ladder.formalAbove(at);
        }
        if (at != null) {
            return ladder.above(at);
        }
        return track.part().isLaterPart() ? ladder.firstWritten() : entry(track);
    }

    /** Where a late receivable enters that nobody ever reminded. */
    private @Nullable Rung entry(Track track) {
        Ladder ladder = track.part().ladder();
        if (ladder.scenario().catchUp() == CatchUp.LATEST && track.lastOn() == null) {
            Rung latest = ladder.latestReached(due(track), tonight.asOf(), tonight.days());
            if (latest != null) {
                return latest;
            }
        }
        return ladder.above(null);
    }

    private static LocalDate due(Track track) {
        return Objects.requireNonNull(track.part().receivable().dueDate());
    }

    /** The day from which the level may go by its own trigger. */
    LocalDate trigger(Track track, Rung next) {
        LocalDate on = track.on();
        if (track.at() == null || on == null) {
            return track.part().isLaterPart()
                    ? due(track).plusDays(1)
                    : track.part().ladder().reachedFrom(due(track), next, tonight.days());
        }
        Trigger at = next.level().at();
        if (at instanceof Trigger.AfterDue) {
            return Ladder.after(due(track), at, tonight.days());
        }
        if (at instanceof Trigger.WhenChargesAllowed) {
            return chargesAllowed(track, on);
        }
        return Ladder.after(on, at, tonight.days());
    }

    private LocalDate chargesAllowed(Track track, LocalDate on) {
        History.Delivery written = track.lastWritten();
        Channel by = written == null ? Channel.LETTER : written.channel();
        return tonight.night().charging().chargesAllowedFrom(track.part().debtor(), on, by);
    }

    /** The earliest day that the receivable's own distances and printed dates leave to that level. */
    LocalDate ownInterval(Track track, Rung next, Channel by) {
        LocalDate earliest =
                track.lastOn() == null ? LocalDate.MIN : track.lastOn().plusDays(1);
        for (Track.Delivered step : track.steps()) {
            if (step.rung().isTiedToDueDate() && next.isTiedToDueDate()) {
                earliest = later(earliest, apart(step, next));
            }
        }
        if (!by.isTask()) {
            earliest = later(earliest, afterPayBy(track.part().receivable()));
        }
        return later(earliest, afterFirstReminder(track));
    }

    private LocalDate apart(Track.Delivered step, Rung next) {
        Trigger before = step.rung().level().at();
        Trigger after = next.level().at();
        int days = Math.max(0, after.days() - before.days());
        return before.working() && after.working()
                ? tonight.days().after(step.on(), days)
                : step.on().plusDays(days);
    }

    /** No further written notice before the day after the last date printed to pay by. */
    private LocalDate afterPayBy(Receivable receivable) {
        LocalDate last = LocalDate.MIN;
        for (History.Delivery delivery : tonight.past().deliveriesOf(receivable.id())) {
            LocalDate payBy = delivery.payBy();
            if (payBy != null && !payBy.isBefore(last)) {
                last = payBy.plusDays(1);
            }
        }
        return last;
    }

    /** Where the law prescribes a first reminder, nothing follows it before its clock has run out. */
    private LocalDate afterFirstReminder(Track track) {
        if (track.steps().isEmpty()
                || !tonight.night()
                        .charging()
                        .firstReminderPrescribed(track.part().debtor())) {
            return LocalDate.MIN;
        }
        History.Delivery first = null;
        for (History.Delivery delivery :
                tonight.past().deliveriesOf(track.part().receivable().id())) {
            boolean pastDue = delivery.part() == track.part().number()
                    && delivery.levelClass() != io.relance.scenario.LevelClass.COURTESY;
            if (pastDue
                    && delivery.channel().isWritten()
                    && (first == null || delivery.on().isBefore(first.on()))) {
                first = delivery;
            }
        }
        return first == null
                ? LocalDate.MIN
                : tonight.night().charging().chargesAllowedFrom(track.part().debtor(), first.on(), first.channel());
    }

    /** The earliest day of the level after {@code climbed}, if that one is delivered tonight by that channel. */
    public LocalDate earliestAfter(Part part, Rung climbed, Rung following, Channel by) {
        Trigger at = following.level().at();
        LocalDate due = Objects.requireNonNull(part.receivable().dueDate());
        if (at instanceof Trigger.AfterDue) {
            LocalDate reached = Ladder.after(due, at, tonight.days());
            return climbed.isTiedToDueDate()
                    ? later(reached, apart(new Track.Delivered(climbed, tonight.asOf()), following))
                    : later(reached, tonight.asOf().plusDays(1));
        }
        if (at instanceof Trigger.WhenChargesAllowed) {
            return tonight.night().charging().chargesAllowedFrom(part.debtor(), tonight.asOf(), by);
        }
        return later(
                Ladder.after(tonight.asOf(), at, tonight.days()), tonight.asOf().plusDays(1));
    }

    public static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** Days from issue to due date, or the customer's terms where there is no issue date; null if neither is known. */
    static @Nullable Long terms(Part part) {
        LocalDate issued = part.receivable().issueDate();
        LocalDate due = part.receivable().dueDate();
        if (issued != null && due != null) {
            return ChronoUnit.DAYS.between(issued, due);
        }
        Integer agreed = part.debtor().paymentTermsDays();
        return agreed == null ? null : agreed.longValue();
    }

    /** The conditions a level sets on the receivable itself: terms and an open amount of at least so much. */
    public static boolean meetsConditions(Level level, Part part) {
        if (level.termsAtLeast() != null) {
            Long terms = terms(part);
            if (terms == null || terms < level.termsAtLeast()) {
                return false;
            }
        }
        return level.openAtLeast() == null || part.claimable().getAmount().compareTo(level.openAtLeast()) >= 0;
    }
}
