package io.relance.ageing;

import io.relance.ledger.Customer;
import io.relance.ledger.Receivable;

/**
 * A document that was open on the date of a report.
 *
 * @param customer whose it is, as known then
 * @param receivable the document with the amount open then
 * @param reconstituted whether it lies before the first snapshot, so that it is computed from dates alone
 */
public record OpenDocument(Customer customer, Receivable receivable, boolean reconstituted) {}
