package io.relance.ledger;

/** Which law protects a customer, and which scenario serves it by default. */
public enum CustomerType {
    BUSINESS,
    CONSUMER,
    PUBLIC
}
