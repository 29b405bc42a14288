package io.relance.cli;

import io.relance.ageing.OpenDocument;
import io.relance.intake.Extraction;
import io.relance.intake.Place;
import io.relance.intake.SourceReader;
import io.relance.intake.SourceRow;
import io.relance.ledger.Customer;
import io.relance.ledger.CustomerId;
import io.relance.ledger.DocumentKey;
import io.relance.ledger.Receivable;
import io.relance.report.Extracted;
import io.relance.report.LeftOut;
import io.relance.report.Origin;
import io.relance.report.ReportFacts;
import io.relance.report.RowCounts;
import io.relance.report.SourceFacts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The open documents of a source read directly, without the store: what the source says is open, whatever the date of
 * the report, except what it says was settled by then. Instalments are numbered by due date, identical rows of one
 * invoice count once, rows that contradict each other are left out together; both are listed with their amounts, so that
 * the report can be compared with the control total. There is no history.
 */
final class SourceDocuments implements ReportFacts {
    private static final Comparator<OpenDocument> ORDER = Comparator.comparing(
                    (OpenDocument each) -> each.customer().id())
            .thenComparing(each -> each.receivable().dueDate(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(each -> each.receivable().key());

    private static final int MOST_SAID = 5;

    private final Map<CustomerId, Customer> customers = new HashMap<>();
    private final Map<String, List<Row>> groups = new LinkedHashMap<>();
    private final List<OpenDocument> documents = new ArrayList<>();
    private final List<LeftOut.Row> leftOut = new ArrayList<>();
    private final SourceFacts facts;
    private long read;
    private long rejected;
    private long duplicates;

    private record Row(Place place, Receivable receivable) {}

    /** Reads the source to its end. */
    SourceDocuments(SourceReader reader, String name, @Nullable BigDecimal controlTotal) {
        for (SourceRow row = reader.next(); row != null; row = reader.next()) {
            take(row);
        }
        groups.values().forEach(this::accept);
        groups.clear();
        documents.sort(ORDER);
        Extraction extraction = reader.extraction();
        RowCounts rows = new RowCounts(read, read - rejected - duplicates, rejected, duplicates);
        BigDecimal control = controlTotal == null ? extraction.controlTotal() : controlTotal;
        facts = new SourceFacts(
                new Origin.Named(name),
                Extracted.at(extraction.extractedAt()),
                null,
                rows,
                LeftOut.of(leftOut),
                control);
    }

    private void take(SourceRow row) {
        if (row instanceof SourceRow.CustomerRow customer) {
            customers.put(customer.customer().id(), customer.customer());
        } else if (row instanceof SourceRow.ReceivableRow document) {
            read++;
            Customer own = document.customer();
            if (own != null) {
                customers.putIfAbsent(own.id(), own);
            }
            DocumentKey key = document.receivable().key();
            groups.computeIfAbsent(key.type() + "|" + group(key, read), each -> new ArrayList<>(1))
                    .add(new Row(document.place(), document.receivable()));
        } else if (row instanceof SourceRow.RejectedRow bad) {
            reject(bad);
        }
    }

    /** Credits and payments may share a number and are never duplicates, so each is a group of its own. */
    private static String group(DocumentKey key, long row) {
        return key.type().mayShareNumber() ? "row " + row : key.number();
    }

    private void reject(SourceRow.RejectedRow bad) {
        if (!bad.ofCustomer()) {
            read++;
            rejected++;
        }
        leftOut.add(new LeftOut.Row(
                bad.place().toString(),
                bad.customerId(),
                bad.documentNo(),
                bad.open(),
                bad.currency(),
                bad.column(),
                bad.reason()));
    }

    private void accept(List<Row> rows) {
        if (rows.size() > 1 && contradict(rows)) {
            rejected += rows.size();
            String number = rows.get(0).receivable().key().number();
            rows.forEach(row -> leaveOut(
                    row,
                    "the rows of document " + number
                            + " contradict each other (customer, currency, amount or due date);"
                            + " correct the export"));
            return;
        }
        Set<Receivable> seen = new HashSet<>();
        List<Row> once = new ArrayList<>();
        for (Row row : rows) {
            if (seen.add(row.receivable())) {
                once.add(row);
            } else {
                duplicates++;
                leaveOut(row, "counts once: identical to an earlier row");
            }
        }
        once.sort(Comparator.comparing(
                row -> row.receivable().dueDate(), Comparator.nullsLast(Comparator.naturalOrder())));
        int next = 1;
        for (Row row : once) {
            add(row, next++);
        }
    }

    /** Rows of one instalment that differ, or a customer or a currency that differs among them. */
    private static boolean contradict(List<Row> rows) {
        Receivable first = rows.get(0).receivable();
        Map<String, Receivable> instalments = new HashMap<>();
        for (Row row : rows) {
            Receivable one = row.receivable();
            String instalment = one.key().instalment() > 0 ? "no " + one.key().instalment() : "due " + one.dueDate();
            Receivable earlier = instalments.putIfAbsent(instalment, one);
            boolean same = earlier == null || earlier.equals(one);
            if (!same
                    || !one.customer().equals(first.customer())
                    || !one.amount().isSameCurrency(first.amount())) {
                return true;
            }
        }
        return false;
    }

    private void leaveOut(Row row, String reason) {
        Receivable receivable = row.receivable();
        leftOut.add(new LeftOut.Row(
                row.place().toString(),
                receivable.customer().value(),
                receivable.key().label(),
                receivable.open().getAmount(),
                receivable.open().getCurrencyUnit().getCode(),
                "",
                reason));
    }

    private void add(Row row, int instalment) {
        Receivable receivable = row.receivable();
        DocumentKey key = receivable.key();
        int number = key.instalment() > 0 ? key.instalment() : instalment;
        String entry = key.type().mayShareNumber() && key.entry().isEmpty()
                ? row.place().toString()
                : key.entry();
        Receivable numbered = withKey(receivable, new DocumentKey(key.type(), key.number(), number, entry));
        Customer customer =
                customers.computeIfAbsent(receivable.customer(), id -> Customer.named(id.value(), id.value()));
        documents.add(new OpenDocument(customer, numbered, false));
    }

    private static Receivable withKey(Receivable receivable, DocumentKey key) {
        return new Receivable(
                receivable.id(),
                key,
                receivable.customer(),
                receivable.issueDate(),
                receivable.dueDate(),
                receivable.postedOn(),
                receivable.amount(),
                receivable.open(),
                receivable.amountExclVat(),
                receivable.references(),
                receivable.paymentMethod(),
                receivable.restraints(),
                receivable.appliesTo(),
                receivable.settledOn(),
                receivable.lastLevel(),
                receivable.contractRate());
    }

    /** The rows left out with their reasons, the first of them only; then how many more there are. */
    List<String> rejected() {
        List<String> lines = new ArrayList<>();
        LeftOut all = facts.leftOut();
        all.listed().stream().limit(MOST_SAID).forEach(row -> lines.add(row.place() + ": " + row.fault()));
        if (all.count() > MOST_SAID) {
            lines.add((all.count() - MOST_SAID) + " rows more; --format xlsx lists them");
        }
        return lines;
    }

    /** Whether rows were rejected or contradict each other. */
    boolean hasRejected() {
        return rejected > 0 || facts.leftOut().all().unreadable() > 0;
    }

    @Override
    public void forEach(String company, LocalDate asOf, @Nullable LocalDate asKnownOn, Consumer<OpenDocument> action) {
        for (OpenDocument document : documents) {
            LocalDate settled = document.receivable().settledOn();
            if (settled == null || settled.isAfter(asOf)) {
                action.accept(document);
            }
        }
    }

    @Override
    public void leftOut(String company, LocalDate asOf, Consumer<LeftOut.Row> action) {
        leftOut.forEach(action);
    }

    @Override
    public SourceFacts source(String company, LocalDate asOf) {
        return facts;
    }
}
