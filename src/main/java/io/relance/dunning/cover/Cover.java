package io.relance.dunning.cover;

import io.relance.dunning.hold.Holding;
import io.relance.ledger.CustomerId;
import io.relance.ledger.DocumentKey;
import io.relance.ledger.Receivable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Stage <b>cover</b> (rule 6): what unallocated credits protect. Credits stay within their customer and currency. All
 * of them first cover the document they name, then one whose open amount they equal, then the oldest past-due amounts
 * that are not held.
 */
public final class Cover {
    private static final Comparator<Receivable> CREDITS =
            Comparator.comparing(Cover::dateOf).thenComparing(Receivable::key).thenComparing(Receivable::id);
    public static final Comparator<Receivable> OLDEST_FIRST = Comparator.comparing(
                    (Receivable receivable) -> receivable.dueDate(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Receivable::key)
            .thenComparing(Receivable::id);

    /** What credits cover of one receivable, and which. */
    public record Covered(Money amount, List<String> by) {}

    private record Purse(CustomerId customer, CurrencyUnit currency) {}

    private final LocalDate asOf;
    private final Function<Receivable, Holding> holdings;
    private final IdentityHashMap<Receivable, Covered> covered = new IdentityHashMap<>();
    private final Map<Purse, Boolean> netCredits = new HashMap<>();

    public Cover(List<Receivable> receivables, Function<Receivable, Holding> holdings, LocalDate asOf) {
        this.asOf = asOf;
        this.holdings = holdings;
        Map<Purse, List<Receivable>> purses = new LinkedHashMap<>();
        for (Receivable receivable : receivables) {
            if (receivable.isCredit()) {
                purses.putIfAbsent(purse(receivable), new ArrayList<>());
            }
        }
        if (purses.isEmpty()) {
            return;
        }
        for (Receivable receivable : receivables) {
            List<Receivable> found = purses.get(purse(receivable));
            if (found != null) {
                found.add(receivable);
            }
        }
        purses.forEach(this::spend);
    }

    @Nullable
    public Covered of(Receivable receivable) {
        return covered.get(receivable);
    }

    /** Whether the customer's credits reach all its open amounts of that currency. */
    boolean isNetCredit(Receivable receivable) {
        return netCredits.getOrDefault(purse(receivable), false);
    }

    private static Purse purse(Receivable receivable) {
        return new Purse(receivable.customer(), receivable.open().getCurrencyUnit());
    }

    private static LocalDate dateOf(Receivable credit) {
        LocalDate issued = credit.issueDate() != null ? credit.issueDate() : credit.postedOn();
        LocalDate date = issued != null ? issued : credit.dueDate();
        return date != null ? date : LocalDate.MAX;
    }

    private void spend(Purse purse, List<Receivable> all) {
        List<Credit> credits = all.stream()
                .filter(Receivable::isCredit)
                .sorted(CREDITS)
                .map(Credit::new)
                .toList();
        List<Receivable> debits = all.stream()
                .filter(receivable -> receivable.open().isPositive())
                .sorted(OLDEST_FIRST)
                .toList();
        Money sum = Money.zero(purse.currency());
        for (Receivable receivable : all) {
            sum = sum.plus(receivable.open());
        }
        netCredits.put(purse, !sum.isPositive());
        coverNamed(credits, debits);
        coverEqual(credits, debits);
        coverOldest(credits, debits);
    }

    private void coverNamed(List<Credit> credits, List<Receivable> debits) {
        if (credits.stream().allMatch(credit -> credit.source.appliesTo().isBlank())) {
            return;
        }
        Map<String, List<Receivable>> byNumber = new HashMap<>();
        for (Receivable debit : debits) {
            byNumber.computeIfAbsent(debit.key().number(), number -> new ArrayList<>(1))
                    .add(debit);
        }
        for (Credit credit : credits) {
            String named = credit.source.appliesTo();
            for (Receivable debit : named.isBlank() ? List.<Receivable>of() : byNumber.getOrDefault(named, List.of())) {
                credit.cover(debit, left(debit));
            }
        }
    }

    /** Held ones included; of equal ones the oldest due date, then the key. */
    private void coverEqual(List<Credit> credits, List<Receivable> debits) {
        Map<BigDecimal, Deque<Receivable>> byAmount = new HashMap<>();
        for (Receivable debit : debits) {
            byAmount.computeIfAbsent(left(debit).getAmount(), amount -> new ArrayDeque<>(1))
                    .add(debit);
        }
        for (Credit credit : credits) {
            Deque<Receivable> equal = byAmount.get(credit.left.getAmount());
            if (credit.left.isPositive() && equal != null && !equal.isEmpty()) {
                credit.cover(equal.remove(), credit.left);
            }
        }
    }

    private void coverOldest(List<Credit> credits, List<Receivable> debits) {
        int next = 0;
        for (Credit credit : credits) {
            while (credit.left.isPositive()
                    && next < debits.size()
                    && debits.get(next).isLate(asOf)) {
                Receivable debit = debits.get(next);
                Money free = holdings.apply(debit).free(debit.open()).minus(coveredOf(debit));
                if (free.isPositive()) {
                    credit.cover(debit, free);
                }
                if (credit.left.isPositive()) {
                    next++;
                }
            }
        }
    }

    private Money coveredOf(Receivable debit) {
        Covered found = covered.get(debit);
        return found == null ? Money.zero(debit.open().getCurrencyUnit()) : found.amount();
    }

    private Money left(Receivable debit) {
        return debit.open().minus(coveredOf(debit));
    }

    /** A credit and what is left of it. */
    private final class Credit {
        private final Receivable source;
        private Money left;

        private Credit(Receivable source) {
            this.source = source;
            this.left = source.open().negated();
        }

        private void cover(Receivable debit, Money atMost) {
            Money amount = left.isLessThan(atMost) ? left : atMost;
            if (!amount.isPositive()) {
                return;
            }
            left = left.minus(amount);
            Covered before = covered.get(debit);
            List<String> by = before == null ? new ArrayList<>() : before.by();
            by.add(label(source));
            covered.put(
                    debit, new Covered(before == null ? amount : before.amount().plus(amount), by));
        }
    }

    /** How a credit is named to the accountant: its number, else its kind with the entry or the date it was posted. */
    private static String label(Receivable credit) {
        DocumentKey key = credit.key();
        if (!key.number().isEmpty()) {
            return key.label();
        }
        String entry = key.entry().replaceFirst("#[0-9]+$", "");
        // without an entry of its own it is told apart by its date and amount, which people need not read
        if (!entry.isEmpty() && entry.indexOf('|') < 0) {
            return key.label() + " " + entry;
        }
        LocalDate date = dateOf(credit);
        return date.equals(LocalDate.MAX) ? key.label() : key.label() + " of " + date;
    }
}
