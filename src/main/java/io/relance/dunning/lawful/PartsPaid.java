package io.relance.dunning.lawful;

import io.relance.dunning.given.Charging;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;

/**
 * Which payments reduced which announced part of a receivable. A payment after the announcement pays what was claimed
 * there, the first part before the next; an earlier one was late too, but is no longer in what was claimed, and belongs to
 * the first part. What is paid beyond the claims was not claimed, and bears nothing.
 */
final class PartsPaid {
    private final List<PaidLate.Announced> parts;
    private final List<List<Charging.Paid>> paid = new ArrayList<>();
    private final List<Money> left = new ArrayList<>();

    private PartsPaid(List<PaidLate.Announced> parts) {
        this.parts = parts;
        for (PaidLate.Announced part : parts) {
            paid.add(new ArrayList<>());
            left.add(part.claimed());
        }
    }

    /** The payments of each part, in the order of the parts. */
    static List<List<Charging.Paid>> of(List<PaidLate.Announced> parts, List<Charging.Paid> payments) {
        PartsPaid all = new PartsPaid(parts);
        payments.forEach(all::add);
        return all.paid;
    }

    private void add(Charging.Paid payment) {
        Money rest = payment.amount();
        for (int i = 0; i < parts.size() && rest.isPositive(); i++) {
            if (payment.on().isAfter(parts.get(i).on()) && left.get(i).isPositive()) {
                Money taken = rest.isGreaterThan(left.get(i)) ? left.get(i) : rest;
                paid.get(i).add(new Charging.Paid(payment.on(), taken));
                left.set(i, left.get(i).minus(taken));
                rest = rest.minus(taken);
            }
        }
        if (rest.isPositive() && !payment.on().isAfter(parts.get(0).on())) {
            paid.get(0).add(new Charging.Paid(payment.on(), rest));
        }
    }
}
