package io.relance.dunning.given;

import io.relance.ledger.Customer;
import io.relance.ledger.Receivable;
import java.util.List;

/**
 * All the decision knows of one payer.
 *
 * @param addressee who is written to: the payer, or the customer itself
 * @param customers the customers it pays for, itself included, in the order of their ids
 * @param receivables their open documents, credits included, in the order of customer, due date and key
 * @param history what was done and seen before tonight
 */
public record Account(Customer addressee, List<Customer> customers, List<Receivable> receivables, History history) {
    public Account {
        customers = List.copyOf(customers);
        receivables = List.copyOf(receivables);
    }
}
