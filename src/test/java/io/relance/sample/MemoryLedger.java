package io.relance.sample;

import io.relance.dunning.SeenTonight;
import io.relance.dunning.decided.Decision;
import io.relance.dunning.given.Account;
import io.relance.dunning.given.History;
import io.relance.intake.SourceRow;
import io.relance.ledger.Customer;
import io.relance.ledger.CustomerId;
import io.relance.ledger.DocumentKey;
import io.relance.ledger.Receivable;
import io.relance.ledger.ReceivableId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A ledger that lives from snapshot to snapshot in memory: identity, what left, and the history that decisions leave
 * behind. It does in the simplest way what the store does with tables, so that whole nights can be tested without one.
 */
final class MemoryLedger {
    private static final Comparator<Receivable> ORDER = Comparator.comparing(Receivable::customer)
            .thenComparing(Receivable::dueDate, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Receivable::key);

    private final Map<DocumentKey, Long> ids = new HashMap<>();
    private final Map<String, Map<LocalDate, Integer>> instalments = new HashMap<>();
    private final Map<CustomerId, Customer> customers = new TreeMap<>();
    private Map<ReceivableId, Receivable> open = new LinkedHashMap<>();
    private final List<History.RejectedRow> rejected = new ArrayList<>();
    private final List<History.Delivery> deliveries = new ArrayList<>();
    private final List<History.Call> calls = new ArrayList<>();
    private final List<History.Draft> drafts = new ArrayList<>();
    private final List<History.HoldSeen> holds = new ArrayList<>();
    private final List<History.ImportedOn> imported = new ArrayList<>();
    private final List<io.relance.dunning.decided.Passed> lapsed = new ArrayList<>();
    private final List<Decision.Stuck> stuck = new ArrayList<>();
    private final List<History.Settled> settled = new ArrayList<>();
    private final List<History.Thanked> thanked = new ArrayList<>();
    private LocalDate asOf = LocalDate.MIN;

    /** Takes over a snapshot as the source gave it. */
    void read(LocalDate date, List<SourceRow> rows) {
        asOf = date;
        rejected.clear();
        List<Receivable> read = new ArrayList<>();
        for (SourceRow row : rows) {
            if (row instanceof SourceRow.CustomerRow customer) {
                customers.put(customer.customer().id(), customer.customer());
            } else if (row instanceof SourceRow.ReceivableRow receivable) {
                read.add(receivable.receivable());
            } else if (row instanceof SourceRow.RejectedRow problem
                    && !problem.customerId().isEmpty()) {
                reject(new CustomerId(problem.customerId()));
            }
        }
        Map<ReceivableId, Receivable> tonight = new LinkedHashMap<>();
        identified(read).sorted(ORDER).forEach(receivable -> tonight.put(receivable.id(), receivable));
        leave(tonight);
        tonight.values().removeIf(receivable -> receivable.open().isZero());
        open = tonight;
        remember();
    }

    private void reject(CustomerId customer) {
        rejected.add(new History.RejectedRow(customer, null, asOf));
    }

    /** Rows with their instalments and ids: identical ones once, contradicting ones not at all. */
    private Stream<Receivable> identified(List<Receivable> rows) {
        Map<String, List<Receivable>> byNumber = new LinkedHashMap<>();
        int ordinal = 0;
        for (Receivable row : rows) {
            boolean apart = row.key().type().mayShareNumber();
            String group = row.key().type() + "|" + row.key().number() + (apart ? "|" + ordinal++ : "");
            byNumber.computeIfAbsent(group, key -> new ArrayList<>()).add(row);
        }
        return byNumber.entrySet().stream().flatMap(entry -> one(entry.getKey(), entry.getValue()));
    }

    private Stream<Receivable> one(String group, List<Receivable> rows) {
        Set<Receivable> different = new LinkedHashSet<>(rows);
        Set<@Nullable LocalDate> dates = new HashSet<>();
        different.forEach(row -> dates.add(row.dueDate()));
        if (dates.size() < different.size()) {
            reject(rows.get(0).customer());
            return Stream.empty();
        }
        Map<LocalDate, Integer> known = instalments.computeIfAbsent(group, key -> new TreeMap<>());
        return different.stream()
                .sorted(Comparator.comparing(Receivable::dueDate, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(row -> numbered(row, known, group));
    }

    private Receivable numbered(Receivable row, Map<LocalDate, Integer> known, String group) {
        LocalDate due = row.dueDate();
        int instalment = due == null ? 1 : known.computeIfAbsent(due, date -> known.size() + 1);
        boolean apart = row.key().type().mayShareNumber();
        String entry = apart && row.key().entry().isEmpty()
                ? row.customer() + group
                : row.key().entry();
        DocumentKey key = new DocumentKey(row.key().type(), row.key().number(), instalment, entry);
        long id = ids.computeIfAbsent(key, unknown -> ids.size() + 1L);
        return Receivable.builder(key, row.customer(), row.amount())
                .id(id)
                .issued(row.issueDate())
                .due(due)
                .posted(row.postedOn())
                .open(row.open())
                .amountExclVat(row.amountExclVat())
                .references(row.references())
                .paymentMethod(row.paymentMethod())
                .restraints(row.restraints())
                .appliesTo(row.appliesTo())
                .settled(row.settledOn())
                .lastLevel(row.lastLevel())
                .contractRate(row.contractRate())
                .build();
    }

    private void leave(Map<ReceivableId, Receivable> tonight) {
        for (Receivable before : open.values()) {
            Receivable now = tonight.get(before.id());
            if (!before.isCredit() && (now == null || now.open().isZero())) {
                LocalDate on = now == null ? null : now.settledOn();
                settled.add(new History.Settled(
                        before.id(),
                        before.key(),
                        before.customer(),
                        before.dueDate(),
                        before.open(),
                        on,
                        asOf,
                        on != null));
            }
        }
    }

    private void remember() {
        for (Receivable receivable : open.values()) {
            if (receivable.lastLevel() != null
                    && imported.stream().noneMatch(seen -> seen.receivable().equals(receivable.id()))) {
                imported.add(new History.ImportedOn(receivable.id(), asOf));
            }
            Customer debtor = customer(receivable.customer());
            for (History.HoldSeen seen : SeenTonight.holds(receivable, debtor, asOf)) {
                LocalDate first = holds.stream()
                        .filter(hold -> hold.receivable().equals(seen.receivable()) && hold.kind() == seen.kind())
                        .map(History.HoldSeen::firstRead)
                        .findFirst()
                        .orElse(asOf);
                Money amount = holds.stream()
                        .filter(hold -> hold.receivable().equals(seen.receivable())
                                && hold.kind() == seen.kind()
                                && hold.kind() == History.HoldSeen.Kind.HANDED_OVER)
                        .map(History.HoldSeen::amount)
                        .findFirst()
                        .orElse(seen.amount());
                holds.removeIf(hold -> hold.receivable().equals(seen.receivable()) && hold.kind() == seen.kind());
                holds.add(new History.HoldSeen(seen.receivable(), seen.kind(), amount, seen.until(), first, asOf));
            }
        }
    }

    private Customer customer(CustomerId id) {
        return customers.getOrDefault(id, Customer.named(id.value(), id.value()));
    }

    /** The accounts of tonight, in the order of their payers. */
    List<Account> accounts() {
        Map<CustomerId, List<Receivable>> byPayer = new TreeMap<>();
        customers.values().forEach(customer -> byPayer.put(customer.payerOrSelf(), new ArrayList<>()));
        for (Receivable receivable : open.values()) {
            CustomerId payer = customer(receivable.customer()).payerOrSelf();
            byPayer.computeIfAbsent(payer, unknown -> new ArrayList<>()).add(receivable);
        }
        List<Account> accounts = new ArrayList<>();
        byPayer.forEach((payer, receivables) -> accounts.add(account(payer, receivables)));
        return accounts;
    }

    private Account account(CustomerId payer, List<Receivable> receivables) {
        List<Customer> served = customers.values().stream()
                .filter(customer -> customer.payerOrSelf().equals(payer))
                .toList();
        Set<CustomerId> theirs = new HashSet<>(served.stream().map(Customer::id).toList());
        Set<ReceivableId> known =
                new HashSet<>(receivables.stream().map(Receivable::id).toList());
        settled.stream().filter(left -> theirs.contains(left.customer())).forEach(left -> known.add(left.receivable()));
        History history = new History(
                of(deliveries, History.Delivery::receivable, known),
                of(lapsed, io.relance.dunning.decided.Passed::receivable, known),
                of(calls, History.Call::customer, Set.of(payer)),
                drafts.stream()
                        .filter(draft -> draft.items().stream().anyMatch(item -> known.contains(item.receivable())))
                        .toList(),
                of(holds, History.HoldSeen::receivable, known),
                of(stuck, Decision.Stuck::receivable, known),
                List.of(),
                of(rejected, History.RejectedRow::customer, theirs),
                of(settled, History.Settled::customer, theirs),
                of(imported, History.ImportedOn::receivable, known),
                of(thanked, History.Thanked::customer, theirs),
                List.of());
        return new Account(customer(payer), served, receivables, history);
    }

    private static <T, K> List<T> of(List<T> all, Function<T, K> key, Set<K> wanted) {
        Predicate<T> theirs = element -> wanted.contains(key.apply(element));
        return all.stream().filter(theirs).toList();
    }

    /** Takes the decision for done: everything was delivered on the night's date. */
    void deliver(Decision decision) {
        new MemoryDelivery(asOf, deliveries, calls, drafts, thanked).of(decision);
        lapsed.addAll(decision.lapsed());
        decision.unreachable().forEach(level -> {
            stuck.removeIf(known -> known.receivable().equals(level.receivable())
                    && known.level().equals(level.level()));
            stuck.add(level);
        });
    }
}
