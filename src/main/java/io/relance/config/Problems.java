package io.relance.config;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Collects what is wrong, so that all of it is reported at once; the same thing is kept once. */
final class Problems {
    private static final Pattern IN_FILE = Pattern.compile(".*:(\\d+):(\\d+)");
    private static final Comparator<ConfigurationProblem> IN_ORDER = Comparator.<ConfigurationProblem>comparingInt(
                    problem -> number(problem, 1))
            .thenComparingInt(problem -> number(problem, 2))
            .thenComparing(ConfigurationProblem::toString);

    private final Set<ConfigurationProblem> found = new LinkedHashSet<>();

    void add(String place, String message) {
        found.add(new ConfigurationProblem(place, message));
    }

    /** In the order of the file; what comes from elsewhere after it. */
    List<ConfigurationProblem> all() {
        return found.stream().sorted(IN_ORDER).toList();
    }

    private static int number(ConfigurationProblem problem, int group) {
        Matcher place = IN_FILE.matcher(problem.place());
        return place.matches() ? Integer.parseInt(place.group(group)) : Integer.MAX_VALUE;
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new ConfigurationProblems(all());
        }
    }
}
