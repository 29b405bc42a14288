package io.relance.sample;

import io.relance.sample.SampleDocument.Formula;
import io.relance.sample.SampleDocument.Night;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Writes the demonstration's workbooks as an accounting system would: titles above the header, the page header
 * repeated, a blank row and the grand total below, and here and there a date or an amount as text.
 */
final class SampleWorkbooks {
    private static final DateTimeFormatter FRENCH = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Instant MADE = Instant.parse("2026-10-05T04:12:00Z");
    private static final int PAGE = 250;

    private static final Map<String, String> RECEIVABLES = new LinkedHashMap<>();
    private static final Map<String, String> CUSTOMERS = new LinkedHashMap<>();

    static {
        header(RECEIVABLES, "customer_id", "Code client");
        header(RECEIVABLES, "document_no", "N° facture");
        header(RECEIVABLES, "document_type", "Type de pièce");
        header(RECEIVABLES, "entry_id", "ID écriture");
        header(RECEIVABLES, "issue_date", "Date facture");
        header(RECEIVABLES, "due_date", "Échéance");
        header(RECEIVABLES, "posted_on", "Date comptable");
        header(RECEIVABLES, "currency", "Devise");
        header(RECEIVABLES, "amount_excl_vat", "Montant HT");
        header(RECEIVABLES, "amount", "Montant TTC");
        header(RECEIVABLES, "open_amount", "Reste dû");
        header(RECEIVABLES, "subject", "Objet");
        header(RECEIVABLES, "order_ref", "N° commande");
        header(RECEIVABLES, "payment_ref", "Référence de paiement");
        header(RECEIVABLES, "payment_method", "Mode de règlement");
        header(RECEIVABLES, "disputed", "Litige");
        header(RECEIVABLES, "disputed_amount", "Montant en litige");
        header(RECEIVABLES, "promised_on", "Promesse de paiement");
        header(RECEIVABLES, "plan_until", "Plan de règlement jusqu'au");
        header(RECEIVABLES, "payment_pending", "Règlement annoncé");
        header(RECEIVABLES, "applies_to", "Pièce d'origine");
        header(RECEIVABLES, "hold_until", "Relance bloquée jusqu'au");
        header(RECEIVABLES, "settled_on", "Date de règlement");
        header(RECEIVABLES, "release_on", "Date de libération");
        header(RECEIVABLES, "assigned_to", "Cédé à");
        header(RECEIVABLES, "handed_to", "Transmis à");
        header(RECEIVABLES, "einvoice_status", "Statut e-facture");
        header(RECEIVABLES, "last_level", "Dernière relance");
        header(RECEIVABLES, "last_level_on", "Date dernière relance");
        header(RECEIVABLES, "attachment", "Fichier facture");
        header(RECEIVABLES, "gl_account", "Compte collectif");

        header(CUSTOMERS, "customer_id", "Code client");
        header(CUSTOMERS, "name", "Raison sociale");
        header(CUSTOMERS, "customer_type", "Type de client");
        header(CUSTOMERS, "segment", "Segment");
        header(CUSTOMERS, "scenario", "Scénario");
        header(CUSTOMERS, "language", "Langue");
        header(CUSTOMERS, "country", "Pays");
        header(CUSTOMERS, "payer_id", "Code payeur");
        header(CUSTOMERS, "group_id", "Groupe");
        header(CUSTOMERS, "contact_name", "Contact");
        header(CUSTOMERS, "email", "E-mail");
        header(CUSTOMERS, "email_formal", "E-mail service facturier");
        header(CUSTOMERS, "phone", "Téléphone");
        header(CUSTOMERS, "mobile", "Mobile");
        header(CUSTOMERS, "address1", "Adresse");
        header(CUSTOMERS, "postal_code", "Code postal");
        header(CUSTOMERS, "city", "Ville");
        header(CUSTOMERS, "tax_id", "N° TVA");
        header(CUSTOMERS, "payment_terms_days", "Délai de paiement");
        header(CUSTOMERS, "responsible_name", "Chargé de recouvrement");
        header(CUSTOMERS, "responsible_email", "E-mail responsable");
        header(CUSTOMERS, "sales_email", "E-mail du commercial");
        header(CUSTOMERS, "hold_reason", "Motif de blocage");
        header(CUSTOMERS, "insolvent_on", "Date du jugement");
        header(CUSTOMERS, "insolvency_type", "Type de procédure");
    }

    private SampleWorkbooks() {}

    private static void header(Map<String, String> headers, String column, String text) {
        headers.put(column, text);
    }

    static void writeReceivables(SampleBook book, Night night, Path file) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Export export = new Export(workbook, workbook.createSheet("Échéancier clients"), RECEIVABLES);
            export.titles(
                    "FOURNITURES EXEMPLE SAS (données fictives)",
                    "Échéancier clients : pièces non soldées",
                    "Extrait le " + night.asOf.format(FRENCH) + " 06:12",
                    "Règlements comptabilisés jusqu'au " + night.paymentsTo.format(FRENCH));
            export.headers();
            List<Map<String, Object>> lines = book.lines(night).stream()
                    .sorted(Comparator.comparing(line -> String.valueOf(line.get("customer_id"))))
                    .toList();
            for (int i = 0; i < lines.size(); i++) {
                if (i > 0 && i % PAGE == 0) {
                    export.blank();
                    export.headers();
                }
                export.line(lines.get(i), i);
            }
            export.blank();
            export.total(total(book, night));
            export.finish(file);
        }
    }

    static void writeCustomers(SampleBook book, Path file) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Export export = new Export(workbook, workbook.createSheet("Clients"), CUSTOMERS);
            export.headers();
            for (SampleCustomer customer : book.customers()) {
                Map<String, Object> line = new LinkedHashMap<>();
                for (String column : CUSTOMERS.keySet()) {
                    Optional.ofNullable(customer.column(column)).ifPresent(value -> line.put(column, value));
                }
                export.line(line, 0);
            }
            export.finish(file);
        }
    }

    /** What the books add up to in euro: also lines whose cells are spoilt, and a line that stands twice only once. */
    static BigDecimal total(SampleBook book, Night night) {
        BigDecimal total = BigDecimal.ZERO;
        for (SampleDocument document : book.documents()) {
            Map<String, Object> columns = document.columns(night);
            if (document.isIn(night) && "EUR".equals(columns.get("currency"))) {
                total = total.add(document.booked(night));
            }
        }
        return total;
    }

    /** One sheet in the making. */
    private static final class Export {
        private final XSSFWorkbook workbook;
        private final XSSFSheet sheet;
        private final Map<String, String> columns;
        private final CellStyle bold;
        private final CellStyle date;
        private final CellStyle amount;
        private int next;

        Export(XSSFWorkbook workbook, XSSFSheet sheet, Map<String, String> columns) {
            this.workbook = workbook;
            this.sheet = sheet;
            this.columns = columns;
            Font heavy = workbook.createFont();
            heavy.setBold(true);
            bold = workbook.createCellStyle();
            bold.setFont(heavy);
            date = workbook.createCellStyle();
            date.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
            amount = workbook.createCellStyle();
            amount.setDataFormat(workbook.createDataFormat().getFormat("#,##0.00"));
        }

        void titles(String... lines) {
            for (String line : lines) {
                Cell cell = sheet.createRow(next++).createCell(0);
                cell.setCellValue(line);
                cell.setCellStyle(bold);
            }
            blank();
        }

        void blank() {
            next++;
        }

        void headers() {
            Row row = sheet.createRow(next++);
            int column = 0;
            for (String header : columns.values()) {
                Cell cell = row.createCell(column++);
                cell.setCellValue(header);
                cell.setCellStyle(bold);
            }
        }

        void line(Map<String, Object> line, int index) {
            Row row = sheet.createRow(next++);
            int column = 0;
            for (String name : columns.keySet()) {
                Object value = line.get(name);
                if (value != null && !value.equals("")) {
                    fill(row.createCell(column), value, index);
                }
                column++;
            }
        }

        /** Every eleventh line comes from a module that writes dates, every thirteenth from one that writes amounts as text. */
        private void fill(Cell cell, Object value, int index) {
            if (value instanceof LocalDate day && index % 11 == 5) {
                cell.setCellValue(day.format(FRENCH));
            } else if (value instanceof LocalDate day) {
                cell.setCellValue(day);
                cell.setCellStyle(date);
            } else if (value instanceof BigDecimal number && number.scale() > 0 && index % 13 == 6) {
                cell.setCellValue(french(number));
            } else if (value instanceof BigDecimal number) {
                cell.setCellValue(number.doubleValue());
                if (number.scale() > 0) {
                    cell.setCellStyle(amount);
                }
            } else if (value instanceof Formula formula) {
                cell.setCellFormula(formula.text());
                cell.setCellStyle(amount);
            } else {
                cell.setCellValue(value.toString());
            }
        }

        /** {@code 1 234,56} with a no-break space. */
        private static String french(BigDecimal number) {
            String plain = number.setScale(2, RoundingMode.UNNECESSARY).toPlainString();
            return plain.replace('.', ',').replaceAll("(\\d)(?=(\\d{3})+,)", "$1\u00a0");
        }

        void total(BigDecimal total) {
            Row row = sheet.createRow(next++);
            Cell label = row.createCell(0);
            label.setCellValue("Total général");
            label.setCellStyle(bold);
            int column = List.copyOf(columns.keySet()).indexOf("open_amount");
            Cell cell = row.createCell(column);
            cell.setCellValue(total.doubleValue());
            cell.setCellStyle(amount);
        }

        void finish(Path file) throws IOException {
            for (int column = 0; column < columns.size(); column++) {
                sheet.setColumnWidth(column, 18 * 256);
            }
            workbook.getProperties().getCoreProperties().setCreated(Optional.of(Date.from(MADE)));
            workbook.getProperties().getCoreProperties().setCreator("Fournitures Exemple SAS");
            try (OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        }
    }

    /** The header of a column in the export of receivables. */
    static @Nullable String header(String column) {
        return RECEIVABLES.get(column);
    }
}
