package io.relance.dunning;

import io.relance.dunning.cover.Cover;
import io.relance.dunning.cover.Tally;
import io.relance.dunning.decided.Task;
import io.relance.dunning.given.History;
import io.relance.dunning.ladder.Ladder;
import io.relance.dunning.tonight.Tonight;
import io.relance.ledger.CustomerId;
import io.relance.ledger.ImportedLevel;
import io.relance.ledger.Receivable;
import io.relance.ledger.ReceivableId;
import io.relance.scenario.Channel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;

/** What only a person can settle and the data shows: payments on what was handed over, bad rows, unknown levels, legal dates. */
final class Attention {
    private static final int DATA_REJECTED_DAYS = 5;

    private final Tonight tonight;
    private final Cover cover;
    private final Tally tally;

    Attention(Tonight tonight, Cover cover, Tally tally) {
        this.tonight = tonight;
        this.cover = cover;
        this.tally = tally;
    }

    void list() {
        paidAfterHandOver();
        dataRejected();
        Map<CustomerId, List<Receivable>> insolvent = new TreeMap<>();
        for (Receivable receivable : tonight.account().receivables()) {
            unknownLevel(receivable);
            if (receivable.open().isPositive()) {
                if (tonight.customer(receivable.customer()).insolvency() != null) {
                    insolvent
                            .computeIfAbsent(receivable.customer(), customer -> new ArrayList<>())
                            .add(receivable);
                }
                tonight.night()
                        .charging()
                        .duties(receivable, tonight.customer(receivable.customer()), tonight.asOf())
                        .forEach(tally::task);
            }
        }
        insolvent.forEach((customer, open) -> tonight.night()
                .charging()
                .declarations(tonight.customer(customer), open, tonight.asOf())
                .forEach(tally::task));
    }

    private void paidAfterHandOver() {
        Map<ReceivableId, Money> handed = handedOver();
        if (handed.isEmpty()) {
            return;
        }
        for (Receivable receivable : tonight.account().receivables()) {
            Money claimed = handed.get(receivable.id());
            if (claimed != null) {
                openAfterHandOver(receivable, claimed);
            }
        }
        for (History.Settled settled : tonight.past().history().settled()) {
            Money claimed = handed.get(settled.receivable());
            if (claimed != null && settled.goneSince().equals(tonight.asOf())) {
                tally.task(new Task(
                        Task.Kind.INFORM_AGENCY,
                        settled.customer(),
                        null,
                        claimed,
                        settled.key().label() + " was handed over and is settled"));
            }
        }
    }

    /** What was claimed of each receivable when Relance handed it over last, else what was open when the export said so. */
    private Map<ReceivableId, Money> handedOver() {
        Map<ReceivableId, History.Delivery> last = new TreeMap<>();
        for (History.Delivery delivery : tonight.past().history().deliveries()) {
            if (delivery.channel() == Channel.HAND_OVER) {
                last.merge(
                        delivery.receivable(),
                        delivery,
                        (one, other) -> other.on().isAfter(one.on()) ? other : one);
            }
        }
        Map<ReceivableId, Money> handed = new TreeMap<>();
        for (History.HoldSeen hold : tonight.past().history().holds()) {
            boolean byTheExport = hold.kind() == History.HoldSeen.Kind.HANDED_OVER;
            if (byTheExport && hold.amount() != null) {
                handed.merge(hold.receivable(), hold.amount(), (one, other) -> one.isLessThan(other) ? other : one);
            }
        }
        last.forEach((id, delivery) -> handed.put(id, delivery.claimed()));
        return handed;
    }

    private void openAfterHandOver(Receivable receivable, Money claimed) {
        Cover.Covered covered = cover.of(receivable);
        Money open = covered == null ? receivable.open() : receivable.open().minus(covered.amount());
        if (open.getCurrencyUnit().equals(claimed.getCurrencyUnit()) && open.isLessThan(claimed)) {
            tally.task(Task.Kind.INFORM_AGENCY, receivable, claimed.minus(open), "paid after it was handed over");
        }
    }

    /** After five working days of a rejected row a person is asked. */
    private void dataRejected() {
        for (History.RejectedRow row : tonight.past().history().rejected()) {
            LocalDate asked = tonight.days().after(row.since(), DATA_REJECTED_DAYS);
            if (!tonight.asOf().isBefore(asked)) {
                tally.task(new Task(
                        Task.Kind.DATA_REJECTED, row.customer(), find(row), null, "rejected since " + row.since()));
            }
        }
    }

    private @org.jspecify.annotations.Nullable Receivable find(History.RejectedRow row) {
        return tonight.account().receivables().stream()
                .filter(receivable -> receivable.id().equals(row.receivable()))
                .findFirst()
                .orElse(null);
    }

    private void unknownLevel(Receivable receivable) {
        ImportedLevel imported = receivable.lastLevel();
        Ladder ladder = tonight.ladderOf(receivable.customer());
        if (imported == null || ladder.isEmpty() || tonight.past().knows(receivable.id())) {
            return;
        }
        if (ladder.find(imported.level()) == null) {
            tally.task(
                    Task.Kind.UNKNOWN_LEVEL,
                    receivable,
                    null,
                    "last level '" + imported.level() + "' is not in scenario "
                            + ladder.scenario().name());
        }
    }
}
