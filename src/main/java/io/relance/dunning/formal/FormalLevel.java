package io.relance.dunning.formal;

import io.relance.dunning.cover.Tally;
import io.relance.dunning.decided.Decision;
import io.relance.dunning.decided.Notice;
import io.relance.dunning.decided.Reason;
import io.relance.dunning.given.History;
import io.relance.dunning.ladder.Rung;
import io.relance.dunning.permission.Candidate;
import io.relance.dunning.permission.Intervals;
import io.relance.dunning.permission.May;
import io.relance.dunning.permission.Minimum;
import io.relance.dunning.permission.Refusal;
import io.relance.dunning.permission.Unreachable;
import io.relance.dunning.tonight.Tonight;
import io.relance.dunning.writing.Leaving;
import io.relance.dunning.writing.Writing;
import io.relance.ledger.ReceivableId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** One formal level tonight (rules 8 and 9): what may leave at once or by consent, and the draft of the rest. */
final class FormalLevel {
    /**
     * What one formal level comes to.
     *
     * @param ready what may leave, or null
     * @param draft its draft as it stands tonight, or null
     * @param continued the draft of earlier nights that it continues, or null
     * @param alive drafts, waiting or consented to, that still have a receivable
     */
    record Outcome(
            @Nullable Leaving ready,
            Decision.@Nullable DraftDecision draft,
            History.@Nullable Draft continued,
            Set<Long> alive) {}

    private record Item(
            ReceivableId receivable, int part, @Nullable Money amount) {}

    private final Tonight tonight;
    private final Rung rung;
    private final May may;
    private final Writing writing;
    private final Tally tally;
    private final Unreachable unreachable;
    private final Consents consents;
    private final LocalDate free;

    FormalLevel(
            Tonight tonight,
            Rung rung,
            Intervals intervals,
            May may,
            Writing writing,
            Tally tally,
            Unreachable unreachable) {
        this.tonight = tonight;
        this.rung = rung;
        this.may = may;
        this.writing = writing;
        this.tally = tally;
        this.unreachable = unreachable;
        this.free = intervals.freeFor(rung);
        this.consents = new Consents(tonight, rung, free);
    }

    Outcome decide(List<Candidate> due) {
        List<Candidate> passing = new ArrayList<>();
        boolean rejected = false;
        for (Candidate each : due) {
            Refusal refusal = may.refuses(each);
            if (refusal == null) {
                passing.add(each);
                continue;
            }
            rejected |= refusal.reason() == Reason.REJECTED_BY_A_PERSON;
            unreachable.orSilent(each, refusal);
        }
        List<Candidate> sendable = passing.stream().filter(this::isConsented).toList();
        List<Candidate> rest =
                passing.stream().filter(each -> !isConsented(each)).toList();
        Leaving ready = ready(sendable);
        List<Candidate> listable = draftable(rest);
        return draft(due, ready, listable, rejected);
    }

    private boolean isConsented(Candidate candidate) {
        return !rung.level().approval() || consents.covers(candidate);
    }

    private @Nullable Leaving ready(List<Candidate> sendable) {
        List<Candidate> kept = withinIntervals(sendable);
        return kept.isEmpty() ? null : new Leaving(rung, kept, consents.usedBy(kept));
    }

    private List<Candidate> draftable(List<Candidate> rest) {
        List<Candidate> kept = withinIntervals(rest);
        for (Candidate each : kept) {
            tally.silent(each.part(), each.amount(), Reason.AWAITING_APPROVAL, null, rung.name());
        }
        return kept;
    }

    /** Keeps what reaches the level's minimum on a night on which the customer may hear of it. */
    private List<Candidate> withinIntervals(List<Candidate> candidates) {
        Minimum minimum = Minimum.sift(candidates);
        for (Candidate each : minimum.dropped()) {
            tally.silent(each.part(), each.amount(), Reason.BELOW_MINIMUM, null, rung.name());
        }
        if (tonight.asOf().isBefore(free)) {
            for (Candidate each : minimum.kept()) {
                tally.silent(each.part(), each.amount(), Reason.CONTACTED_RECENTLY, free, rung.name());
            }
            return List.of();
        }
        return minimum.kept();
    }

    private Outcome draft(List<Candidate> due, @Nullable Leaving ready, List<Candidate> listable, boolean rejected) {
        Set<Long> alive = new HashSet<>();
        List<Candidate> consented = due.stream().filter(this::isConsented).toList();
        alive.addAll(consents.usedBy(consented));
        History.Draft waiting = rejected ? null : waiting(due);
        Set<Item> kept = waiting == null ? Set.of() : keys(waiting);
        List<Candidate> items = new ArrayList<>(listable);
        Set<Item> listed = new HashSet<>();
        listable.forEach(each -> listed.add(key(each)));
        for (Candidate each : due) {
            boolean stays = kept.contains(key(each)) && !consents.covers(each) && !listed.contains(key(each));
            if (stays) {
                items.add(each);
            }
        }
        if (items.isEmpty() || !rung.level().approval()) {
            return new Outcome(ready, null, null, alive);
        }
        if (waiting != null) {
            alive.add(waiting.id());
        }
        items.sort(Candidate.OLDEST_FIRST);
        boolean changed = waiting == null || !amounts(waiting).equals(amounts(items));
        Notice notice = writing.notice(Notice.Kind.DRAFT, new Leaving(rung, items, List.of()));
        Decision.DraftDecision.Purpose purpose = Decision.DraftDecision.Purpose.APPROVAL;
        return new Outcome(
                ready,
                new Decision.DraftDecision(waiting == null ? null : waiting.id(), notice, changed, purpose),
                waiting,
                alive);
    }

    /** The oldest draft of this level that waits and still has one of these receivables. */
    private History.@Nullable Draft waiting(List<Candidate> due) {
        Set<Item> keys = new HashSet<>();
        due.forEach(each -> keys.add(key(each)));
        return tonight.past().drafts().stream()
                .filter(draft -> draft.state() == History.Draft.State.WAITING && rung.answersTo(draft.level()))
                .filter(draft -> keys(draft).stream().anyMatch(keys::contains))
                .min(Comparator.comparingLong(History.Draft::id))
                .orElse(null);
    }

    private static Item key(Candidate each) {
        return new Item(each.part().receivable().id(), each.part().number(), null);
    }

    private static Set<Item> keys(History.Draft draft) {
        Set<Item> keys = new HashSet<>();
        draft.items().forEach(item -> keys.add(new Item(item.receivable(), item.part(), null)));
        return keys;
    }

    private static Set<Item> amounts(History.Draft draft) {
        Set<Item> items = new HashSet<>();
        draft.items().forEach(item -> items.add(new Item(item.receivable(), item.part(), item.amount())));
        return items;
    }

    private static Set<Item> amounts(List<Candidate> candidates) {
        Set<Item> items = new HashSet<>();
        candidates.forEach(each ->
                items.add(new Item(each.part().receivable().id(), each.part().number(), each.amount())));
        return items;
    }
}
