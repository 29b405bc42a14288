package io.relance.report.figure;

import io.relance.ledger.Customer;
import io.relance.report.lines.CustomerLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds up customers by payer, group, responsible and segment; a grouping that nobody uses is left out. */
final class Subtotals {
    private static final Comparator<Subtotal> LARGEST_FIRST = Comparator.comparing(
                    (Subtotal each) -> each.total().getAmount())
            .reversed()
            .thenComparing(Subtotal::key);

    private final Map<Subtotal.By, Map<String, Subtotal>> groups = new EnumMap<>(Subtotal.By.class);

    void add(CustomerLine line) {
        for (Subtotal.By by : Subtotal.By.values()) {
            String key = key(by, line.customer());
            Subtotal one = new Subtotal(by, key, 1, line.total(), line.late());
            groups.computeIfAbsent(by, each -> new TreeMap<>()).merge(key, one, Subtotals::sum);
        }
    }

    private static String key(Subtotal.By by, Customer customer) {
        return switch (by) {
            case PAYER -> customer.payer() == null ? "" : customer.payer().value();
            case GROUP -> customer.group();
            case RESPONSIBLE -> customer.responsible().name();
            case SEGMENT -> customer.segment();
        };
    }

    private static Subtotal sum(Subtotal one, Subtotal other) {
        return new Subtotal(
                one.by(),
                one.key(),
                one.customers() + other.customers(),
                one.total().plus(other.total()),
                one.late().plus(other.late()));
    }

    List<Subtotal> list() {
        List<Subtotal> all = new ArrayList<>();
        groups.values().stream()
                .filter(group -> group.keySet().stream().anyMatch(key -> !key.isEmpty()))
                .forEach(group -> group.values().stream().sorted(LARGEST_FIRST).forEach(all::add));
        return all;
    }
}
