package io.relance.store.settle;

import io.relance.ledger.DocumentType;
import io.relance.store.Store;
import io.relance.store.journal.JournalBook;
import io.relance.store.row.ReceivableRows;
import io.relance.store.run.Run;
import io.relance.store.stage.StagedRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes what changed of the receivables: the rows themselves, their versions, their holds and the events. */
final class Changes {
    private final JdbcTemplate jdbc;
    private final HoldsSeen holds;
    private final JournalBook journal;
    private final Store store;

    Changes(Store store) {
        this.store = store;
        jdbc = store.jdbc();
        holds = new HoldsSeen(store);
        journal = new JournalBook(store);
    }

    Page page(Run run, @Nullable LocalDate previousAsOf) {
        return new Page(run, previousAsOf);
    }

    /** The changes of one range of keys, collected and then written in batches. */
    final class Page {
        private final Run run;
        private final LocalDate extracted;
        private final HoldsSeen.Page held;
        private final List<Object[]> inserts = new ArrayList<>();
        private final List<Object[]> updates = new ArrayList<>();
        private final List<Object[]> versions = new ArrayList<>();
        private final List<KnownRow> gone = new ArrayList<>();
        private final List<JournalBook.Pending> events = new ArrayList<>();
        private long nextId;
        private long settledDocuments;

        Page(Run run, @Nullable LocalDate previousAsOf) {
            this.run = run;
            LocalDate extractedOn = Objects.requireNonNull(run.extractedOn());
            extracted = extractedOn.isAfter(run.asOf()) ? run.asOf() : extractedOn;
            held = holds.page(run.asOf(), previousAsOf);
            Long last = jdbc.queryForObject("select max(id) from receivable", Long.class);
            nextId = last == null ? 1 : last + 1;
        }

        long settledDocuments() {
            return settledDocuments;
        }

        void add(DocumentGroup.Match match) {
            StagedRow row = match.row();
            long id = nextId++;
            String state = row.isOpen() ? ReceivableRows.OPEN : ReceivableRows.SETTLED;
            int version = wasOpenBefore(row) ? 2 : 1;
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
            if (version > 1) {
                versions.add(version(id, 1, row, ReceivableRows.OPEN, row.amount(), firstKnown(row)));
            }
            versions.add(version(id, version, row, state, left(row), version > 1 ? effective(row) : firstKnown(row)));
            if (row.isOpen()) {
                held.open(id, row.open(), row.details());
            }
        }

        /** Whether a document that is paid when it is first seen was open for a while before. */
        private boolean wasOpenBefore(StagedRow row) {
            return !row.isOpen() && row.settledOn() != null && firstKnown(row).isBefore(effective(row));
        }

        /** A change counts from the day of payment when the export names it, else from the extraction. */
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
            String state = row.isOpen() ? ReceivableRows.OPEN : ReceivableRows.SETTLED;
            boolean same = known.digest().equals(row.digest()) && known.state().equals(state);
            if (same) {
                return;
            }
            update(known, row, state);
            LocalDate settledOn = row.settledOn();
            versions.add(version(known.id(), known.version() + 1, row, state, left(row), effective(row)));
            if (row.isOpen()) {
                held.changed(known.id(), row.open(), row.details());
            } else {
                held.closed(known.id());
            }
            if (known.isOpen() && !row.isOpen()) {
                settled(known, settledOn == null ? "nothing is left to pay" : "paid on " + settledOn);
            }
        }

        private void update(KnownRow known, StagedRow row, String state) {
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
                known.version() + 1,
                known.id()
            });
        }

        void gone(KnownRow known) {
            gone.add(known);
        }

        private Object[] version(
                long id, int version, StagedRow row, String state, BigDecimal open, LocalDate effective) {
            return new Object[] {
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
            };
        }

        private void settled(KnownRow known, String reason) {
            if (known.open().signum() <= 0) {
                return;
            }
            settledDocuments++;
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("number", label(known));
            document.put("open", known.open().setScale(scale(known.currency())).toPlainString());
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("type", "settled");
            body.put("customer", known.customer());
            body.put("documents", List.of(document));
            body.put("amounts", Map.of("currency", known.currency()));
            body.put("reason", reason);
            events.add(new JournalBook.Pending(known.customer(), "", "settled", Long.toString(known.id()), body));
        }

        void write() {
            goneDocuments();
            batch("""
                    insert into receivable (id, company, doc_number, doc_type, generation, instalment, entry_id,
                      customer_id, state, currency, amount, open_amount, issue_date, due_date, posted_on, details, digest,
                      first_as_of, first_extracted, imported_level_on, settled_on, evidence, version, group_key)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """, inserts);
            batch("""
                    update receivable set customer_id = ?, state = ?, currency = ?, amount = ?, open_amount = ?,
                      issue_date = ?, due_date = ?, posted_on = ?, details = ?, digest = ?,
                      imported_level_on = coalesce(imported_level_on, ?), gone_since = ?, gone_extracted = ?,
                      settled_on = ?, evidence = ?, version = ? where id = ?
                    """, updates);
            batch("""
                    insert into receivable_version (receivable_id, version, company, customer_id, run_id, effective_on,
                      known_on, state, amount, open_amount, currency, issue_date, due_date, posted_on, details)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """, versions);
            held.write();
            journal.add(run, events);
        }

        private void goneDocuments() {
            if (gone.isEmpty()) {
                return;
            }
            PaymentEvidence proofs = PaymentEvidence.read(store, run, gone);
            List<Object[]> rows = new ArrayList<>();
            for (KnownRow known : gone) {
                String proof = proofs.of(known);
                rows.add(new Object[] {run.asOf(), extracted, proof, known.version() + 1, known.id()});
                versions.add(new Object[] {
                    known.id(),
                    known.version() + 1,
                    run.company(),
                    known.customer(),
                    run.id(),
                    extracted,
                    extracted,
                    ReceivableRows.GONE,
                    known.amount(),
                    BigDecimal.ZERO,
                    known.currency(),
                    known.issueDate(),
                    known.dueDate(),
                    known.postedOn(),
                    known.details()
                });
                held.closed(known.id());
                settled(known, proof.equals("paid") ? "a payment was seen" : "no longer in the export");
            }
            batch(
                    "update receivable set state = 'gone', gone_since = ?, gone_extracted = ?, evidence = ?,"
                            + " version = ? where id = ?",
                    rows);
        }

        private void batch(String sql, List<Object[]> rows) {
            if (!rows.isEmpty()) {
                jdbc.batchUpdate(sql, rows);
            }
        }
    }

    private static boolean hasImportedLevel(StagedRow row) {
        return row.details().contains("\"last_level\"");
    }

    private static String label(KnownRow row) {
        String number = row.number().isEmpty() ? row.type().code() : row.number();
        return row.type() == DocumentType.INVOICE && row.instalment() > 1 ? number + "/" + row.instalment() : number;
    }

    private static int scale(String currency) {
        return org.joda.money.CurrencyUnit.of(currency).getDecimalPlaces();
    }
}
