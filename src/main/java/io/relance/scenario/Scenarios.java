package io.relance.scenario;

import io.relance.ledger.Customer;
import java.util.List;
import java.util.Locale;

/** All scenarios of a company in the order of its configuration. */
public record Scenarios(List<Scenario> all) {
    public Scenarios {
        all = List.copyOf(all);
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
            if (scenario.serves().matches(customer)) {
                return scenario;
            }
        }
        return NONE;
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
