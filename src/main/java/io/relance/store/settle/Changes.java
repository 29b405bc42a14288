package io.relance.store.settle;

import io.relance.ledger.DocumentType;
import io.relance.store.Store;
import io.relance.store.journal.JournalBook;
import io.relance.store.row.ReceivableRows;
import io.relance.store.row.Texts;
import io.relance.store.run.Run;
import io.relance.store.stage.StagedRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes what changed of the receivables: the rows themselves, their versions, their holds and the events. */
final class Changes {
    private final JdbcTemplate jdbc;
    private final HoldsSeen holds;
    private final JournalBook journal;

    Changes(Store store) {
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
        private final Set<String> customers = new HashSet<>();
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
            customers.add(row.customer());
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
                1,
                row.groupKey()
            });
            versions.add(version(id, 1, row, state, firstKnown(row)));
            if (row.isOpen()) {
                held.open(id, row.open(), row.details());
            }
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
            customers.add(row.customer());
            update(known, row, state);
            LocalDate settledOn = row.settledOn();
            LocalDate effective = settledOn != null && !settledOn.isAfter(extracted) ? settledOn : extracted;
            versions.add(version(known.id(), known.version() + 1, row, state, effective));
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

        private Object[] version(long id, int version, StagedRow row, String state, LocalDate effective) {
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
                row.isOpen() ? row.open() : BigDecimal.ZERO,
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
            ensureCustomers();
            journal.add(run, events);
        }

        private void goneDocuments() {
            if (gone.isEmpty()) {
                return;
            }
            Evidence evidence = evidence();
            List<Object[]> rows = new ArrayList<>();
            for (KnownRow known : gone) {
                String proof = evidence.of(known);
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

        private Evidence evidence() {
            Set<String> owners = new HashSet<>();
            gone.forEach(row -> owners.add(row.customer()));
            String marks = "?" + ", ?".repeat(owners.size() - 1);
            Evidence evidence = new Evidence(new HashSet<>(), new HashSet<>());
            jdbc.query(
                    "select customer_id, applies_to, amount from stage_document where doc_type = 'PAYMENT'"
                            + " and customer_id in (" + marks + ")",
                    row -> {
                        evidence.payment(row.getString(1), row.getString(2), row.getBigDecimal(3));
                    },
                    owners.toArray());
            List<Object> arguments = new ArrayList<>();
            arguments.add(run.company());
            arguments.add(run.asOf());
            arguments.addAll(owners);
            jdbc.query(
                    "select r.customer_id from receivable r where r.company = ? and r.doc_type = 'CREDIT_NOTE'"
                            + " and (r.state = 'open' or r.gone_since = ?) and r.customer_id in (" + marks + ")"
                            + " and not exists (select 1 from stage_document s where s.group_key = r.group_key)",
                    row -> {
                        evidence.customersWithLeavingCredit().add(row.getString(1));
                    },
                    arguments.toArray());
            return evidence;
        }

        private void ensureCustomers() {
            if (customers.isEmpty()) {
                return;
            }
            List<Object[]> rows = new ArrayList<>();
            for (String id : customers.stream().sorted().toList()) {
                String content = new Texts().put("name", id).json();
                rows.add(new Object[] {run.company(), id, id, content, run.asOf(), run.company(), id});
            }
            jdbc.batchUpdate(
                    "insert into customer (company, id, account_id, content, since)"
                            + " select cast(? as varchar(60)), cast(? as varchar(100)), cast(? as varchar(100)),"
                            + " cast(? as varchar(4000)), cast(? as date) from (values (1)) as one(n)"
                            + " where not exists (select 1 from customer where company = ? and id = ?)",
                    rows);
        }

        private void batch(String sql, List<Object[]> rows) {
            if (!rows.isEmpty()) {
                jdbc.batchUpdate(sql, rows);
            }
        }
    }

    /** Whether what left the export was paid: payments seen beside it, credit notes that left with it. */
    private record Evidence(Set<String> payments, Set<String> customersWithLeavingCredit) {
        void payment(String customer, String appliesTo, BigDecimal amount) {
            payments.add(
                    appliesTo.isEmpty()
                            ? customer + "\u0001="
                                    + amount.negate().stripTrailingZeros().toPlainString()
                            : customer + "\u0001" + appliesTo);
        }

        String of(KnownRow row) {
            boolean paid = payments.contains(row.customer() + "\u0001" + row.number())
                    || payments.contains(row.customer() + "\u0001="
                            + row.open().stripTrailingZeros().toPlainString());
            if (paid) {
                return "paid";
            }
            return customersWithLeavingCredit.contains(row.customer()) ? "no" : "pending";
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
