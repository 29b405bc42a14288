package io.relance.dunning.formal;

import io.relance.dunning.cover.Cover;
import io.relance.dunning.cover.Tally;
import io.relance.dunning.decided.Decision;
import io.relance.dunning.given.History;
import io.relance.dunning.ladder.Rung;
import io.relance.dunning.permission.Candidate;
import io.relance.dunning.permission.Intervals;
import io.relance.dunning.permission.May;
import io.relance.dunning.permission.Unreachable;
import io.relance.dunning.tonight.Tonight;
import io.relance.dunning.writing.Leaving;
import io.relance.dunning.writing.Writing;
import io.relance.ledger.ReceivableId;
import io.relance.scenario.LevelClass;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The formal side of the night (rules 8 and 9): drafts, consents, and whether the account is in formal mode. */
public final class FormalMode {
    private static final int DRAFT_DAYS = 10;

    /**
     * What the formal levels come to.
     *
     * @param ready what may leave, the highest first
     * @param drafts drafts as they stand tonight
     * @param ended drafts without a receivable left, or whose consent is too old
     * @param active whether nothing of a lesser class goes to the account tonight
     */
    public record Outcome(List<Leaving> ready, List<Decision.DraftDecision> drafts, List<Long> ended, boolean active) {}

    private final Tonight tonight;
    private final Cover cover;

    public FormalMode(Tonight tonight, Cover cover) {
        this.tonight = tonight;
        this.cover = cover;
    }

    public Outcome decide(
            List<Candidate> formal, Intervals intervals, May may, Writing writing, Tally tally, Unreachable stuck) {
        TreeMap<Rung, List<Candidate>> byRung = new TreeMap<>(Rung.BY_SEVERITY.reversed());
        for (Candidate each : formal) {
            byRung.computeIfAbsent(each.rung(), rung -> new ArrayList<>()).add(each);
        }
        List<FormalLevel.Outcome> outcomes = new ArrayList<>();
        for (Map.Entry<Rung, List<Candidate>> level : byRung.entrySet()) {
            outcomes.add(new FormalLevel(tonight, level.getKey(), intervals, may, writing, tally, stuck)
                    .decide(level.getValue()));
        }
        return outcome(outcomes);
    }

    private Outcome outcome(List<FormalLevel.Outcome> outcomes) {
        List<Leaving> ready = new ArrayList<>();
        List<Decision.DraftDecision> drafts = new ArrayList<>();
        Set<Long> alive = new HashSet<>();
        boolean active = deliveredAndUnpaid();
        for (FormalLevel.Outcome each : outcomes) {
            if (each.ready() != null) {
                ready.add(each.ready());
            }
            if (each.draft() != null) {
                drafts.add(each.draft());
                active |= begins(each.continued());
            }
            alive.addAll(each.alive());
        }
        List<Long> ended = new ArrayList<>();
        for (History.Draft draft : tonight.past().drafts()) {
            boolean waiting = draft.state() == History.Draft.State.WAITING;
            boolean approved = draft.state() == History.Draft.State.APPROVED;
            if ((waiting || approved) && !alive.contains(draft.id())) {
                ended.add(draft.id());
            }
            active |= approved && alive.contains(draft.id());
        }
        ended.sort(Comparator.naturalOrder());
        return new Outcome(ready, drafts, ended, active);
    }

    /** From a draft's first day until the tenth working day after it, if nobody decides. */
    private boolean begins(History.@Nullable Draft continued) {
        return continued == null || tonight.asOf().isBefore(tonight.days().after(continued.draftedOn(), DRAFT_DAYS));
    }

    /** A formal notice was delivered, its date to pay by is not over and something of its claim is still open. */
    private boolean deliveredAndUnpaid() {
        Set<ReceivableId> claimed = new HashSet<>();
        for (History.Delivery delivery : tonight.past().history().deliveries()) {
            LocalDate payBy = delivery.payBy();
            boolean running = delivery.levelClass() == LevelClass.FORMAL
                    && payBy != null
                    && !tonight.asOf().isAfter(payBy);
            if (running) {
                claimed.add(delivery.receivable());
            }
        }
        return !claimed.isEmpty()
                && tonight.account().receivables().stream()
                        .filter(receivable -> claimed.contains(receivable.id()))
                        .anyMatch(receivable -> {
                            Cover.Covered covered = cover.of(receivable);
                            return covered == null
                                    ? receivable.open().isPositive()
                                    : receivable.open().isGreaterThan(covered.amount());
                        });
    }
}
