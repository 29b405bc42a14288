package io.relance.message;

import io.relance.dunning.decided.Notice;
import io.relance.ledger.Customer;
import io.relance.message.letter.AddressLines;
import io.relance.workbook.SafeText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes {@code postings.csv}: what the postal service needs to post the registered letters of a night. */
public final class Postings {
    private static final int LINES = 7;

    private Postings() {}

    /**
     * A registered letter.
     *
     * @param file its name in the folder of registered letters
     * @param customer the customer's code
     * @param notice the notice's id, by which the receipt finds back
     * @param address the lines as they stand in the window
     * @param number the one the postal service gives the letter; empty where it is still to be written in
     */
    public record Posting(
            String file, String customer, String notice, String level, List<String> address, String number) {}

    /** The row of a registered letter. */
    public static Posting of(Notice notice, Letterhead.Envelope envelope, Document document, String creditorCountry) {
        Customer customer = notice.addressee();
        String file = document.path().substring(document.path().lastIndexOf('/') + 1);
        List<String> address =
                AddressLines.of(customer.name(), customer.contacts().name(), customer.address(), creditorCountry);
        return new Posting(
                file, customer.id().value(), envelope.id(), notice.level(), address, envelope.registeredNumber());
    }

    public static void write(Iterable<Posting> postings, OutputStream out) throws IOException {
        List<String> header = new ArrayList<>(List.of("file", "customer", "notice", "level"));
        for (int i = 1; i <= LINES; i++) {
            header.add("address" + i);
        }
        header.add("number");
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(';')
                .setRecordSeparator("\r\n")
                .setHeader(header.toArray(String[]::new))
                .get();
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try (CSVPrinter printer = new CSVPrinter(writer, format)) {
            for (Posting posting : postings) {
                printer.printRecord(cells(posting));
            }
        }
    }

    private static List<String> cells(Posting posting) {
        List<String> cells =
                new ArrayList<>(List.of(posting.file(), posting.customer(), posting.notice(), posting.level()));
        for (int i = 0; i < LINES; i++) {
            cells.add(i < posting.address().size() ? posting.address().get(i) : "");
        }
        cells.add(posting.number());
        return cells.stream().map(SafeText::csv).toList();
    }
}
