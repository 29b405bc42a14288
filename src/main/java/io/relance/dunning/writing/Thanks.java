package io.relance.dunning.writing;

import io.relance.dunning.cover.Cover;
import io.relance.dunning.decided.Claim;
import io.relance.dunning.decided.Notice;
import io.relance.dunning.given.History;
import io.relance.dunning.standing.Stand;
import io.relance.dunning.tonight.Reach;
import io.relance.dunning.tonight.Tonight;
import io.relance.ledger.Receivable;
import io.relance.ledger.ReceivableId;
import io.relance.scenario.Channel;
import io.relance.scenario.LevelClass;
import io.relance.scenario.Scenario;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Thanks for a payment (rule 15): after a past-due reminder, when nothing late is left, on evidence of payment; never
 * after a formal level, a dispute or a hand-over; once in 30 days. The level of a word of thanks is {@code thanks}.
 */
public final class Thanks {
    private static final int EVERY_DAYS = 30;
    static final String LEVEL = "thanks";

    private final Tonight tonight;
    private final Cover cover;

    public Thanks(Tonight tonight, Cover cover) {
        this.tonight = tonight;
        this.cover = cover;
    }

    @Nullable
    public Notice write() {
        List<History.Settled> settled = lately();
        Scenario scenario = tonight.addresseesLadder().scenario();
        Scenario.Thanks thanks = scenario.thanks();
        if (settled.isEmpty() || thanks == null || !mayLeave(thanks.by()) || anythingLate()) {
            return null;
        }
        LocalDate last = lastThanked();
        List<Claim> paid = new ArrayList<>();
        for (History.Settled each : settled) {
            if (spoiled(each)) {
                return null;
            }
            if (each.evidence() && each.goneSince().isAfter(last) && wasReminded(each.receivable())) {
                paid.add(claim(each));
            }
        }
        boolean tooSoon = !last.equals(LocalDate.MIN) && tonight.asOf().isBefore(last.plusDays(EVERY_DAYS));
        return paid.isEmpty() || tooSoon ? null : notice(scenario, thanks, paid);
    }

    /** What left the account in the last 30 days: older payments are not thanked for, nor do they stand in the way. */
    private List<History.Settled> lately() {
        LocalDate first = tonight.asOf().minusDays(EVERY_DAYS);
        return tonight.past().history().settled().stream()
                .filter(settled -> !settled.goneSince().isBefore(first))
                .toList();
    }

    private boolean mayLeave(Channel by) {
        Reach reach = reach(by);
        return tonight.isWorking(tonight.asOf())
                && !tonight.isQuiet(by, LevelClass.COURTESY, tonight.asOf())
                && !tonight.night().stalePayments()
                && reach.channel() != null;
    }

    private Reach reach(Channel by) {
        return Reach.of(by, tonight);
    }

    private boolean anythingLate() {
        for (Receivable receivable : tonight.account().receivables()) {
            if (receivable.open().isPositive() && receivable.isLate(tonight.asOf())) {
                Cover.Covered covered = cover.of(receivable);
                if (covered == null || receivable.open().isGreaterThan(covered.amount())) {
                    return true;
                }
            }
        }
        return false;
    }

    private LocalDate lastThanked() {
        LocalDate last = LocalDate.MIN;
        for (History.Thanked each : tonight.past().history().thanked()) {
            last = Stand.later(last, each.on());
        }
        return last;
    }

    /** A formal level, a dispute or a hand-over of anything settled lately: then no thanks. */
    private boolean spoiled(History.Settled settled) {
        for (History.Delivery delivery : tonight.past().deliveriesOf(settled.receivable())) {
            if (delivery.levelClass() == LevelClass.FORMAL) {
                return true;
            }
        }
        for (History.HoldSeen hold : tonight.past().holdsOf(settled.receivable())) {
            boolean spoils =
                    hold.kind() == History.HoldSeen.Kind.DISPUTE || hold.kind() == History.HoldSeen.Kind.HANDED_OVER;
            if (spoils) {
                return true;
            }
        }
        return false;
    }

    private boolean wasReminded(ReceivableId id) {
        for (History.Delivery delivery : tonight.past().deliveriesOf(id)) {
            if (delivery.levelClass() == LevelClass.REMINDER && !delivery.doubtful()) {
                return true;
            }
        }
        return false;
    }

    private static Claim claim(History.Settled settled) {
        Receivable receivable = Receivable.builder(settled.key(), settled.customer(), settled.amount())
                .id(settled.receivable().value())
                .due(settled.dueDate())
                .settled(settled.settledOn())
                .build();
        Money none = Money.zero(settled.amount().getCurrencyUnit());
        return new Claim(receivable, 1, LEVEL, settled.amount(), none, none, List.of(), null);
    }

    private Notice notice(Scenario scenario, Scenario.Thanks thanks, List<Claim> paid) {
        Reach reach = reach(thanks.by());
        paid.sort((one, other) -> Cover.OLDEST_FIRST.compare(one.receivable(), other.receivable()));
        return new Notice(
                Notice.Kind.THANKS,
                tonight.account().addressee(),
                scenario.name(),
                LEVEL,
                LevelClass.COURTESY,
                thanks.by(),
                reach.recipient(),
                thanks.template(),
                Set.of(),
                false,
                paid,
                List.of(),
                List.of(),
                null,
                false,
                null,
                false);
    }
}
