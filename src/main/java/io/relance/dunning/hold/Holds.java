package io.relance.dunning.hold;

import io.relance.dunning.decided.Reason;
import io.relance.dunning.given.History;
import io.relance.dunning.tonight.Tonight;
import io.relance.ledger.Receivable;
import io.relance.ledger.Restraints;
import io.relance.scenario.Scenario;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Stage <b>hold</b> (rule 7): what is silent about a receivable and why, before any level is looked at. */
public final class Holds {
    private static final int PENDING_DAYS = 10;

    private final Tonight tonight;
    private final Blocks blocks;

    public Holds(Tonight tonight, HandedOver handedOver) {
        this.tonight = tonight;
        this.blocks = new Blocks(tonight, handedOver);
    }

    public Holding of(Receivable receivable) {
        Holding.Block block = blocks.of(receivable);
        if (block != null) {
            return new Holding(block, List.of());
        }
        boolean free = receivable.restraints().equals(Restraints.NONE)
                && tonight.past().holdsOf(receivable.id()).isEmpty()
                && tonight.customer(receivable.customer()).holdUntil() == null
                && tonight.account().addressee().holdUntil() == null;
        return free ? Holding.NOTHING : new Holding(null, amounts(receivable));
    }

    private List<Holding.Withheld> amounts(Receivable receivable) {
        List<Holding.Withheld> amounts = new ArrayList<>();
        add(amounts, dispute(receivable));
        add(amounts, promise(receivable));
        add(amounts, plan(receivable));
        add(amounts, pending(receivable));
        add(amounts, new AfterHold(tonight, receivable).find());
        return amounts;
    }

    private static void add(List<Holding.Withheld> amounts, Holding.@Nullable Withheld found) {
        if (found != null) {
            amounts.add(found);
        }
    }

    private static Holding.@Nullable Withheld dispute(Receivable receivable) {
        Restraints says = receivable.restraints();
        return isDisputed(says)
                ? new Holding.Withheld(Reason.DISPUTED, says.disputedAmount(), null, says.disputed())
                : null;
    }

    public static boolean isDisputed(Restraints says) {
        Money amount = says.disputedAmount();
        return !says.disputed().isBlank() || (amount != null && amount.isPositive());
    }

    /** Up to and including the promised date plus its grace. */
    private Holding.@Nullable Withheld promise(Receivable receivable) {
        LocalDate on = receivable.restraints().promisedOn();
        if (on == null) {
            return null;
        }
        LocalDate last =
                endOfPromise(on, tonight.ladderOf(receivable.customer()).scenario(), tonight);
        return tonight.asOf().isAfter(last)
                ? null
                : new Holding.Withheld(
                        Reason.PROMISED, receivable.restraints().promisedAmount(), last.plusDays(1), "for " + on);
    }

    public static LocalDate endOfPromise(LocalDate promised, Scenario scenario, Tonight tonight) {
        return tonight.days().after(promised, scenario.promiseGrace());
    }

    private Holding.@Nullable Withheld plan(Receivable receivable) {
        LocalDate until = receivable.restraints().planUntil();
        return until == null || tonight.asOf().isAfter(until)
                ? null
                : new Holding.Withheld(Reason.PAYMENT_PLAN, null, until.plusDays(1), "until " + until);
    }

    /** Ten working days at most from the first night on which it was read. */
    private Holding.@Nullable Withheld pending(Receivable receivable) {
        Money amount = receivable.restraints().paymentPending();
        if (amount == null || !amount.isPositive()) {
            return null;
        }
        LocalDate first = tonight.asOf();
        LocalDate lastRead = LocalDate.MIN;
        for (History.HoldSeen seen : tonight.past().holdsOf(receivable.id())) {
            if (seen.kind() == History.HoldSeen.Kind.PAYMENT_PENDING
                    && seen.lastRead().isAfter(lastRead)) {
                first = seen.firstRead();
                lastRead = seen.lastRead();
            }
        }
        LocalDate over = tonight.days().after(first, PENDING_DAYS);
        return tonight.asOf().isBefore(over)
                ? new Holding.Withheld(Reason.PAYMENT_PENDING, amount, over, "announced since " + first)
                : null;
    }
}
