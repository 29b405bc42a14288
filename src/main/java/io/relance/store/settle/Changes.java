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
import java.util.function.BiConsumer;
import java.util.stream.Stream;
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
    private final List<Changed> changed = new ArrayList<>();
    private long nextId;

    private record Changed(KnownRow known, StagedRow row) {}

    /** @param before the run whose snapshot was taken in last, or null for the first one */
    Changes(Store store, JournalBook journal, Run run, @Nullable LocalDate previousAsOf, @Nullable Run before) {
        this.store = store;
        this.run = run;
        extracted = run.knownOn();
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
        LocalDate paid = ReductionDay.paidOn(row, extracted);
        return paid != null ? paid : extracted;
    }

    private static BigDecimal left(StagedRow row) {
        return row.isOpen() ? row.open() : BigDecimal.ZERO;
    }

    /** A new document counts from its own date; without one, from the extraction. */
    private LocalDate firstKnown(StagedRow row) {
        return ReductionDay.begins(row.issueDate(), row.postedOn(), extracted);
    }

    void keepOrChange(DocumentGroup.Match match, KnownRow known) {
        StagedRow row = match.row();
        String state = state(row);
        boolean same = known.digest().equals(row.digest()) && known.state().equals(state);
        if (same) {
            return;
        }
        changed.add(new Changed(known, row));
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
        List<String> customers = Stream.concat(
                        gone.stream(),
                        changed.stream()
                                .filter(each -> reductions
                                                .undated(each.known(), each.row())
                                                .signum()
                                        > 0)
                                .map(Changed::known))
                .map(KnownRow::customer)
                .toList();
        Allocations allocations = Allocations.read(store, run, reductions, customers);
        changed.forEach(each -> change(each, allocations));
        if (!gone.isEmpty()) {
            leave(PaymentEvidence.read(store, run, gone), allocations);
        }
        receivables.write();
        versions.write();
        held.write();
        events.write();
    }

    private void change(Changed each, Allocations allocations) {
        KnownRow known = each.known();
        StagedRow row = each.row();
        String state = state(row);
        Last last = last(
                known,
                reductions.undated(known, row),
                reductions.of(known, row),
                allocations,
                (open, day) -> versions.add(
                        known.id(),
                        known.version() + 1,
                        row,
                        ReceivableRows.OPEN,
                        left(row).add(open),
                        day));
        receivables.update(known, row, state, last.version());
        versions.add(known.id(), last.version(), row, state, left(row), last.day());
    }

    private void leave(PaymentEvidence proofs, Allocations allocations) {
        for (KnownRow known : gone) {
            String proof = proofs.of(known);
            Last last = last(
                    known,
                    known.open().abs(),
                    reductions.of(known),
                    allocations,
                    (open, day) -> versions.partly(known, open, day));
            receivables.gone(known, proof, last.version());
            versions.gone(known, last.version(), last.day());
            held.closed(known.id());
            events.add(known, proof.equals("paid") ? "a payment was seen" : "no longer in the export");
        }
    }

    /** The version that shows what is left now, and the day from which it counts. */
    private record Last(int version, LocalDate day) {}

    /**
     * What was paid of a document counts first, then what a credit took back: two versions where both happened.
     *
     * @param fall how much less is open, without its sign
     * @param day from when that counts if it was paid
     * @param partly writes the version between, with what a credit took back only later
     */
    private static Last last(
            KnownRow known,
            BigDecimal fall,
            LocalDate day,
            Allocations allocations,
            BiConsumer<BigDecimal, LocalDate> partly) {
        int next = known.version() + 1;
        Allocations.Late late = fall.signum() > 0 ? allocations.take(known, fall) : null;
        if (late == null || !late.day().isAfter(day)) {
            return new Last(next, day);
        }
        if (late.amount().compareTo(fall) == 0) {
            return new Last(next, late.day());
        }
        partly.accept(known.open().signum() < 0 ? late.amount().negate() : late.amount(), day);
        return new Last(next + 1, late.day());
    }
}
