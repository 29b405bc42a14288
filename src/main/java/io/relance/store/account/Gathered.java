package io.relance.store.account;

import io.relance.dunning.decided.Decision;
import io.relance.dunning.decided.Passed;
import io.relance.dunning.given.Account;
import io.relance.dunning.given.History;
import io.relance.ledger.Customer;
import io.relance.ledger.Receivable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One account while its rows come in. */
final class Gathered {
    @Nullable
    Customer addressee;

    final List<Customer> customers = new ArrayList<>();
    final List<Receivable> receivables = new ArrayList<>();
    final List<History.Delivery> deliveries = new ArrayList<>();
    final List<Passed> lapsed = new ArrayList<>();
    final List<History.Call> calls = new ArrayList<>();
    final List<History.Draft> drafts = new ArrayList<>();
    final List<History.HoldSeen> holds = new ArrayList<>();
    final List<Decision.Stuck> stuck = new ArrayList<>();
    final List<History.DeadChannel> deadChannels = new ArrayList<>();
    final List<History.RejectedRow> rejected = new ArrayList<>();
    final List<History.Settled> settled = new ArrayList<>();
    final List<History.ImportedOn> importedOn = new ArrayList<>();
    final List<History.Thanked> thanked = new ArrayList<>();
    final List<History.Freed> freed = new ArrayList<>();
    final List<History.PartPayment> payments = new ArrayList<>();

    Account account(String id) {
        receivables.sort(Comparator.comparing(Receivable::customer)
                .thenComparing(Receivable::dueDate, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Receivable::key)
                .thenComparing(Receivable::id));
        settled.sort(Comparator.comparing(History.Settled::receivable));
        payments.sort(Comparator.comparing(History.PartPayment::receivable).thenComparing(History.PartPayment::on));
        importedOn.sort(Comparator.comparing(History.ImportedOn::receivable));
        Customer writtenTo = addressee == null ? Customer.named(id, id) : addressee;
        History history = new History(
                deliveries,
                lapsed,
                calls,
                drafts,
                holds,
                stuck,
                deadChannels,
                rejected,
                settled,
                importedOn,
                thanked,
                freed,
                payments);
        return new Account(writtenTo, customers, receivables, history);
    }
}
