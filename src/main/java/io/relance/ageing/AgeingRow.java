package io.relance.ageing;

import io.relance.ledger.CustomerId;

/** What one customer owes in one currency, by bucket. */
public record AgeingRow(CustomerId customer, String name, Tally tally) {}
