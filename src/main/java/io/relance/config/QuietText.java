package io.relance.config;

import io.relance.calendar.QuietPeriod;
import java.time.Month;
import java.time.MonthDay;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A quiet period in words: {@code 24 December to 1 January}, {@code 1 to 20 August}. */
final class QuietText {
    static final String EXPECTED = "a period such as \"24 December to 1 January\" or \"1 to 20 August\"";

    private static final Pattern PERIOD =
            Pattern.compile("(\\d{1,2})(?:\\s+([A-Za-z]+))?\\s+to\\s+(\\d{1,2})\\s+([A-Za-z]+)");

    private QuietText() {}

    static @Nullable QuietPeriod parse(String text) {
        Matcher matcher = PERIOD.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        Month last = month(matcher.group(4));
        Month first = matcher.group(2) == null ? last : month(matcher.group(2));
        if (first == null || last == null) {
            return null;
        }
        int from = Integer.parseInt(matcher.group(1));
        int to = Integer.parseInt(matcher.group(3));
        if (matcher.group(2) == null && from > to) {
            return null;
        }
        return new QuietPeriod(MonthDay.of(first, from), MonthDay.of(last, to));
    }

    static String print(QuietPeriod period) {
        return print(period.first()) + " to " + print(period.last());
    }

    private static String print(MonthDay day) {
        String name = day.getMonth().name();
        return day.getDayOfMonth() + " " + name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    /** The month's English name, or its first three letters. */
    private static @Nullable Month month(String name) {
        String wanted = name.toUpperCase(Locale.ROOT);
        for (Month month : Month.values()) {
            if (month.name().equals(wanted) || month.name().substring(0, 3).equals(wanted)) {
                return month;
            }
        }
        return null;
    }
}
