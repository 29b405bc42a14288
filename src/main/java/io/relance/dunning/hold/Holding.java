package io.relance.dunning.hold;

import io.relance.dunning.decided.Reason;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What stands against chasing one receivable (rule 7), before credits are looked at.
 *
 * @param block what silences all of it, or null
 * @param amounts what holds parts of its amount, in the order in which they are shown
 */
public record Holding(@Nullable Block block, List<Withheld> amounts) {
    static final Holding NOTHING = new Holding(null, List.of());

    /** A reason that silences the whole document, the day on which it ends, and what a person should know. */
    public record Block(Reason reason, @Nullable LocalDate until, String detail) {}

    /** A reason that holds an amount; all that is left of the document where the amount is null. */
    public record Withheld(
            Reason reason, @Nullable Money amount, @Nullable LocalDate until, String detail) {}

    /** How much of an open amount is not held. */
    public Money free(Money open) {
        if (block != null) {
            return Money.zero(open.getCurrencyUnit());
        }
        Money left = open;
        for (Withheld each : amounts) {
            left = left.minus(taken(left, each.amount()));
        }
        return left;
    }

    /** The part of what is left that an amount takes: all for null, never more than there is. */
    public static Money taken(Money left, @Nullable Money amount) {
        return amount == null || amount.isGreaterThan(left) ? left : amount;
    }
}
