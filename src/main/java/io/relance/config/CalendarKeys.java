package io.relance.config;

import io.relance.calendar.QuietPeriod;
import io.relance.config.Part.Scalar;
import io.relance.config.Part.Table;
import io.relance.scenario.Channel;
import io.relance.scenario.LevelClass;
import io.relance.scenario.QuietRule;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads {@code relance.calendar}. */
final class CalendarKeys {
    static final LocalTime SEND_FROM = LocalTime.of(8, 30);

    /** End of the year for everything; the summer holidays for letters and formal levels. */
    static final List<QuietRule> DEFAULT = List.of(
            new QuietRule(
                    new QuietPeriod(MonthDay.of(Month.DECEMBER, 24), MonthDay.of(Month.JANUARY, 1)),
                    Set.of(),
                    Set.of()),
            new QuietRule(
                    new QuietPeriod(MonthDay.of(Month.AUGUST, 1), MonthDay.of(Month.AUGUST, 20)),
                    Set.of(Channel.LETTER, Channel.REGISTERED),
                    Set.of(LevelClass.FORMAL)));

    private static final Map<String, Enum<?>> SILENCED = silenced();

    private final Keys calendar;

    CalendarKeys(Keys calendar) {
        this.calendar = calendar;
    }

    LocalTime sendFrom() {
        return calendar.value("send-from", "a time of day such as \"08:30\"", Values::time, SEND_FROM);
    }

    List<QuietRule> quiet() {
        Part part = calendar.find("quiet-periods");
        if (part == null) {
            return DEFAULT;
        }
        List<QuietRule> rules = new ArrayList<>();
        for (Part item : Keys.items(part)) {
            if (item instanceof Scalar scalar) {
                add(rules, parsed(scalar), Set.of());
            } else if (item instanceof Table table) {
                Keys keys = new Keys(
                        calendar.reading(), List.of(new Layer(List.of("relance.calendar.quiet-periods"), table)));
                rule(rules, keys);
            } else {
                calendar.report("quiet-periods", item, "is a list within a list; expected " + QuietText.EXPECTED);
            }
        }
        return List.copyOf(rules);
    }

    private void rule(List<QuietRule> rules, Keys keys) {
        QuietPeriod period = keys.needed("period", QuietText.EXPECTED, QuietText::parse);
        List<Enum<?>> what =
                keys.list("for", "channels (" + String.join(", ", SILENCED.keySet()) + ")", Values.word(SILENCED));
        add(rules, period, what == null ? Set.of() : Set.copyOf(what));
    }

    private static void add(List<QuietRule> rules, @Nullable QuietPeriod period, Set<Enum<?>> what) {
        if (period == null) {
            return;
        }
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        Set<LevelClass> classes = EnumSet.noneOf(LevelClass.class);
        for (Enum<?> one : what) {
            if (one instanceof Channel channel) {
                channels.add(channel);
            } else if (one instanceof LevelClass levelClass) {
                classes.add(levelClass);
            }
        }
        rules.add(new QuietRule(period, channels, classes));
    }

    private @Nullable QuietPeriod parsed(Scalar scalar) {
        QuietPeriod period = null;
        try {
            period = QuietText.parse(scalar.text().strip());
        } catch (DateTimeException noSuchDay) {
            // reported below
        }
        if (period == null) {
            calendar.report("quiet-periods", scalar, "has \"" + scalar.text() + "\"; expected " + QuietText.EXPECTED);
        }
        return period;
    }

    private static Map<String, Enum<?>> silenced() {
        Map<String, Enum<?>> words = new TreeMap<>();
        for (Channel channel : Channel.values()) {
            words.put(channel.code(), channel);
        }
        for (LevelClass levelClass : LevelClass.values()) {
            words.put(levelClass.name().toLowerCase(Locale.ROOT), levelClass);
        }
        return words;
    }
}
