package io.relance.store.settle;

import io.relance.ledger.DocumentType;
import io.relance.store.journal.JournalBook;
import io.relance.store.run.Run;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;

/** Journal entries of debts that are settled; credits that are used up are none. */
final class SettledEvents {
    private final JournalBook journal;
    private final Run run;
    private final List<JournalBook.Pending> events = new ArrayList<>();

    SettledEvents(JournalBook journal, Run run) {
        this.journal = journal;
        this.run = run;
    }

    int count() {
        return events.size();
    }

    void add(KnownRow known, String reason) {
        if (known.open().signum() <= 0) {
            return;
        }
        int scale = CurrencyUnit.of(known.currency()).getDecimalPlaces();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("number", label(known));
        document.put("open", known.open().setScale(scale).toPlainString());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "settled");
        body.put("customer", known.customer());
        body.put("documents", List.of(document));
        body.put("amounts", Map.of("currency", known.currency()));
        body.put("reason", reason);
        events.add(new JournalBook.Pending(known.customer(), "", "settled", Long.toString(known.id()), body));
    }

    private static String label(KnownRow row) {
        String number = row.number().isEmpty() ? row.type().code() : row.number();
        return row.type() == DocumentType.INVOICE && row.instalment() > 1 ? number + "/" + row.instalment() : number;
    }

    void write() {
        journal.add(run, events);
    }
}
