package io.relance.cli.check;

import io.relance.ledger.CustomerType;
import io.relance.scenario.Channel;
import io.relance.scenario.ChargeKind;
import io.relance.scenario.Level;
import io.relance.scenario.RepeatAfter;
import io.relance.scenario.Scenario;
import io.relance.scenario.Scenario.Serves;
import io.relance.scenario.Trigger;
import io.relance.scenario.Trigger.AfterLevel;
import io.relance.scenario.Trigger.BeforeDue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Scenarios in plain words. */
final class Sentences {
    private Sentences() {}

    /** Whom a scenario is for. */
    static String serves(Serves serves) {
        List<String> words = new ArrayList<>();
        words.add(serves.customerType() == null ? "all customers" : customers(serves.customerType()));
        if (serves.country() != null) {
            words.add("in " + serves.country());
        }
        if (serves.segment() != null) {
            words.add("of segment '" + serves.segment() + "'");
        }
        if (serves.scenario() != null) {
            words.add("whose column scenario says '" + serves.scenario() + "'");
        }
        return String.join(" ", words);
    }

    private static String customers(CustomerType type) {
        return switch (type) {
            case BUSINESS -> "companies";
            case CONSUMER -> "consumers";
            case PUBLIC -> "public bodies";
        };
    }

    /** The figures that hold for the whole scenario. */
    static List<String> rules(Scenario scenario) {
        List<String> rules = new ArrayList<>();
        if (scenario.minimumAmount().signum() > 0) {
            rules.add("No notice claims less than " + plain(scenario.minimumAmount()) + ".");
        }
        rules.add("Between two contacts lie at least " + days(scenario.minDaysBetweenContacts())
                + ", between two formal notices " + days(scenario.minDaysBetweenFormal()) + ".");
        RepeatAfter repeat = scenario.repeatAfter();
        rules.add("The same or a lower level comes again after " + days(repeat.reminder())
                + " at the earliest, a call after "
                + repeat.call() + ", a courtesy after " + repeat.courtesy() + ", a formal notice after "
                + repeat.formal()
                + ".");
        rules.add("A call counts as done after " + working(scenario.callExpiry()) + "; a promise has "
                + working(scenario.promiseGrace()) + " of grace; after a dispute, plan or stop the next level waits "
                + working(scenario.afterHold()) + ".");
        if (scenario.thanks() != null) {
            rules.add("Payment is acknowledged by " + channel(scenario.thanks().by()) + ".");
        }
        return rules;
    }

    /** When, how and under which conditions a level is sent. */
    static String level(Level level) {
        StringBuilder text = new StringBuilder(when(level.at()) + ", ");
        text.append(level.by().stream().map(Sentences::channel).collect(Collectors.joining(", else ")));
        if (!level.cc().isEmpty()) {
            text.append(", copy to ").append(list(level.cc(), Sentences::copy));
        }
        text.append(level.attachInvoices() ? ", invoices attached" : "");
        if (!level.charges().isEmpty()) {
            text.append(", with ").append(list(level.charges(), Sentences::charge));
        }
        text.append(level.payBy() == null ? "" : ", to be paid within " + days(level.payBy()));
        conditions(text, level);
        text.append(level.approval() ? ", once a person has approved it" : "");
        return text.toString();
    }

    private static void conditions(StringBuilder text, Level level) {
        if (level.openAtLeast() != null) {
            text.append(", if at least ").append(plain(level.openAtLeast())).append(" is open");
        }
        if (level.termsAtLeast() != null) {
            text.append(", if terms are ").append(days(level.termsAtLeast())).append(" or more");
        }
        if (level.minimumAmount() != null) {
            text.append(", from ").append(plain(level.minimumAmount()));
        }
    }

    private static String when(Trigger at) {
        String unit = at.working() ? " working " : " ";
        String days = at.days() + unit + (at.days() == 1 ? "day " : "days ");
        if (at instanceof BeforeDue) {
            return days + "before due";
        }
        return days + "after " + (at instanceof AfterLevel after ? after.level() : "due");
    }

    static String channel(Channel channel) {
        return switch (channel) {
            case EMAIL -> "e-mail";
            case LETTER -> "letter";
            case REGISTERED -> "registered letter";
            case SMS -> "SMS";
            case CALL -> "call";
            case VISIT -> "visit";
            case HAND_OVER -> "file for agency, bailiff or lawyer";
        };
    }

    private static String copy(Level.CopyTo to) {
        return to == Level.CopyTo.SALES ? "the sales contact" : "the person responsible";
    }

    private static String charge(ChargeKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> String list(Set<E> values, Function<E, String> words) {
        return values.stream().sorted().map(words).collect(Collectors.joining(" and "));
    }

    private static String days(int days) {
        return days == 1 ? "1 day" : days + " days";
    }

    private static String working(int days) {
        return days == 1 ? "1 working day" : days + " working days";
    }

    private static String plain(BigDecimal amount) {
        return amount.toPlainString();
    }
}
