package io.relance.sample;

import io.relance.sample.SampleDocument.Night;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Draws the invoices that notices of the demonstration carry: one page each, the same bytes every time. */
final class SampleInvoices {
    private static final DateTimeFormatter FRENCH = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final PDFont PLAIN = new PDType1Font(FontName.HELVETICA);
    private static final PDFont BOLD = new PDType1Font(FontName.HELVETICA_BOLD);

    private SampleInvoices() {}

    /** Writes each invoice that the export names below {@code folder}. */
    static void write(SampleBook book, Path folder) throws IOException {
        for (SampleCustomer customer : book.customers()) {
            for (SampleDocument document : customer.documents()) {
                Object file = document.columns(Night.ONE).get("attachment");
                if (file != null) {
                    Path target = folder.resolve(file.toString());
                    Files.createDirectories(target.getParent());
                    draw(customer, document.number(), document.columns(Night.ONE), target);
                }
            }
        }
    }

    private static void draw(SampleCustomer customer, String number, Map<String, Object> columns, Path file)
            throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.setDocumentId((long) number.hashCode());
            LocalDate issued = (LocalDate) columns.get("issue_date");
            GregorianCalendar created = GregorianCalendar.from(issued.atStartOfDay(ZoneOffset.UTC));
            created.setTimeZone(TimeZone.getTimeZone("UTC"));
            document.getDocumentInformation().setCreationDate(created);
            document.getDocumentInformation().setTitle("Facture " + number);
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                draw(out, customer, number, columns);
            }
            document.save(file.toFile());
        }
    }

    private static void draw(
            PDPageContentStream out, SampleCustomer customer, String number, Map<String, Object> columns)
            throws IOException {
        BigDecimal gross = (BigDecimal) columns.get("amount");
        BigDecimal net = (BigDecimal) columns.get("amount_excl_vat");
        text(out, BOLD, 14, 60, 780, "FOURNITURES EXEMPLE SAS");
        text(out, PLAIN, 9, 60, 766, "10 rue de l'Exemple, 99000 Villefictive (société fictive)");
        text(out, BOLD, 16, 60, 700, "FACTURE " + number);
        text(out, PLAIN, 10, 60, 682, "Date : " + day(columns, "issue_date"));
        text(out, PLAIN, 10, 60, 668, "Échéance : " + day(columns, "due_date"));
        text(out, PLAIN, 10, 340, 700, customer.name());
        text(out, PLAIN, 10, 340, 686, String.valueOf(customer.column("address1")));
        text(out, PLAIN, 10, 340, 672, customer.column("postal_code") + " " + customer.column("city"));
        text(out, BOLD, 10, 60, 600, "Désignation");
        text(out, BOLD, 10, 440, 600, "Montant HT");
        text(out, PLAIN, 10, 60, 582, String.valueOf(columns.get("subject")));
        text(out, PLAIN, 10, 440, 582, amount(net));
        text(out, PLAIN, 10, 340, 540, "Total HT");
        text(out, PLAIN, 10, 440, 540, amount(net));
        text(out, PLAIN, 10, 340, 524, "TVA 20 %");
        text(out, PLAIN, 10, 440, 524, amount(gross.subtract(net)));
        text(out, BOLD, 11, 340, 504, "Total TTC");
        text(out, BOLD, 11, 440, 504, amount(gross));
        text(out, PLAIN, 8, 60, 60, "SPÉCIMEN : facture fictive de la démonstration.");
    }

    private static void text(PDPageContentStream out, PDFont font, int size, int x, int y, String text)
            throws IOException {
        out.beginText();
        out.setFont(font, size);
        out.newLineAtOffset(x, y);
        out.showText(text);
        out.endText();
    }

    private static String day(Map<String, Object> columns, String column) {
        return ((LocalDate) columns.get(column)).format(FRENCH);
    }

    private static String amount(BigDecimal amount) {
        return amount.toPlainString().replace('.', ',') + " €";
    }
}
