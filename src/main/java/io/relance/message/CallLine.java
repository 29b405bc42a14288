package io.relance.message;

import io.relance.dunning.decided.CallTask;
import io.relance.message.text.Words;
import io.relance.scenario.Channel;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A row of the call list with what the caller wants to know.
 *
 * @param task whom to call about what
 * @param balance all the customer owes, in the currency of the row
 * @param pastDue what is late of it
 * @param disputed what is disputed of it
 * @param oldestDays days late of the oldest
 * @param averageDelay days late paid documents had on average, or null when none is known
 * @param lastPayment when something was last paid, or null
 * @param lastPaymentAmount how much, or null
 * @param lastActions the last three actions, newest first
 * @param promisesKept how many promises were kept
 * @param promisesBroken and how many were not
 * @param next what happens next if the call brings nothing; null where nothing does
 */
public record CallLine(
        CallTask task,
        Money balance,
        Money pastDue,
        Money disputed,
        int oldestDays,
        @Nullable Integer averageDelay,
        @Nullable LocalDate lastPayment,
        @Nullable Money lastPaymentAmount,
        List<Action> lastActions,
        int promisesKept,
        int promisesBroken,
        @Nullable Action next) {

    private static final Set<Channel> SAID = Set.of(Channel.EMAIL, Channel.LETTER, Channel.REGISTERED);

    /**
     * Something that was done or comes next.
     *
     * @param on the day, or null where it hangs on something else
     */
    public record Action(@Nullable LocalDate on, String level, Channel channel) {

        /** The day and the level, with the channel where the level's name does not say it. */
        String in(Words words) {
            String name = words.wordOr("level." + level, level);
            String how = SAID.contains(channel) ? " (" + words.word("channel." + channel.code()) + ")" : "";
            return (on == null ? "" : words.formats().shortDate(on) + " ") + name + how;
        }
    }
}
