package io.relance.scenario;

import io.relance.ledger.Customer;
import java.util.List;
import java.util.Locale;

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
