package io.relance.message.text;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;

/** What {@code layout/letter.properties} may say; another value would be passed over in silence. */
final class Look {
    static final String FILE = "layout/letter.properties";

    private static final Map<String, String> PATTERNS = Map.of(
            "accent", "#?[0-9a-f]{6}",
            "layout", "auto|french|belgian|din",
            "sides", "1|2");
    private static final Map<String, String> EXPECTED = Map.of(
            "accent", "six digits of a colour, as in #1f3a5f",
            "layout", "auto, french, belgian or din",
            "sides", "1 or 2");

    private Look() {}

    /** Throws a {@link TemplateProblem} at the first setting, by name, that there is not or that has no such value. */
    static void check(Map<String, String> look, ToIntFunction<String> lineOf) {
        Set<String> known = new TreeSet<>(PATTERNS.keySet());
        for (String key : new TreeSet<>(look.keySet())) {
            String pattern = PATTERNS.get(key);
            if (pattern == null) {
                throw new TemplateProblem(
                        FILE,
                        lineOf.applyAsInt(key),
                        "there is no setting '" + key + "'. Known are " + String.join(", ", known) + ".");
            }
            String value = look.getOrDefault(key, "").strip();
            if (!value.toLowerCase(Locale.ROOT).matches(pattern)) {
                throw new TemplateProblem(
                        FILE,
                        lineOf.applyAsInt(key),
                        "'" + value + "' is no value of '" + key + "'. Expected " + EXPECTED.get(key) + ".");
            }
        }
    }
}
