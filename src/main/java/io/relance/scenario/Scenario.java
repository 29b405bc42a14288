package io.relance.scenario;

import io.relance.ledger.Customer;
import io.relance.ledger.CustomerType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The ordered levels that one kind of customer goes through. Without levels its customers are never contacted.
 *
 * @param name what a customer's {@code scenario} column names
 * @param serves which customers it is for
 * @param minimumAmount what a notice must claim at least, in the notice's currency
 * @param minDaysBetweenContacts contact when as-of date minus last contact is at least this
 * @param minDaysBetweenFormal likewise between formal notices
 * @param repeatAfter days before the same or a lower level is heard again
 * @param callExpiry working days after which a listed call counts as done
 * @param promiseGrace working days added to a promised date
 * @param afterHold working days after a hold before the next level
 * @param catchUp where a late receivable never contacted starts
 * @param levels courtesies first, then past-due levels in climbing order
 * @param thanks the word of thanks after payment, or null for none
 */
public record Scenario(
        String name,
        Serves serves,
        BigDecimal minimumAmount,
        int minDaysBetweenContacts,
        int minDaysBetweenFormal,
        RepeatAfter repeatAfter,
        int callExpiry,
        int promiseGrace,
        int afterHold,
        CatchUp catchUp,
        List<Level> levels,
        @Nullable Thanks thanks) {

    public Scenario {
        levels = List.copyOf(levels);
    }

    /** All that are given must match the customer; with none given it serves everybody. */
    public record Serves(
            @Nullable CustomerType customerType,
            @Nullable String segment,
            @Nullable String country,
            @Nullable String scenario) {
        public static final Serves EVERYBODY = new Serves(null, null, null, null);

        boolean matches(Customer customer, String home) {
            return (customerType == null || customerType == customer.type())
                    && matches(segment, customer.segment())
                    && matches(country, customer.country().isEmpty() ? home : customer.country())
                    && matches(scenario, customer.scenario());
        }

        private static boolean matches(@Nullable String wanted, String found) {
            return wanted == null || wanted.toLowerCase(Locale.ROOT).equals(found.toLowerCase(Locale.ROOT));
        }
    }

    /** By which channel and template payment is acknowledged. */
    public record Thanks(Channel by, String template) {}

    /** The level of that name, or the one that had it earlier ({@link Level#was}). */
    public Optional<Level> level(String levelName) {
        return levels.stream()
                .filter(level -> level.name().equals(levelName) || level.was().contains(levelName))
                .findFirst();
    }

    /** The level's place in climbing order, 0 first. */
    public int indexOf(Level level) {
        return levels.indexOf(level);
    }

    public List<Level> courtesies() {
        return levels.stream()
                .filter(level -> level.levelClass() == LevelClass.COURTESY)
                .toList();
    }

    public List<Level> pastDue() {
        return levels.stream()
                .filter(level -> level.levelClass() != LevelClass.COURTESY)
                .toList();
    }
}
