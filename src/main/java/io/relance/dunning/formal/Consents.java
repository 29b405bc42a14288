package io.relance.dunning.formal;

import io.relance.dunning.given.History;
import io.relance.dunning.ladder.Rung;
import io.relance.dunning.permission.Candidate;
import io.relance.dunning.standing.Stand;
import io.relance.dunning.tonight.Tonight;
import io.relance.ledger.ReceivableId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The consents given to one formal level (rule 9): which receivables up to which principal. A consent holds for ten
 * days, not counting days on which the level could not leave.
 */
final class Consents {
    private static final int DAYS = 10;

    private record Item(ReceivableId receivable, int part) {}

    private record Consent(long draft, Money amount) {}

    private final Tonight tonight;
    private final Rung rung;
    private final LocalDate barredUntil;
    private final Map<Item, List<Consent>> items = new HashMap<>();

    /**
     * Reads the approved drafts of that level.
     *
     * @param barredUntil the first day on which the customer's intervals let the level leave
     */
    Consents(Tonight tonight, Rung rung, LocalDate barredUntil) {
        this.tonight = tonight;
        this.rung = rung;
        this.barredUntil = barredUntil;
        for (History.Draft draft : tonight.past().drafts()) {
            LocalDate decided = draft.decidedOn();
            boolean approved = draft.state() == History.Draft.State.APPROVED && rung.answersTo(draft.level());
            if (approved && decided != null && isFresh(decided)) {
                draft.items().forEach(item -> add(draft.id(), item));
            }
        }
    }

    private void add(long draft, History.Draft.Item item) {
        Money amount = item.consented() == null ? item.amount() : item.consented();
        items.computeIfAbsent(new Item(item.receivable(), item.part()), key -> new ArrayList<>(1))
                .add(new Consent(draft, amount));
    }

    private boolean isFresh(LocalDate decided) {
        int age = 0;
        var channel = tonight.reach(rung).channelOr(Stand.first(rung));
        for (LocalDate day = decided.plusDays(1); !day.isAfter(tonight.asOf()) && age <= DAYS; day = day.plusDays(1)) {
            boolean couldLeave = tonight.isWorking(day)
                    && !tonight.isQuiet(channel, rung.levelClass(), day)
                    && !day.isBefore(barredUntil);
            age += couldLeave ? 1 : 0;
        }
        return age <= DAYS;
    }

    /** Whether someone consented to it, and to no smaller principal. */
    boolean covers(Candidate candidate) {
        return draftFor(candidate) != null;
    }

    private @Nullable Long draftFor(Candidate candidate) {
        Item item =
                new Item(candidate.part().receivable().id(), candidate.part().number());
        for (Consent consent : items.getOrDefault(item, List.of())) {
            boolean enough =
                    consent.amount().getCurrencyUnit().equals(candidate.amount().getCurrencyUnit())
                            && !candidate.amount().isGreaterThan(consent.amount());
            if (enough) {
                return consent.draft();
            }
        }
        return null;
    }

    /** The drafts whose consents these candidates use. */
    List<Long> usedBy(List<Candidate> candidates) {
        Set<Long> drafts = new LinkedHashSet<>();
        for (Candidate candidate : candidates) {
            Long draft = draftFor(candidate);
            if (draft != null) {
                drafts.add(draft);
            }
        }
        return drafts.stream().sorted().toList();
    }
}
