package io.relance.store.decision;

import io.relance.store.Store;
import io.relance.store.run.Run;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a chunk counted, added up: one row by name and currency. */
final class TallyRows {
    private final Run run;
    private final String chunk;
    private final Map<Key, Sum> sums = new LinkedHashMap<>();

    private record Key(String what, String name, String currency) {}

    private record Sum(long documents, BigDecimal amount) {
        Sum plus(Sum more) {
            return new Sum(documents + more.documents, amount.add(more.amount));
        }
    }

    /** {@code chunk} is the key of the chunk's first account: a chunk done again counts once. */
    TallyRows(Run run, String chunk) {
        this.run = run;
        this.chunk = chunk;
    }

    void add(List<Decided.Tally> tallies) {
        for (Decided.Tally tally : tallies) {
            String currency = tally.amount().getCurrencyUnit().getCode();
            Sum sum = new Sum(tally.documents(), tally.amount().getAmount());
            sums.merge(new Key(tally.what(), tally.name(), currency), sum, Sum::plus);
        }
    }

    void write(Store store) {
        List<Object[]> rows = sums.entrySet().stream()
                .map(entry -> new Object[] {
                    run.id(),
                    chunk,
                    entry.getKey().what(),
                    entry.getKey().name(),
                    entry.getKey().currency(),
                    entry.getValue().documents(),
                    entry.getValue().amount()
                })
                .toList();
        store.batch("""
                insert into tally (run_id, chunk_key, what, name, currency, documents, amount)
                values (?, ?, ?, ?, ?, ?, ?)
                """, rows);
    }
}
