package io.relance.store.settle;

import io.relance.store.Store;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Which known documents may stand on rejected rows: those whose number a rejected row names, and those of customers of
 * rejected rows whose number could not be read. Asked for the documents of one range.
 */
record Unreadable(Set<String> numbers, Set<String> customers) {
    private static final int KEYS = 500;

    static Unreadable among(List<KnownRow> missing, Store store, long runId) {
        return new Unreadable(
                found(store, runId, missing, KnownRow::number, """
                        select distinct w.id from (values %s) as w(id)
                          join rejected_row x on x.run_id = ? and x.doc_number = w.id and x.of_customer = false
                        """),
                found(store, runId, missing, KnownRow::customer, """
                        select distinct w.id from (values %s) as w(id)
                          join rejected_row x on x.run_id = ? and x.doc_number = '' and x.customer_id = w.id
                            and x.of_customer = false
                        """));
    }

    private static Set<String> found(
            Store store, long runId, List<KnownRow> rows, Function<KnownRow, String> key, String sql) {
        List<String> keys = rows.stream()
                .map(key)
                .filter(each -> !each.isEmpty())
                .distinct()
                .sorted()
                .toList();
        Set<String> found = new HashSet<>();
        for (int from = 0; from < keys.size(); from += KEYS) {
            List<Object> some = new ArrayList<>(keys.subList(from, Math.min(keys.size(), from + KEYS)));
            String values = String.join(", ", Collections.nCopies(some.size(), "(cast(? as varchar(100)))"));
            some.add(runId);
            found.addAll(store.jdbc().queryForList(sql.formatted(values), String.class, some.toArray()));
        }
        return found;
    }

    boolean covers(KnownRow row) {
        return (!row.number().isEmpty() && numbers.contains(row.number())) || customers.contains(row.customer());
    }
}
