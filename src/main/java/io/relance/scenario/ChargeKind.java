package io.relance.scenario;

/** What a level may claim beside the principal. */
public enum ChargeKind {
    INTEREST,
    INDEMNITY
}
