package io.relance.report;

import io.relance.report.lines.CustomerLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Keeps the largest debtors of each currency; equal ones in the order of their ids. */
final class TopDebtors {
    private static final Comparator<CustomerLine> LARGEST_FIRST = Comparator.comparing(
                    (CustomerLine line) -> line.total().getAmount())
            .reversed()
            .thenComparing(line -> line.customer().id());

    private final Map<String, List<CustomerLine>> currencies = new TreeMap<>();

    void add(CustomerLine line) {
        if (!line.total().isPositive()) {
            return;
        }
        List<CustomerLine> kept =
                currencies.computeIfAbsent(line.total().getCurrencyUnit().getCode(), code -> new ArrayList<>());
        kept.add(line);
        if (kept.size() >= 4 * AgeingReport.TOP) {
            kept.sort(LARGEST_FIRST);
            kept.subList(AgeingReport.TOP, kept.size()).clear();
        }
    }

    List<CustomerLine> list() {
        return currencies.values().stream()
                .flatMap(kept -> kept.stream().sorted(LARGEST_FIRST).limit(AgeingReport.TOP))
                .toList();
    }
}
