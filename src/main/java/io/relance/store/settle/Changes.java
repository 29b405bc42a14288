package io.relance.store.settle;

import io.relance.store.Store;
import io.relance.store.journal.JournalBook;
import io.relance.store.row.ReceivableRows;
import io.relance.store.run.Run;
import io.relance.store.stage.StagedRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed of the receivables of one range of keys, collected and then written in batches: the rows themselves, their
 * versions, their holds and the events.
 */
final class Changes {
    private final Store store;
    private final Run run;
    private final LocalDate extracted;
    private final ReductionDay reductions;
    private final HoldsSeen.Page held;
    private final ReceivableBatch receivables;
    private final VersionBatch versions;
    private final SettledEvents events;
    private final List<KnownRow> gone = new ArrayList<>();
    private long nextId;

    /** @param before the run whose snapshot was taken in last, or null for the first one */
    Changes(Store store, JournalBook journal, Run run, @Nullable LocalDate previousAsOf, @Nullable Run before) {
        this.store = store;
        this.run = run;
        extracted = ReductionDay.extracted(run);
        reductions = ReductionDay.of(run, before);
        held = new HoldsSeen(store).page(run.asOf(), previousAsOf);
        receivables = new ReceivableBatch(store, run, extracted);
        versions = new VersionBatch(store, run, extracted);
        events = new SettledEvents(journal, run);
        Long last = store.jdbc().queryForObject("select max(id) from receivable", Long.class);
        nextId = last == null ? 1 : last + 1;
    }

    long settledDocuments() {
        return events.count();
    }

    void add(DocumentGroup.Match match) {
        StagedRow row = match.row();
        long id = nextId++;
        String state = state(row);
        int version = wasOpenBefore(row) ? 2 : 1;
        receivables.insert(id, match, state, version);
        if (version > 1) {
            versions.add(id, 1, row, ReceivableRows.OPEN, row.amount(), firstKnown(row));
        }
        versions.add(id, version, row, state, left(row), version > 1 ? effective(row) : firstKnown(row));
        if (row.isOpen()) {
            held.open(id, row.open(), row.details());
        }
    }

    private static String state(StagedRow row) {
        return row.isOpen() ? ReceivableRows.OPEN : ReceivableRows.SETTLED;
    }

    /** Whether a document that is paid when it is first seen was open for a while before. */
    private boolean wasOpenBefore(StagedRow row) {
        return !row.isOpen() && row.settledOn() != null && firstKnown(row).isBefore(effective(row));
    }

    /** Its payment counts from its day when the export names it, else from the extraction. */
    private LocalDate effective(StagedRow row) {
        LocalDate settledOn = row.settledOn();
        return settledOn != null && !settledOn.isAfter(extracted) ? settledOn : extracted;
    }

    private static BigDecimal left(StagedRow row) {
        return row.isOpen() ? row.open() : BigDecimal.ZERO;
    }

    /** A new document counts from its own date; without one, from the extraction. */
    private LocalDate firstKnown(StagedRow row) {
        LocalDate own = row.issueDate() != null ? row.issueDate() : row.postedOn();
        return own == null || own.isAfter(extracted) ? extracted : own;
    }

    void keepOrChange(DocumentGroup.Match match, KnownRow known) {
        StagedRow row = match.row();
        String state = state(row);
        boolean same = known.digest().equals(row.digest()) && known.state().equals(state);
        if (same) {
            return;
        }
        receivables.update(known, row, state);
        versions.add(known.id(), known.version() + 1, row, state, left(row), reductions.of(known, row));
        if (row.isOpen()) {
            held.changed(known.id(), row.open(), row.details());
        } else {
            held.closed(known.id());
        }
        if (known.isOpen() && !row.isOpen()) {
            LocalDate settledOn = row.settledOn();
            events.add(known, settledOn == null ? "nothing is left to pay" : "paid on " + settledOn);
        }
    }

    void gone(KnownRow known) {
        gone.add(known);
    }

    void write() {
        if (!gone.isEmpty()) {
            leave(PaymentEvidence.read(store, run, gone));
        }
        receivables.write();
        versions.write();
        held.write();
        events.write();
    }

    private void leave(PaymentEvidence proofs) {
        for (KnownRow known : gone) {
            String proof = proofs.of(known);
            receivables.gone(known, proof);
            versions.gone(known, reductions.of(known));
            held.closed(known.id());
            events.add(known, proof.equals("paid") ? "a payment was seen" : "no longer in the export");
        }
    }
}
