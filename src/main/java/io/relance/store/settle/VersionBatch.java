package io.relance.store.settle;

import io.relance.store.Store;
import io.relance.store.row.ReceivableRows;
import io.relance.store.run.Run;
import io.relance.store.stage.StagedRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Versions of receivables to be written, from which any past date is reported. */
final class VersionBatch {
    private final Store store;
    private final Run run;
    private final LocalDate extracted;
    private final List<Object[]> rows = new ArrayList<>();

    VersionBatch(Store store, Run run, LocalDate extracted) {
        this.store = store;
        this.run = run;
        this.extracted = extracted;
    }

    /**
     * What a row of tonight says.
     *
     * @param open what is left of it
     * @param effective the date from which it counts
     */
    void add(long id, int version, StagedRow row, String state, BigDecimal open, LocalDate effective) {
        rows.add(new Object[] {
            id,
            version,
            run.company(),
            row.customer(),
            run.id(),
            effective,
            extracted,
            state,
            row.amount(),
            open,
            row.currency(),
            row.issueDate(),
            row.dueDate(),
            row.postedOn(),
            row.details()
        });
    }

    /**
     * A document that left the export.
     *
     * @param effective the date from which nothing of it is open
     */
    void gone(KnownRow known, int version, LocalDate effective) {
        left(known, version, ReceivableRows.GONE, BigDecimal.ZERO, effective);
    }

    /**
     * A document that left the export after it was paid in part.
     *
     * @param open what was left of it from this date on
     */
    void partly(KnownRow known, BigDecimal open, LocalDate effective) {
        left(known, known.version() + 1, ReceivableRows.OPEN, open, effective);
    }

    private void left(KnownRow known, int version, String state, BigDecimal open, LocalDate effective) {
        rows.add(new Object[] {
            known.id(),
            version,
            run.company(),
            known.customer(),
            run.id(),
            effective,
            extracted,
            state,
            known.amount(),
            open,
            known.currency(),
            known.issueDate(),
            known.dueDate(),
            known.postedOn(),
            known.details()
        });
    }

    void write() {
        store.batch("""
                insert into receivable_version (receivable_id, version, company, customer_id, run_id, effective_on,
                  known_on, state, amount, open_amount, currency, issue_date, due_date, posted_on, details)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
    }
}
