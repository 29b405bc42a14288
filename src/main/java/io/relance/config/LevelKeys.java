package io.relance.config;

import io.relance.scenario.Channel;
import io.relance.scenario.ChargeKind;
import io.relance.scenario.Level;
import io.relance.scenario.Level.CopyTo;
import io.relance.scenario.Trigger;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads one level of a scenario. */
final class LevelKeys {
    static final String NAME = "a name of letters, digits, - and _, at most 40, other than due";

    private static final Map<String, Channel> CHANNELS = Arrays.stream(Channel.values())
            .collect(Collectors.toMap(Channel::code, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    private static final Map<String, CopyTo> COPIES = words(CopyTo.values());
    private static final Map<String, ChargeKind> CHARGES = words(ChargeKind.values());

    private final Keys keys;

    LevelKeys(Keys keys) {
        this.keys = keys;
    }

    /** The level, or null when its name, trigger or channels are unusable, which is reported. */
    @Nullable
    Level read() {
        String name = keys.needed("level", NAME, LevelKeys::name);
        Trigger at = keys.needed("at", TriggerText.EXPECTED, TriggerText::parse);
        List<Channel> by = by();
        // read to the end even so, so that every problem of the level is reported
        Level level = rest(
                name == null ? "unnamed" : name,
                at == null ? new Trigger.AfterDue(1, false) : at,
                by.isEmpty() ? List.of(Channel.EMAIL) : by);
        return name == null || at == null || by.isEmpty() ? null : level;
    }

    private Level rest(String name, Trigger at, List<Channel> by) {
        Keys conditions = keys.table("if");
        return new Level(
                name,
                at,
                by,
                keys.value("template", "the name of a template", LevelKeys::name, name),
                set("cc", CopyTo.class, COPIES),
                attach(),
                keys.value("pay-by", "a number of days from 1 to 365", Values.number(1, 365)),
                set("charges", ChargeKind.class, CHARGES),
                keys.value("approval", "true or false", Values::flag, false),
                keys.value("minimum-amount", ScenarioKeys.AMOUNT, Values::amount),
                openAtLeast(conditions),
                conditions.value("terms-at-least", "a number of days", Values.number(0, 9999)),
                was());
    }

    private static @Nullable BigDecimal openAtLeast(Keys conditions) {
        return conditions.value("open-at-least", ScenarioKeys.AMOUNT, Values::amount);
    }

    private List<Channel> by() {
        List<Channel> by = keys.list("by", channels(), CHANNELS::get);
        if (by == null) {
            keys.missing("by", channels());
            return List.of();
        }
        if (by.isEmpty() && namesNothing(keys.find("by"))) {
            keys.report("by", "names no channel; expected " + channels());
        }
        if (Set.copyOf(by).size() < by.size()) {
            keys.report("by", "names a channel twice");
        }
        return by;
    }

    /** An empty list, or a text with nothing but commas: what else is wrong was reported value by value. */
    private static boolean namesNothing(@Nullable Part by) {
        return by instanceof Part.Listing list
                ? list.items().isEmpty()
                : by instanceof Part.Scalar scalar
                        && scalar.text().replace(',', ' ').isBlank();
    }

    private static String channels() {
        return "one of " + String.join(", ", CHANNELS.keySet()) + ", or a list of them";
    }

    private boolean attach() {
        List<String> what = keys.list("attach", "invoices", text -> text.equals("invoices") ? text : null);
        return what != null && !what.isEmpty();
    }

    private List<String> was() {
        List<String> names = keys.list("was", "earlier names of the level", LevelKeys::name);
        return names == null ? List.of() : List.copyOf(new LinkedHashSet<>(names));
    }

    private <E extends Enum<E>> Set<E> set(String key, Class<E> type, Map<String, E> words) {
        List<E> values = keys.list(key, "one of " + String.join(", ", words.keySet()) + ", or a list", words::get);
        Set<E> result = EnumSet.noneOf(type);
        if (values != null) {
            result.addAll(values);
        }
        return result;
    }

    static @Nullable String name(String text) {
        return text.matches("[A-Za-z0-9][A-Za-z0-9_-]{0,39}") && !text.equals("due") ? text : null;
    }

    private static <E extends Enum<E>> Map<String, E> words(E[] values) {
        Map<String, E> words = new LinkedHashMap<>();
        for (E value : values) {
            words.put(value.name().toLowerCase(Locale.ROOT), value);
        }
        return words;
    }
}
