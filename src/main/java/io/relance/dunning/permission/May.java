package io.relance.dunning.permission;

import io.relance.dunning.decided.Reason;
import io.relance.dunning.given.History;
import io.relance.dunning.hold.HandedOver;
import io.relance.dunning.ladder.Rung;
import io.relance.dunning.standing.Stand;
import io.relance.dunning.tonight.Tonight;
import io.relance.ledger.CustomerId;
import io.relance.scenario.Channel;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Stage <b>may</b> (rules 3, 7 to 12): whether a due level may leave tonight, each rule by itself. The first that
 * refuses is the reason shown. What depends on the customer's whole notice (minimum, intervals) comes after it.
 */
public final class May {
    private static final int DATA_REJECTED_DAYS = 5;
    private static final int REJECTION_DAYS = 15;

    /** One reason to keep a due level back. */
    @FunctionalInterface
    private interface Rule {
        @Nullable
        Refusal refuse(Candidate candidate);
    }

    private final Tonight tonight;
    private final HandedOver handedOver;
    private final boolean formalMode;
    private final @Nullable Refusal calendar;
    private final Map<CustomerId, LocalDate> badData = new HashMap<>();
    private final List<Rule> rules;

    public May(Tonight tonight, HandedOver handedOver, boolean formalMode) {
        this.tonight = tonight;
        this.handedOver = handedOver;
        this.formalMode = formalMode;
        this.calendar = tonight.isWorking(tonight.asOf())
                ? null
                : new Refusal(Reason.NON_WORKING_DAY, tonight.nextWorking(), "");
        for (History.RejectedRow row : tonight.past().history().rejected()) {
            LocalDate free = tonight.days().after(row.since(), DATA_REJECTED_DAYS);
            if (tonight.asOf().isBefore(free)) {
                badData.merge(row.customer(), free, Stand::later);
            }
        }
        this.rules = List.of(
                this::rejectedByAPerson,
                this::calendar,
                this::dataRejected,
                this::stalePayments,
                this::formalMode,
                this::courtesyBesideHandOver,
                this::refusedTonight,
                this::beforeFirstReminder,
                this::channel,
                this::quiet,
                this::conditions);
    }

    @Nullable
    public Refusal refuses(Candidate candidate) {
        for (Rule rule : rules) {
            Refusal refusal = rule.refuse(candidate);
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    /** A rejection is a hold on that level of the account, its last day included. */
    private @Nullable Refusal rejectedByAPerson(Candidate candidate) {
        if (!candidate.rung().isFormal()) {
            return null;
        }
        LocalDate free = LocalDate.MIN;
        for (History.Draft draft : tonight.past().drafts()) {
            LocalDate last = lastDayOfRejection(draft);
            if (last != null && candidate.rung().answersTo(draft.level())) {
                free = Stand.later(free, last.plusDays(1));
            }
        }
        return tonight.asOf().isBefore(free)
                ? new Refusal(
                        Reason.REJECTED_BY_A_PERSON, free, candidate.rung().name())
                : null;
    }

    private static @Nullable LocalDate lastDayOfRejection(History.Draft draft) {
        LocalDate decided = draft.decidedOn();
        if (draft.state() != History.Draft.State.REJECTED || decided == null) {
            return null;
        }
        return draft.until() != null ? draft.until() : decided.plusDays(REJECTION_DAYS);
    }

    private @Nullable Refusal calendar(Candidate candidate) {
        return calendar;
    }

    private @Nullable Refusal dataRejected(Candidate candidate) {
        if (badData.isEmpty()) {
            return null;
        }
        LocalDate own = badData.get(candidate.part().debtor().id());
        LocalDate free =
                own != null ? own : badData.get(tonight.account().addressee().id());
        return free == null ? null : new Refusal(Reason.DATA_REJECTED, free, "rows of this customer were rejected");
    }

    private @Nullable Refusal stalePayments(Candidate candidate) {
        return tonight.night().stalePayments() && !candidate.rung().isCourtesy()
                ? new Refusal(Reason.STALE_PAYMENTS, null, candidate.rung().name())
                : null;
    }

    private @Nullable Refusal formalMode(Candidate candidate) {
        return formalMode && !candidate.rung().isFormal()
                ? new Refusal(Reason.FORMAL_MODE, null, candidate.rung().name())
                : null;
    }

    private @Nullable Refusal courtesyBesideHandOver(Candidate candidate) {
        return candidate.rung().isCourtesy()
                        && handedOver.concerns(candidate.part().debtor().id())
                ? new Refusal(Reason.BEFORE_DUE_SUPPRESSED, null, "a receivable was handed over")
                : null;
    }

    /** A refused address frees the level; the next working day uses the next channel. */
    private @Nullable Refusal refusedTonight(Candidate candidate) {
        return candidate.reach().refusedTonight()
                ? new Refusal(
                        Reason.DELIVERY_FAILED,
                        tonight.nextWorking(),
                        candidate.rung().name())
                : null;
    }

    /**
     * A call, visit or text message may not come before the free first reminder to a Belgian consumer (art. XIX.2 CDE),
     * nor charges: the receivable stays with a person until the scenario is corrected or, where that reminder lapsed, for
     * good. A courtesy lapses.
     */
    private @Nullable Refusal beforeFirstReminder(Candidate candidate) {
        if (!candidate.reach().barredByLaw() || candidate.rung().isCourtesy()) {
            return null;
        }
        Rung first = candidate.rung().ladder().firstWritten();
        String advice = first != null && candidate.rung().position() > first.position()
                ? first.name() + " was not delivered: remind in writing by hand"
                : "correct scenario " + candidate.rung().scenario().name();
        return new Refusal(
                Reason.WITH_A_PERSON,
                null,
                candidate.rung().name()
                        + " may not come before the free first reminder to a consumer (art. XIX.2 CDE); " + advice);
    }

    private @Nullable Refusal channel(Candidate candidate) {
        if (candidate.reach().channel() != null) {
            return null;
        }
        Reason reason = candidate.rung().isCourtesy() ? Reason.NO_CHANNEL : Reason.UNREACHABLE;
        return new Refusal(reason, null, candidate.rung().name());
    }

    private @Nullable Refusal quiet(Candidate candidate) {
        Channel channel = candidate.reach().channelOr(Stand.first(candidate.rung()));
        if (!tonight.isQuiet(channel, candidate.rung().levelClass(), tonight.asOf())) {
            return null;
        }
        LocalDate free =
                tonight.firstFree(tonight.asOf(), channel, candidate.rung().levelClass());
        return new Refusal(Reason.QUIET_PERIOD, free, candidate.rung().name());
    }

    /** Conditions on the receivable; a courtesy that does not meet them is not even due. */
    private @Nullable Refusal conditions(Candidate candidate) {
        return Stand.meetsConditions(candidate.rung().level(), candidate.part())
                ? null
                : new Refusal(Reason.BELOW_MINIMUM, null, candidate.rung().name());
    }
}
