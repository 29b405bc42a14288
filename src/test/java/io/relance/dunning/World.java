package io.relance.dunning;

import io.relance.dunning.decided.Decision;
import io.relance.dunning.given.Account;
import io.relance.dunning.given.History;
import io.relance.ledger.Address;
import io.relance.ledger.Contacts;
import io.relance.ledger.Customer;
import io.relance.ledger.CustomerId;
import io.relance.ledger.DocumentKey;
import io.relance.ledger.DocumentType;
import io.relance.ledger.ImportedLevel;
import io.relance.ledger.PaymentMethod;
import io.relance.ledger.Receivable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A payer and its customers, to whom things happen: seeded, so that every failure can be seen again. */
final class World {
    private final Random random;
    private final TreeMap<Long, Receivable> open = new TreeMap<>();
    private List<Customer> customers = new ArrayList<>();
    private History history = History.NONE;
    private long ids;

    World(long seed, LocalDate start) {
        this.random = new Random(seed);
        int size = 1 + random.nextInt(3);
        for (int i = 1; i <= size; i++) {
            customers.add(customer(i, seed));
        }
        for (int i = 0; i < 3 + random.nextInt(6); i++) {
            add(start.plusDays(random.nextInt(60) - 45), seed % 5 == 0);
        }
    }

    private Customer customer(int number, long seed) {
        Customer.Builder builder = Books.customer("C" + number);
        if (number > 1) {
            builder.payer(Books.C1);
        }
        if (seed % 7 == 3) {
            builder.contacts(new Contacts("", "", "", "", "", ""));
        }
        if (seed % 11 == 4) {
            builder.address(Address.NONE);
        }
        return builder.build();
    }

    Account account() {
        return new Account(customers.get(0), customers, List.copyOf(open.values()), history);
    }

    /** The same account with everything in another order. */
    Account shuffled() {
        Random order = new Random(open.size());
        List<Customer> people = shuffle(customers, order);
        return new Account(
                customers.get(0),
                people,
                shuffle(List.copyOf(open.values()), order),
                new History(
                        shuffle(history.deliveries(), order),
                        shuffle(history.lapsed(), order),
                        shuffle(history.calls(), order),
                        shuffle(history.drafts(), order),
                        shuffle(history.holds(), order),
                        shuffle(history.stuck(), order),
                        history.deadChannels(),
                        history.rejected(),
                        shuffle(history.settled(), order),
                        shuffle(history.importedOn(), order),
                        history.thanked(),
                        history.freed()));
    }

    private static <T> List<T> shuffle(List<T> list, Random order) {
        List<T> copy = new ArrayList<>(list);
        java.util.Collections.shuffle(copy, order);
        return copy;
    }

    void evolve(Decision decision, LocalDate asOf) {
        history = Evolution.after(account(), decision, asOf);
        if (!history.calls().isEmpty() && random.nextInt(4) == 0) {
            String[] codes = {"not reached", "message left", "promise", "will pay", "wrong contact"};
            history = Evolution.callResult(history, asOf, codes[random.nextInt(codes.length)]);
        }
        if (random.nextInt(4) == 0) {
            history = Evolution.approveAll(history, asOf);
        } else if (random.nextInt(15) == 0) {
            history = Evolution.rejectAll(history, asOf, null);
        }
    }

    /** A day in the life of the account. */
    void happen(LocalDate day) {
        if (random.nextInt(4) == 0) {
            add(day.plusDays(random.nextInt(35)), false);
        }
        List<History.Settled> settled = new ArrayList<>(history.settled());
        for (Receivable each : List.copyOf(open.values())) {
            if (random.nextInt(25) == 0) {
                change(each, day, settled);
            }
        }
        history = Evolution.withSettled(history, settled);
    }

    private void change(Receivable each, LocalDate day, List<History.Settled> settled) {
        if (each.isCredit()) {
            open.remove(each.id().value());
            return;
        }
        Money part = each.open().dividedBy(3, RoundingMode.DOWN);
        Receivable.Builder builder = each.toBuilder();
        switch (random.nextInt(11)) {
            case 0, 1 -> {
                open.remove(each.id().value());
                settled.add(Evolution.settled(each, day));
                return;
            }
            case 2 -> builder.open(each.open().minus(part));
            case 3 -> builder.restraints(each.restraints().withDispute("quality", random.nextBoolean() ? part : null));
            case 4 -> builder.restraints(each.restraints().withDispute("", null));
            case 5 ->
                builder.restraints(each.restraints()
                        .withPromise(day.plusDays(random.nextInt(8)), random.nextBoolean() ? part : null));
            case 6 -> builder.restraints(each.restraints().withPlanUntil(day.plusDays(random.nextInt(10))));
            case 7 -> builder.restraints(each.restraints().withPaymentPending(part));
            case 8 -> builder.restraints(each.restraints().withHoldUntil(day.plusDays(random.nextInt(6))));
            case 9 -> credit(each, day);
            default -> builder.restraints(io.relance.ledger.Restraints.NONE);
        }
        open.put(each.id().value(), builder.build());
    }

    private void credit(Receivable of, LocalDate day) {
        long id = ++ids;
        boolean names = random.nextBoolean();
        Money amount = random.nextBoolean() ? of.open() : of.open().dividedBy(2, RoundingMode.DOWN);
        if (amount.isPositive()) {
            open.put(
                    id,
                    Receivable.builder(
                                    new DocumentKey(DocumentType.PAYMENT, "", 1, "P" + id),
                                    of.customer(),
                                    amount.negated())
                            .id(id)
                            .issued(day)
                            .appliesTo(names ? of.key().number() : "")
                            .build());
        }
    }

    private void add(LocalDate due, boolean imported) {
        long id = ++ids;
        CustomerId customer = customers.get(random.nextInt(customers.size())).id();
        CurrencyUnit currency = random.nextInt(10) == 0 ? CurrencyUnit.USD : CurrencyUnit.EUR;
        int[] sizes = {8, 60, 400, 900, 2500, 20_000};
        BigDecimal amount = BigDecimal.valueOf(sizes[random.nextInt(sizes.length)] * 100L + random.nextInt(100), 2);
        Receivable.Builder builder = Receivable.builder(
                        DocumentKey.invoice("F-" + id), customer, Money.of(currency, amount))
                .id(id)
                .issued(due.minusDays(30))
                .due(random.nextInt(30) == 0 ? null : due)
                .paymentMethod(random.nextInt(12) == 0 ? PaymentMethod.DIRECT_DEBIT : PaymentMethod.TRANSFER);
        if (imported && random.nextBoolean()) {
            builder.lastLevel(new ImportedLevel(random.nextBoolean() ? "reminder" : "unheard-of", due.plusDays(9)));
        }
        open.put(id, builder.build());
    }
}
