package io.relance.config;

import io.relance.scenario.Channel;
import io.relance.scenario.Level;
import io.relance.scenario.RepeatAfter;
import io.relance.scenario.Scenario;
import io.relance.scenario.Scenario.Serves;
import io.relance.scenario.Scenarios;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Scenarios as text, every setting written out, and back. Equal scenarios give equal texts, so that a run can keep
 * the ladders it used and a later one can tell whether they changed.
 */
public final class ScenarioText {
    private final StringBuilder text = new StringBuilder();

    private ScenarioText() {}

    public static String print(Scenarios scenarios) {
        ScenarioText printer = new ScenarioText();
        printer.line(0, "home: " + quoted(scenarios.home()));
        printer.line(0, "scenarios:");
        scenarios.all().forEach(printer::scenario);
        return printer.text.toString();
    }

    /**
     * The scenarios of a text that {@link #print} wrote.
     *
     * @throws ConfigurationProblems when it is no such text
     */
    public static Scenarios parse(String text) {
        Problems problems = new Problems();
        Reading reading = new Reading(problems, Overrides.none());
        Keys root = new Keys(reading, List.of(new Layer(List.of("kept"), YamlText.parse("scenarios", text, problems))));
        Scenarios scenarios = Ladders.read(root.table("scenarios"), root.text("home"));
        reading.reportUnknown();
        problems.throwIfAny();
        return scenarios;
    }

    private void scenario(Scenario scenario) {
        line(2, scenario.name() + ":");
        line(4, "for: {" + serves(scenario.serves()) + "}");
        line(4, "minimum-amount: " + plain(scenario.minimumAmount()));
        line(4, "min-days-between-contacts: " + scenario.minDaysBetweenContacts());
        line(4, "min-days-between-formal: " + scenario.minDaysBetweenFormal());
        RepeatAfter repeat = scenario.repeatAfter();
        line(
                4,
                "repeat-after: {courtesy: " + repeat.courtesy() + ", call: " + repeat.call() + ", reminder: "
                        + repeat.reminder() + ", formal: " + repeat.formal() + "}");
        line(4, "call-expiry: " + scenario.callExpiry());
        line(4, "promise-grace: " + scenario.promiseGrace());
        line(4, "after-hold: " + scenario.afterHold());
        line(4, "catch-up: " + word(scenario.catchUp()));
        line(4, scenario.levels().isEmpty() ? "levels: []" : "levels:");
        scenario.levels().forEach(this::level);
        if (scenario.thanks() != null) {
            line(
                    4,
                    "thanks: {by: " + scenario.thanks().by().code() + ", template: "
                            + scenario.thanks().template() + "}");
        }
    }

    private static String serves(Serves serves) {
        StringBuilder keys = new StringBuilder();
        pair(keys, "customer-type", serves.customerType() == null ? null : word(serves.customerType()));
        pair(keys, "segment", quoted(serves.segment()));
        pair(keys, "country", quoted(serves.country()));
        pair(keys, "scenario", quoted(serves.scenario()));
        return keys.toString();
    }

    private void level(Level level) {
        StringBuilder keys = new StringBuilder();
        pair(keys, "level", level.name());
        pair(keys, "at", TriggerText.print(level.at()));
        pair(keys, "by", list(level.by().stream().map(Channel::code).toList()));
        pair(keys, "template", level.template());
        pair(keys, "cc", list(words(level.cc())));
        pair(keys, "attach", level.attachInvoices() ? "invoices" : null);
        pair(keys, "pay-by", level.payBy() == null ? null : level.payBy().toString());
        pair(keys, "charges", list(words(level.charges())));
        pair(keys, "approval", level.approval() ? "true" : null);
        pair(keys, "minimum-amount", plain(level.minimumAmount()));
        pair(keys, "was", list(level.was()));
        conditions(keys, level);
        line(6, "- {" + keys + "}");
    }

    private static void conditions(StringBuilder keys, Level level) {
        StringBuilder conditions = new StringBuilder();
        pair(conditions, "open-at-least", plain(level.openAtLeast()));
        pair(
                conditions,
                "terms-at-least",
                level.termsAtLeast() == null ? null : level.termsAtLeast().toString());
        pair(keys, "if", conditions.isEmpty() ? null : "{" + conditions + "}");
    }

    private static void pair(StringBuilder keys, String key, @Nullable String value) {
        if (value != null) {
            keys.append(keys.isEmpty() ? "" : ", ").append(key).append(": ").append(value);
        }
    }

    private void line(int indent, String line) {
        text.append(" ".repeat(indent)).append(line).append('\n');
    }

    private static <E extends Enum<E>> List<String> words(Collection<E> values) {
        return values.stream().sorted().map(ScenarioText::word).toList();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String list(List<String> values) {
        return values.isEmpty() ? null : values.stream().collect(Collectors.joining(", ", "[", "]"));
    }

    private static @Nullable String plain(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }

    private static @Nullable String quoted(@Nullable String text) {
        return text == null ? null : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
