package io.relance.intake.fact;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Payment terms in days by customer, of customers that have some. The one thing that grows with their number. */
public final class CustomerTerms {
    private final Map<String, Integer> days = new HashMap<>();

    public void put(String customer, @Nullable Integer terms) {
        if (terms != null) {
            days.put(customer, terms);
        }
    }

    @Nullable
    Integer of(String customer) {
        return days.get(customer);
    }
}
