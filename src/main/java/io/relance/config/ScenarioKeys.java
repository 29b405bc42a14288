package io.relance.config;

import io.relance.config.Part.Scalar;
import io.relance.ledger.CustomerType;
import io.relance.scenario.CatchUp;
import io.relance.scenario.Channel;
import io.relance.scenario.Level;
import io.relance.scenario.RepeatAfter;
import io.relance.scenario.Scenario;
import io.relance.scenario.Scenario.Serves;
import io.relance.scenario.Scenario.Thanks;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one scenario. */
final class ScenarioKeys {
    static final String AMOUNT = "an amount such as 150 or 15.00";

    private static final Map<String, CustomerType> TYPES = customerTypes();
    private static final Map<String, CatchUp> CATCH_UP = Map.of("strict", CatchUp.STRICT, "latest", CatchUp.LATEST);
    private static final Map<String, Channel> THANKS_BY =
            Map.of("email", Channel.EMAIL, "letter", Channel.LETTER, "sms", Channel.SMS);

    private final String name;
    private final Keys keys;

    ScenarioKeys(String name, Keys keys) {
        this.name = name;
        this.keys = keys;
    }

    Scenario read() {
        if (LevelKeys.name(name) == null) {
            keys.reading().problems().add(keys.place(), keys.path() + ": a scenario needs " + LevelKeys.NAME);
        }
        return new Scenario(
                name,
                serves(keys.table("for")),
                keys.value("minimum-amount", AMOUNT, Values::amount, BigDecimal.ZERO),
                days(keys, "min-days-between-contacts", 3),
                days(keys, "min-days-between-formal", 10),
                repeatAfter(),
                days(keys, "call-expiry", 5),
                days(keys, "promise-grace", 2),
                days(keys, "after-hold", 5),
                keys.value("catch-up", "strict or latest", Values.word(CATCH_UP), CatchUp.STRICT),
                levels(),
                thanks());
    }

    private static int days(Keys keys, String key, int fallback) {
        return keys.value(key, "a number of days from 0 to 365", Values.number(0, 365), fallback);
    }

    private static Serves serves(Keys keys) {
        return new Serves(
                keys.value("customer-type", "one of business, consumer, public", Values.word(TYPES)),
                keys.value("segment", "a text", ScenarioKeys::filled),
                keys.value("country", CompanyKeys.COUNTRY, CompanyKeys::country),
                keys.value("scenario", "what the customer's column scenario says", ScenarioKeys::filled));
    }

    private static @Nullable String filled(String text) {
        return text.isEmpty() ? null : text;
    }

    private RepeatAfter repeatAfter() {
        if (keys.find("repeat-after") instanceof Scalar) {
            int all = days(keys, "repeat-after", 15);
            return new RepeatAfter(all, all, all, all);
        }
        Keys table = keys.table("repeat-after");
        RepeatAfter fallback = RepeatAfter.DEFAULT;
        return new RepeatAfter(
                days(table, "courtesy", fallback.courtesy()),
                days(table, "call", fallback.call()),
                days(table, "reminder", fallback.reminder()),
                days(table, "formal", fallback.formal()));
    }

    private List<Level> levels() {
        List<Keys> entries = keys.tables("levels", "level");
        if (entries == null) {
            keys.missing("levels", "a list of levels; [] for customers who are never contacted");
            return List.of();
        }
        List<LadderCheck.Rung> rungs = new ArrayList<>();
        for (Keys entry : entries) {
            Level level = new LevelKeys(entry).read();
            if (level != null) {
                rungs.add(new LadderCheck.Rung(level, entry));
            }
        }
        if (rungs.size() == entries.size()) {
            new LadderCheck(rungs).report();
        }
        return rungs.stream().map(LadderCheck.Rung::level).toList();
    }

    private @Nullable Thanks thanks() {
        if (!keys.has("thanks")) {
            return null;
        }
        Keys table = keys.table("thanks");
        return new Thanks(
                table.value("by", "one of email, letter, sms", Values.word(THANKS_BY), Channel.EMAIL),
                table.value("template", "the name of a template", LevelKeys::name, "thanks"));
    }

    private static Map<String, CustomerType> customerTypes() {
        return Map.of(
                "business", CustomerType.BUSINESS, "consumer", CustomerType.CONSUMER, "public", CustomerType.PUBLIC);
    }
}
