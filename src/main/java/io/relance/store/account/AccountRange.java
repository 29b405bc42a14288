package io.relance.store.account;

import java.util.ArrayList;
import java.util.List;

/** Accounts of a company from the first to the last id, both included. */
record AccountRange(String company, String first, String last) {
    static final String OF_CUSTOMERS = " c.company = ? and c.account_id >= ? and c.account_id <= ?";

    Object[] and(Object... more) {
        List<Object> all = new ArrayList<>(List.of(company, first, last));
        all.addAll(List.of(more));
        return all.toArray();
    }
}
