package io.relance.dunning.hold;

import io.relance.dunning.decided.Reason;
import io.relance.dunning.given.History;
import io.relance.dunning.tonight.Tonight;
import io.relance.ledger.Customer;
import io.relance.ledger.Receivable;
import io.relance.ledger.Restraints;
import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The pause after a dispute, a plan or a person's hold: what was held waits until the fifth working day after its
 * last day. The last day is the hold's own date, or the last night on which it was read if it was gone earlier.
 */
final class AfterHold {
    private final Tonight tonight;
    private final Receivable receivable;
    private final int pause;
    private @Nullable LocalDate until;
    private @Nullable Money amount;
    private boolean all;

    AfterHold(Tonight tonight, Receivable receivable) {
        this.tonight = tonight;
        this.receivable = receivable;
        this.pause = tonight.ladderOf(receivable.customer()).scenario().afterHold();
    }

    Holding.@Nullable Withheld find() {
        Restraints says = receivable.restraints();
        expired(says.planUntil());
        expired(says.holdUntil());
        expired(tonight.customer(receivable.customer()).holdUntil());
        expired(tonight.account().addressee().holdUntil());
        for (History.HoldSeen hold : tonight.past().holdsOf(receivable.id())) {
            remember(hold, says);
        }
        return until == null ? null : new Holding.Withheld(Reason.AFTER_HOLD, all ? null : amount, until, "");
    }

    private void remember(History.HoldSeen hold, Restraints says) {
        LocalDate last = lastDay(hold);
        switch (hold.kind()) {
            case DISPUTE -> afterDispute(hold, last, says);
            case PLAN -> {
                if (says.planUntil() == null) {
                    ended(last, null);
                }
            }
            case PERSON -> {
                if (!heldByPerson(says)) {
                    ended(last, null);
                }
            }
            case PROMISE, PAYMENT_PENDING, HANDED_OVER -> {
                // these let the next level go at once
            }
        }
    }

    /** Of a dispute that goes on with a smaller amount, the difference was released. */
    private void afterDispute(History.HoldSeen hold, LocalDate last, Restraints says) {
        if (!Holds.isDisputed(says)) {
            ended(last, hold.amount());
            return;
        }
        Money still = says.disputedAmount();
        if (still == null) {
            return;
        }
        Money before = hold.amount() == null ? receivable.open() : hold.amount();
        if (before.isGreaterThan(still)) {
            ended(last, before.minus(still));
        }
    }

    private boolean heldByPerson(Restraints says) {
        Customer debtor = tonight.customer(receivable.customer());
        return says.holdUntil() != null || PersonHold.holds(debtor, tonight.asOf());
    }

    private static LocalDate lastDay(History.HoldSeen hold) {
        LocalDate own = hold.until();
        return own != null && own.isBefore(hold.lastRead()) ? own : hold.lastRead();
    }

    /** A date that the data still shows although it is over. */
    private void expired(@Nullable LocalDate last) {
        if (last != null && last.isBefore(tonight.asOf())) {
            ended(last, null);
        }
    }

    private void ended(LocalDate last, @Nullable Money held) {
        LocalDate free = tonight.days().after(last, pause);
        if (!tonight.asOf().isBefore(free)) {
            return;
        }
        until = until == null || free.isAfter(until) ? free : until;
        if (held == null) {
            all = true;
        } else if (amount == null || held.isGreaterThan(amount)) {
            amount = held;
        }
    }
}
