package io.relance.store.settle;

import io.relance.store.Store;
import io.relance.store.run.Run;
import io.relance.store.stage.StagedRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Rows of the table of receivables to be written: new ones, changed ones, and those that left the export. */
final class ReceivableBatch {
    private final Store store;
    private final Run run;
    private final LocalDate extracted;
    private final List<Object[]> inserts = new ArrayList<>();
    private final List<Object[]> updates = new ArrayList<>();
    private final List<Object[]> left = new ArrayList<>();

    ReceivableBatch(Store store, Run run, LocalDate extracted) {
        this.store = store;
        this.run = run;
        this.extracted = extracted;
    }

    void insert(long id, DocumentGroup.Match match, String state, int version) {
        StagedRow row = match.row();
        inserts.add(new Object[] {
            id,
            run.company(),
            row.number(),
            row.type().name(),
            match.generation(),
            match.instalment(),
            match.entry(),
            row.customer(),
            state,
            row.currency(),
            row.amount(),
            row.open(),
            row.issueDate(),
            row.dueDate(),
            row.postedOn(),
            row.details(),
            row.digest(),
            run.asOf(),
            extracted,
            hasImportedLevel(row) ? run.asOf() : null,
            row.isOpen() ? null : row.settledOn(),
            row.isOpen() ? "" : "paid",
            version,
            row.groupKey()
        });
    }

    void update(KnownRow known, StagedRow row, String state, int version) {
        boolean open = row.isOpen();
        updates.add(new Object[] {
            row.customer(),
            state,
            row.currency(),
            row.amount(),
            row.open(),
            row.issueDate(),
            row.dueDate(),
            row.postedOn(),
            row.details(),
            row.digest(),
            hasImportedLevel(row) ? run.asOf() : null,
            open ? null : run.asOf(),
            open ? null : extracted,
            open ? null : row.settledOn(),
            open ? "" : "paid",
            version,
            known.id()
        });
    }

    void gone(KnownRow known, String proof, int version) {
        left.add(new Object[] {run.asOf(), extracted, proof, version, known.id()});
    }

    private static boolean hasImportedLevel(StagedRow row) {
        return row.details().contains("\"last_level\"");
    }

    void write() {
        store.batch("""
                insert into receivable (id, company, doc_number, doc_type, generation, instalment, entry_id,
                  customer_id, state, currency, amount, open_amount, issue_date, due_date, posted_on, details, digest,
                  first_as_of, first_extracted, imported_level_on, settled_on, evidence, version, group_key)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, inserts);
        store.batch("""
                update receivable set customer_id = ?, state = ?, currency = ?, amount = ?, open_amount = ?,
                  issue_date = ?, due_date = ?, posted_on = ?, details = ?, digest = ?,
                  imported_level_on = coalesce(imported_level_on, ?), gone_since = ?, gone_extracted = ?,
                  settled_on = ?, evidence = ?, version = ? where id = ?
                """, updates);
        store.batch("""
                update receivable set state = 'gone', gone_since = ?, gone_extracted = ?, evidence = ?, version = ?
                where id = ?
                """, left);
    }
}
