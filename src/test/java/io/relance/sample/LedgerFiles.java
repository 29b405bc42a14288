package io.relance.sample;

import io.relance.ledger.Customer;
import io.relance.ledger.CustomerId;
import io.relance.ledger.Receivable;
import io.relance.ledger.Restraints;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Writes a generated ledger under the column names of the contract, as .xlsx (streamed: memory does not grow with it)
 * or as .csv in UTF-8 with semicolons, by the ending of the file's name.
 */
public final class LedgerFiles {
    private static final List<String> RECEIVABLES = List.of(
            "customer_id",
            "document_no",
            "document_type",
            "entry_id",
            "issue_date",
            "due_date",
            "currency",
            "amount",
            "open_amount",
            "amount_excl_vat",
            "subject",
            "order_ref",
            "payment_ref",
            "disputed",
            "promised_on",
            "plan_until",
            "hold_until",
            "assigned_to",
            "einvoice_status",
            "applies_to",
            "settled_on",
            "last_level",
            "last_level_on");
    private static final List<String> CUSTOMERS = List.of(
            "customer_id",
            "name",
            "customer_type",
            "language",
            "country",
            "payer_id",
            "contact_name",
            "email",
            "phone",
            "address1",
            "postal_code",
            "city",
            "payment_terms_days",
            "responsible_name",
            "responsible_email");

    private LedgerFiles() {}

    /** Writes the open documents; title cells say that they were extracted on the morning of the ledger's date. */
    public static void writeReceivables(GeneratedLedger ledger, Path file) throws IOException {
        try (Target target = target(file)) {
            target.row(Arrays.asList("extracted_at", ledger.asOf() + "T06:12:00"));
            target.row(Arrays.asList("payments_to", previousWeekday(ledger.asOf())));
            target.row(List.copyOf(RECEIVABLES));
            for (Receivable document : ledger.documents()) {
                target.row(cells(document));
            }
        }
    }

    public static void writeCustomers(GeneratedLedger ledger, Path file) throws IOException {
        try (Target target = target(file)) {
            target.row(List.copyOf(CUSTOMERS));
            for (Customer customer : ledger.customers()) {
                target.row(cells(customer));
            }
        }
    }

    private static LocalDate previousWeekday(LocalDate day) {
        LocalDate previous = day.minusDays(1);
        while (previous.getDayOfWeek().getValue() > 5) {
            previous = previous.minusDays(1);
        }
        return previous;
    }

    private static List<@Nullable Object> cells(Receivable document) {
        Restraints held = document.restraints();
        List<@Nullable Object> row = new ArrayList<>();
        row.add(document.customer().value());
        row.add(document.key().number());
        row.add(document.key().type().code());
        row.add(document.key().entry());
        row.add(document.issueDate());
        row.add(document.dueDate());
        row.add(document.amount().getCurrencyUnit().getCode());
        row.add(document.amount().getAmount());
        row.add(document.open().getAmount());
        Money excludingVat = document.amountExclVat();
        row.add(excludingVat == null ? null : excludingVat.getAmount());
        row.add(document.references().subject());
        row.add(document.references().orderRef());
        row.add(document.references().paymentRef());
        row.add(held.disputed());
        row.add(held.promisedOn());
        row.add(held.planUntil());
        row.add(held.holdUntil());
        row.add(held.assignedTo());
        row.add(held.einvoiceStatus());
        row.add(document.appliesTo());
        row.add(document.settledOn());
        row.add(document.lastLevel() == null ? null : document.lastLevel().level());
        row.add(document.lastLevel() == null ? null : document.lastLevel().on());
        return row;
    }

    private static List<@Nullable Object> cells(Customer customer) {
        CustomerId payer = customer.payer();
        Integer terms = customer.paymentTermsDays();
        List<@Nullable Object> row = new ArrayList<>();
        row.add(customer.id().value());
        row.add(customer.name());
        row.add(customer.type().name().toLowerCase(Locale.ROOT));
        row.add(customer.language());
        row.add(customer.country());
        row.add(payer == null ? null : payer.value());
        row.add(customer.contacts().name());
        row.add(customer.contacts().email());
        row.add(customer.contacts().phone());
        row.add(customer.address().line1());
        row.add(customer.address().postalCode());
        row.add(customer.address().city());
        row.add(terms == null ? null : BigDecimal.valueOf(terms));
        row.add(customer.responsible().name());
        row.add(customer.responsible().email());
        return row;
    }

    private static Target target(Path file) throws IOException {
        return file.toString().endsWith(".csv") ? new Csv(file) : new Workbook(file);
    }

    /** Where rows of texts, dates, amounts and empty cells go. */
    private interface Target extends AutoCloseable {
        void row(List<? extends @Nullable Object> cells) throws IOException;

        @Override
        void close() throws IOException;
    }

    private static final class Csv implements Target {
        private final BufferedWriter out;

        Csv(Path file) throws IOException {
            out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        }

        @Override
        public void row(List<? extends @Nullable Object> cells) throws IOException {
            StringBuilder line = new StringBuilder();
            for (Object cell : cells) {
                String text = cell == null ? "" : cell.toString();
                boolean quoted = text.contains(";") || text.contains("\"");
                line.append(line.isEmpty() ? "" : ";").append(quoted ? '"' + text.replace("\"", "\"\"") + '"' : text);
            }
            out.write(line.append("\r\n").toString());
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    private static final class Workbook implements Target {
        private final Path file;
        private final SXSSFWorkbook book = new SXSSFWorkbook(200);
        private final SXSSFSheet sheet = book.createSheet("Export");
        private final CellStyle date = book.createCellStyle();
        private int rows;

        Workbook(Path file) {
            this.file = file;
            date.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
        }

        @Override
        public void row(List<? extends @Nullable Object> cells) {
            Row row = sheet.createRow(rows++);
            for (int column = 0; column < cells.size(); column++) {
                Object value = cells.get(column);
                if (value != null && !value.equals("")) {
                    fill(row.createCell(column), value);
                }
            }
        }

        private void fill(Cell cell, Object value) {
            if (value instanceof LocalDate day) {
                cell.setCellValue(day);
                cell.setCellStyle(date);
            } else if (value instanceof BigDecimal number) {
                cell.setCellValue(number.doubleValue());
            } else {
                cell.setCellValue(value.toString());
            }
        }

        @Override
        public void close() throws IOException {
            try (OutputStream out = Files.newOutputStream(file)) {
                book.write(out);
            }
            book.close();
        }
    }
}
