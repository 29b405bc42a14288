package io.relance.dunning.tonight;

import io.relance.dunning.decided.Decision;
import io.relance.dunning.decided.Passed;
import io.relance.dunning.given.Charging;
import io.relance.dunning.given.History;
import io.relance.dunning.ladder.Rung;
import io.relance.ledger.ReceivableId;
import io.relance.scenario.LevelClass;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An account's history, looked through once: everything by receivable, calls by date. */
public final class Past {
    private static final Comparator<History.Call> CALLS = Comparator.comparing(History.Call::listedOn)
            .thenComparing(History.Call::level)
            .thenComparing(History.Call::channel);

    private final History history;
    private final Map<ReceivableId, List<History.Delivery>> deliveries;
    private final Map<ReceivableId, List<Passed>> lapsed;
    private final Map<ReceivableId, List<History.HoldSeen>> holds;
    private final Map<ReceivableId, List<Decision.Stuck>> stuck;
    private final Map<ReceivableId, List<History.ImportedOn>> imported;
    private final Map<ReceivableId, List<History.PartPayment>> payments;
    private final List<History.Call> calls;
    private final List<History.Draft> drafts;

    Past(History history) {
        this.history = history;
        this.deliveries = byReceivable(history.deliveries(), History.Delivery::receivable);
        this.lapsed = byReceivable(history.lapsed(), Passed::receivable);
        this.holds = byReceivable(history.holds(), History.HoldSeen::receivable);
        this.stuck = byReceivable(history.stuck(), Decision.Stuck::receivable);
        this.imported = byReceivable(history.importedOn(), History.ImportedOn::receivable);
        this.payments = byReceivable(history.payments(), History.PartPayment::receivable);
        this.calls = history.calls().stream().sorted(CALLS).toList();
        this.drafts = history.drafts().stream()
                .sorted(Comparator.comparingLong(History.Draft::id))
                .toList();
    }

    public History history() {
        return history;
    }

    public List<History.Delivery> deliveriesOf(ReceivableId id) {
        return deliveries.getOrDefault(id, List.of());
    }

    /** The first past-due notice in writing that was delivered for that part, beyond doubt, or null. */
    public History.@Nullable Delivery firstReminder(ReceivableId id, int part) {
        History.Delivery first = null;
        for (History.Delivery delivery : deliveriesOf(id)) {
            boolean counts = delivery.part() == part
                    && !delivery.doubtful()
                    && delivery.channel().isWritten()
                    && delivery.levelClass() != LevelClass.COURTESY;
            if (counts && (first == null || delivery.on().isBefore(first.on()))) {
                first = delivery;
            }
        }
        return first;
    }

    /** Part payments of a receivable that the snapshots showed. */
    public List<Charging.Paid> paymentsOf(ReceivableId id) {
        return payments.getOrDefault(id, List.of()).stream()
                .map(each -> new Charging.Paid(each.on(), each.amount()))
                .toList();
    }

    public List<Passed> lapsedOf(ReceivableId id) {
        return lapsed.getOrDefault(id, List.of());
    }

    public List<History.HoldSeen> holdsOf(ReceivableId id) {
        return holds.getOrDefault(id, List.of());
    }

    public List<History.Call> calls() {
        return calls;
    }

    /** Drafts in the order of their numbers. */
    public List<History.Draft> drafts() {
        return drafts;
    }

    /** Whether Relance itself did anything about the receivable: then the export's history is not read. */
    public boolean knows(ReceivableId id) {
        return deliveries.containsKey(id) || lapsed.containsKey(id);
    }

    /** The first night on which the imported level was read; null when tonight is the first. */
    @Nullable
    public LocalDate importedOn(ReceivableId id) {
        List<History.ImportedOn> found = imported.getOrDefault(id, List.of());
        return found.isEmpty() ? null : found.get(0).on();
    }

    /** Since when that level of that part lacks only a channel, or null. */
    @Nullable
    public LocalDate stuckSince(ReceivableId id, int part, Rung rung) {
        for (Decision.Stuck each : stuck.getOrDefault(id, List.of())) {
            if (each.part() == part && rung.answersTo(each.level())) {
                return each.since();
            }
        }
        return null;
    }

    /** The call that a listing of that day by that channel belongs to: the last one listed by then, or null. */
    public History.@Nullable Call callOf(History.Delivery listing) {
        History.Call found = null;
        for (History.Call call : calls) {
            if (call.channel() == listing.channel() && !call.listedOn().isAfter(listing.on())) {
                found = call;
            }
        }
        return found;
    }

    private static <T> Map<ReceivableId, List<T>> byReceivable(List<T> all, Function<T, ReceivableId> key) {
        if (all.isEmpty()) {
            return Map.of();
        }
        Map<ReceivableId, List<T>> map = new HashMap<>();
        for (T each : all) {
            map.computeIfAbsent(key.apply(each), id -> new ArrayList<>(2)).add(each);
        }
        return map;
    }
}
