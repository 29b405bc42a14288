package io.relance.dunning.cover;

import io.relance.dunning.decided.Reason;
import io.relance.dunning.decided.Task;
import io.relance.dunning.given.History;
import io.relance.dunning.hold.Holding;
import io.relance.dunning.tonight.Tonight;
import io.relance.ledger.Receivable;
import io.relance.scenario.LevelClass;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What remains to be claimed of each receivable once credits and holds are taken off, cut into its parts (rule 7). */
public final class Parts {
    private static final BigDecimal SMALL = new BigDecimal("20");
    private static final BigDecimal SMALL_SHARE = new BigDecimal("0.02");

    private final Tonight tonight;
    private final Cover cover;
    private final Tally tally;

    public Parts(Tonight tonight, Cover cover, Tally tally) {
        this.tonight = tonight;
        this.cover = cover;
        this.tally = tally;
    }

    /** The parts of a debit that go on; what stays behind is told to the tally with its reason. */
    public List<Part> of(Receivable receivable, Holding holding) {
        Cover.Covered covered = cover.of(receivable);
        if (covered != null) {
            tally.task(
                    Task.Kind.TO_ALLOCATE,
                    receivable,
                    covered.amount(),
                    "covered by " + String.join(", ", covered.by()));
        }
        Holding.Block block = holding.block();
        if (block != null) {
            tally.silent(receivable, receivable.open(), block.reason(), block.until(), block.detail());
            return List.of();
        }
        Money left = receivable.open();
        if (covered != null) {
            String by = String.join(", ", covered.by());
            left = left.minus(tally.silent(receivable, covered.amount(), Reason.COVERED_BY_CREDIT, null, by));
        }
        for (Holding.Withheld held : holding.amounts()) {
            Money amount = Holding.taken(left, held.amount());
            left = left.minus(tally.silent(receivable, amount, held.reason(), held.until(), held.detail()));
        }
        return left.isPositive()
                ? unlessSmall(receivable, left, covered, !holding.amounts().isEmpty())
                : List.of();
    }

    private List<Part> unlessSmall(Receivable receivable, Money left, Cover.@Nullable Covered covered, boolean held) {
        Money rest = covered == null ? receivable.open() : receivable.open().minus(covered.amount());
        if (isSmallRest(rest, receivable.amount())) {
            tally.silent(receivable, left, Reason.SMALL_REST, null, "of " + receivable.amount());
            tally.task(Task.Kind.SMALL_REST, receivable, left, "rest of " + receivable.amount());
            return List.of();
        }
        if (cover.isNetCredit(receivable)) {
            tally.silent(receivable, left, Reason.NET_CREDIT, null, "");
            return List.of();
        }
        return split(receivable, left, held);
    }

    /** Under 20, or under 2 % of the document, after something was paid of it. */
    static boolean isSmallRest(Money rest, Money amount) {
        if (!rest.isLessThan(amount)) {
            return false;
        }
        BigDecimal share =
                amount.getAmount().multiply(SMALL_SHARE).setScale(amount.getScale() + 2, RoundingMode.UNNECESSARY);
        return rest.getAmount().compareTo(SMALL) < 0 || rest.getAmount().compareTo(share) < 0;
    }

    /** What no written past-due level ever claimed is a part of its own, as soon as another part was claimed. */
    private List<Part> split(Receivable receivable, Money claimable, boolean held) {
        NavigableMap<Integer, Money> highest = highestClaims(receivable);
        if (highest.isEmpty()) {
            return List.of(part(receivable, 1, claimable, held));
        }
        List<Part> parts = new ArrayList<>(2);
        Money left = claimable;
        for (var claimed : highest.entrySet()) {
            Money amount = Holding.taken(left, claimed.getValue());
            if (amount.isPositive()) {
                parts.add(part(receivable, claimed.getKey(), amount, held));
                left = left.minus(amount);
            }
        }
        if (left.isPositive()) {
            parts.add(part(receivable, highest.lastKey() + 1, left, held));
        }
        return parts;
    }

    private NavigableMap<Integer, Money> highestClaims(Receivable receivable) {
        TreeMap<Integer, Money> highest = new TreeMap<>();
        for (History.Delivery delivery : tonight.past().deliveriesOf(receivable.id())) {
            boolean written = delivery.channel().isWritten() && delivery.levelClass() != LevelClass.COURTESY;
            if (written
                    && delivery.claimed()
                            .getCurrencyUnit()
                            .equals(receivable.open().getCurrencyUnit())) {
                highest.merge(delivery.part(), delivery.claimed(), (one, other) -> one.isLessThan(other) ? other : one);
            }
        }
        return highest;
    }

    private Part part(Receivable receivable, int number, Money claimable, boolean held) {
        return new Part(
                receivable,
                number,
                claimable,
                held,
                tonight.customer(receivable.customer()),
                tonight.ladderOf(receivable.customer()));
    }
}
