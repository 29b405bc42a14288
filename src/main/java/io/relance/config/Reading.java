package io.relance.config;

import io.relance.config.Part.Table;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Set;

/** What one reading of a configuration shares: the problems, the overrides, and which keys somebody asked for. */
final class Reading {
    private final Problems problems;
    private final Overrides overrides;
    private final IdentityHashMap<Table, Set<String>> askedOf = new IdentityHashMap<>();
    private final IdentityHashMap<Table, String> pathOf = new IdentityHashMap<>();
    private final Set<String> askedPaths = new LinkedHashSet<>();

    Reading(Problems problems, Overrides overrides) {
        this.problems = problems;
        this.overrides = overrides;
    }

    Problems problems() {
        return problems;
    }

    Overrides overrides() {
        return overrides;
    }

    void asked(Layer layer, String key) {
        pathOf.put(layer.table(), layer.paths().get(0));
        askedOf.computeIfAbsent(layer.table(), table -> new LinkedHashSet<>()).add(key);
        askedPaths.addAll(layer.below(key));
    }

    /** Every key of the file and every override must have been asked for; call it after all has been read. */
    void reportUnknown() {
        askedOf.forEach((table, asked) -> table.entries().forEach((key, entry) -> {
            if (!asked.contains(key)) {
                problems.add(
                        entry.keyPlace(),
                        "unknown key \"" + key + "\" in " + pathOf.get(table) + "; " + Nearest.advice(key, asked));
            }
        }));
        overrides.reportUnused(askedPaths, problems);
    }
}
