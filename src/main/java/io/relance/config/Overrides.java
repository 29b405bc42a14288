package io.relance.config;

import io.relance.config.Part.Origin;
import io.relance.config.Part.Scalar;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Values from the command line and the environment, which win over the file in this order. Names are compared by
 * letters and digits alone: {@code RELANCE_SOURCE_MAX_REJECTS} and {@code --relance.source.max-rejects} both stand for
 * {@code relance.source.max-rejects}.
 */
final class Overrides {
    /** Variables of this prefix that are not keys of the configuration. */
    private static final Set<String> NOT_KEYS = Set.of("RELANCE_STACKTRACE", "RELANCE_NO_CDS");

    private final Map<String, Scalar> byName = new TreeMap<>();
    private final Set<String> used = new LinkedHashSet<>();

    Overrides(Map<String, String> environment, Map<String, String> commandLine) {
        new TreeMap<>(environment).forEach((name, value) -> {
            if (name.startsWith("RELANCE_") && !NOT_KEYS.contains(name) && !value.isEmpty()) {
                byName.put(letters(name), new Scalar("environment variable " + name, value, Origin.ENVIRONMENT));
            }
        });
        commandLine.forEach(
                (name, value) -> byName.put(letters(name), new Scalar("--" + name, value, Origin.COMMAND_LINE)));
    }

    static Overrides none() {
        return new Overrides(Map.of(), Map.of());
    }

    /** The value given for this key, or null. */
    @Nullable
    Scalar of(String path) {
        String name = letters(path);
        Scalar value = byName.get(name);
        if (value != null) {
            used.add(name);
        }
        return value;
    }

    /** Reports what nobody asked for. */
    void reportUnused(Collection<String> knownPaths, Problems problems) {
        byName.forEach((name, value) -> {
            if (!used.contains(name)) {
                String written =
                        value.place().replace("environment variable ", "").replace("--", "");
                String path = written.toLowerCase(Locale.ROOT).replace('_', '.');
                String advice = Nearest.to(path, knownPaths)
                        .map(known -> "did you mean " + known + "?")
                        .orElse("see the configuration's list of keys");
                problems.add(value.place(), "sets no known key; " + advice);
            }
        });
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
