package io.relance.store.history;

import io.relance.ledger.CustomerId;
import io.relance.report.Span;
import io.relance.report.lines.PaidDocument;
import io.relance.store.Store;
import io.relance.store.row.ReceivableRows;
import io.relance.store.run.Snapshots;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Invoices that were paid between two dates, out of the versions kept. Paid is what left the snapshots or was said to be
 * settled; what left together with a credit note was not paid. The day is the one the export names, else the extraction
 * of the first snapshot without the document.
 */
public final class PaidHistory {
    private static final int DOCUMENTS = 5_000;
    private static final LocalDate ALWAYS = LocalDate.of(9999, 12, 31);

    private final JdbcTemplate jdbc;
    private final Snapshots snapshots;

    public PaidHistory(Store store) {
        jdbc = store.jdbc();
        snapshots = new Snapshots(store);
    }

    /**
     * Hands over what was paid from one day to another, both included, in the order of Relance's own numbers.
     */
    public void forEach(String company, Span span, Consumer<PaidDocument> documents) {
        LocalDate known = span.asKnownOn() == null ? ALWAYS : span.asKnownOn();
        String lastThen = new VersionsThen(snapshots.taken(company), span.to(), known).last();
        long mark = 0;
        while (true) {
            List<Long> ids = new ArrayList<>();
            jdbc.query(
                    "select v.receivable_id, v.customer_id, v.currency, v.amount, v.due_date, v.effective_on"
                            + " from receivable_version v join receivable r on r.id = v.receivable_id"
                            + " where r.company = ? and r.id > ? and r.doc_type in ('INVOICE', 'RETENTION', 'BILL')"
                            + " and r.evidence <> 'no' and v.state <> 'open' and v.due_date is not null"
                            + " and v.effective_on >= ? and v.amount > 0 and " + lastThen
                            + " order by r.id fetch first " + DOCUMENTS + " rows only",
                    row -> {
                        ids.add(row.getLong(1));
                        documents.accept(new PaidDocument(
                                new CustomerId(row.getString(2)),
                                ReceivableRows.money(row, "amount", "currency"),
                                row.getObject(5, LocalDate.class),
                                row.getObject(6, LocalDate.class)));
                    },
                    company,
                    mark,
                    span.from(),
                    span.to(),
                    known,
                    span.to(),
                    known);
            if (ids.size() < DOCUMENTS) {
                return;
            }
            mark = ids.get(ids.size() - 1);
        }
    }
}
