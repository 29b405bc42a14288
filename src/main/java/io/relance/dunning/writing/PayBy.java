package io.relance.dunning.writing;

import io.relance.dunning.ladder.Ladder;
import io.relance.dunning.ladder.Rung;
import io.relance.dunning.permission.Candidate;
import io.relance.dunning.standing.Stand;
import io.relance.dunning.tonight.Tonight;
import io.relance.ledger.Customer;
import io.relance.scenario.Channel;
import io.relance.scenario.Level;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one date to pay by that a notice prints. Of a free first reminder it is the last of the days that the law leaves
 * (Belgium art. XIX.2 CDE, Netherlands art. 6:96 BW), by the channel it goes by and whatever the level says; else the
 * level's own days; else for past-due letters eight, or the day before the earliest next level if sooner.
 */
final class PayBy {
    private static final int DEFAULT_DAYS = 8;

    private final Tonight tonight;
    private final Stand stand;

    PayBy(Tonight tonight, Stand stand) {
        this.tonight = tonight;
        this.stand = stand;
    }

    /** The date, or null where none is printed. */
    @Nullable
    LocalDate of(Rung worded, Channel channel, List<Candidate> claims) {
        LocalDate free = lastFreeDay(worded, channel);
        if (free != null) {
            return free;
        }
        Integer days = worded.level().payBy();
        if (days != null) {
            return tonight.asOf().plusDays(days);
        }
        boolean letter = channel == Channel.LETTER || channel == Channel.REGISTERED;
        return letter && !worded.isCourtesy() ? ofLetter(channel, claims) : null;
    }

    private LocalDate ofLetter(Channel channel, List<Candidate> claims) {
        LocalDate payBy = tonight.asOf().plusDays(DEFAULT_DAYS);
        for (Candidate claim : claims) {
            Rung next = following(claim.rung());
            if (next != null) {
                LocalDate before = stand.earliestAfter(claim.part(), claim.rung(), next, channel)
                        .minusDays(1);
                payBy = before.isBefore(payBy) ? before : payBy;
            }
        }
        return payBy;
    }

    /** Only a first reminder has such a day: where the law prescribes one, or a later level charges. */
    private @Nullable LocalDate lastFreeDay(Rung worded, Channel channel) {
        Level level = worded.level();
        if (worded != worded.ladder().firstWritten() || !channel.isWritten()) {
            return null;
        }
        Customer addressee = tonight.account().addressee();
        boolean prescribed = tonight.night().charging().firstReminderPrescribed(addressee);
        boolean chargedLater = level.charges().isEmpty()
                && worded.ladder().pastDue().stream()
                        .anyMatch(rung -> !rung.level().charges().isEmpty());
        return prescribed || chargedLater
                ? tonight.night().charging().lastFreeDay(addressee, tonight.asOf(), channel)
                : null;
    }

    /** The level that comes after that one in its ladder; for a formal one the next formal one. */
    static @Nullable Rung following(Rung climbed) {
        Ladder ladder = climbed.ladder();
        if (climbed.isCourtesy()) {
            return ladder.above(null);
        }
        return climbed.isFormal() ? ladder.formalAbove(climbed) : ladder.above(climbed);
    }
}
