package io.relance.store.stage;

import io.relance.ledger.Customer;
import io.relance.ledger.DocumentKey;
import io.relance.ledger.Receivable;
import io.relance.store.Store;
import io.relance.store.row.CustomerText;
import io.relance.store.row.Digest;
import io.relance.store.row.ReceivableText;
import io.relance.store.row.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the source said tonight, row by row, before it is compared with what is known. */
public final class Staging {
    private static final int REMEMBERED_CUSTOMERS = 10_000;

    private final JdbcTemplate jdbc;
    private final Adjustments adjustments;
    private final Map<String, String> lastSaid = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > REMEMBERED_CUSTOMERS;
        }
    };

    public Staging(Store store) {
        jdbc = store.jdbc();
        adjustments = new Adjustments(store);
    }

    /** A document as it was read, with its place in the source. */
    public record Row(long rowNo, String place, Receivable receivable) {}

    /** A customer as it was read; rank 0 from a customers' file, 1 from a document's row. */
    public record CustomerRow(long rowNo, int rank, Customer customer) {}

    /** A row that was rejected. */
    public record Rejection(
            long rowNo,
            String file,
            String sheet,
            long row,
            String column,
            String found,
            String reason,
            String customerId,
            String documentType,
            String documentNo,
            @Nullable BigDecimal open,
            @Nullable String currency,
            boolean ofCustomer) {}

    /** Empties the staging tables and forgets the rejections and adjustments of this pass. */
    public void clear(long runId) {
        jdbc.execute("truncate table stage_document");
        jdbc.execute("truncate table stage_customer");
        jdbc.update("delete from rejected_row where run_id = ?", runId);
        adjustments.clear(runId);
        lastSaid.clear();
    }

    public void documents(List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.batchUpdate("""
                insert into stage_document (row_no, place, doc_type, doc_number, instalment, entry_id, customer_id,
                  currency, amount, open_amount, is_open, issue_date, due_date, posted_on, applies_to, details, digest, group_key)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows.stream().map(Staging::columns).toList());
    }

    private static Object[] columns(Row row) {
        Receivable receivable = row.receivable();
        DocumentKey key = receivable.key();
        String details = ReceivableText.write(receivable);
        return new Object[] {
            row.rowNo(),
            Texts.cut(row.place(), 300),
            key.type().name(),
            key.number(),
            key.instalment(),
            key.entry(),
            receivable.customer().value(),
            receivable.open().getCurrencyUnit().getCode(),
            receivable.amount().getAmount(),
            receivable.open().getAmount(),
            !receivable.open().isZero() && receivable.settledOn() == null,
            receivable.issueDate(),
            receivable.dueDate(),
            receivable.postedOn(),
            receivable.appliesTo(),
            details,
            digest(receivable, details),
            groupKey(receivable)
        };
    }

    /** Rows with the same key are one document or its instalments; credits may share a number, so never another's. */
    private static String groupKey(Receivable receivable) {
        DocumentKey key = receivable.key();
        String type = key.number() + "|" + key.type().name();
        return key.type().mayShareNumber() ? type + "|" + receivable.customer().value() : type;
    }

    private static String digest(Receivable receivable, String details) {
        return Digest.sha256(String.join(
                "\u0001",
                receivable.customer().value(),
                receivable.amount().toString(),
                receivable.open().toString(),
                String.valueOf(receivable.issueDate()),
                String.valueOf(receivable.dueDate()),
                String.valueOf(receivable.postedOn()),
                details));
    }

    /** Customers; one whose content was just said the same way by an earlier row is left out. */
    public void customers(List<CustomerRow> rows) {
        List<Object[]> batch = new ArrayList<>();
        for (CustomerRow row : rows) {
            String content = CustomerText.write(row.customer());
            String id = row.customer().id().value();
            if (!content.equals(lastSaid.put(id, content))) {
                batch.add(new Object[] {row.rowNo(), id, row.rank(), content});
            }
        }
        if (!batch.isEmpty()) {
            jdbc.batchUpdate(
                    "insert into stage_customer (row_no, customer_id, source_rank, content) values (?, ?, ?, ?)",
                    batch);
        }
    }

    public void rejections(long runId, List<Rejection> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.batchUpdate(
                """
                insert into rejected_row (run_id, row_no, file_name, sheet, row_number, column_name, found, reason,
                  customer_id, doc_type, doc_number, of_customer, open_amount, currency)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                rows.stream()
                        .map(row -> new Object[] {
                            runId,
                            row.rowNo(),
                            Texts.cut(row.file(), 300),
                            Texts.cut(row.sheet(), 100),
                            row.row(),
                            Texts.cut(row.column(), 200),
                            Texts.cut(row.found(), 32_767),
                            Texts.cut(row.reason(), 1000),
                            Texts.cut(row.customerId(), 100),
                            row.documentType().isEmpty() ? null : row.documentType(),
                            Texts.cut(row.documentNo(), 100),
                            row.ofCustomer(),
                            row.open(),
                            row.currency()
                        })
                        .toList());
    }
}
