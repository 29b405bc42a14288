package io.relance.ledger;

/** How a document is to be paid. Direct debits and bills are collected by the creditor, so they wait five working days. */
public enum PaymentMethod {
    TRANSFER,
    CHEQUE,
    CARD,
    DIRECT_DEBIT,
    BILL
}
