package io.relance.scenario;

import io.relance.ledger.Customer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * All scenarios of a company in the order of its configuration.
 *
 * @param home the company's country: a customer without one is of it; empty when that is not known
 */
public record Scenarios(List<Scenario> all, String home) {
    public Scenarios {
        all = List.copyOf(all);
    }

    /** Scenarios of a company whose country does not matter. */
    public Scenarios(List<Scenario> all) {
        this(all, "");
    }

    /** The one the customer's own column names; else the first whose {@code for} matches; else none at all. */
    public Scenario of(Customer customer) {
        String named = customer.scenario().toLowerCase(Locale.ROOT);
        if (!named.isEmpty()) {
            for (Scenario scenario : all) {
                if (scenario.name().toLowerCase(Locale.ROOT).equals(named)) {
                    return scenario;
                }
            }
        }
        for (Scenario scenario : all) {
            if (scenario.serves().matches(customer, home)) {
                return scenario;
            }
        }
        return NONE;
    }

    /**
     * The names of all levels in one order, in which every scenario climbs as far as they agree: a level that earlier
     * scenarios do not have stands before the one that follows it. Earlier names of a level stand before its own.
     */
    public List<String> ladder() {
        List<String> ladder = new ArrayList<>();
        for (Scenario scenario : all) {
            List<String> names = scenario.levels().stream()
                    .flatMap(level -> Stream.concat(level.was().stream(), Stream.of(level.name())))
                    .toList();
            for (int i = 0; i < names.size(); i++) {
                if (!ladder.contains(names.get(i))) {
                    ladder.add(before(names.subList(i + 1, names.size()), ladder), names.get(i));
                }
            }
        }
        return ladder;
    }

    private static int before(List<String> later, List<String> ladder) {
        return later.stream()
                .mapToInt(ladder::indexOf)
                .filter(at -> at >= 0)
                .min()
                .orElse(ladder.size());
    }

    /** Nobody is contacted. */
    public static final Scenario NONE = new Scenario(
            "none",
            Scenario.Serves.EVERYBODY,
            java.math.BigDecimal.ZERO,
            0,
            0,
            RepeatAfter.DEFAULT,
            0,
            0,
            0,
            CatchUp.STRICT,
            List.of(),
            null);
}
