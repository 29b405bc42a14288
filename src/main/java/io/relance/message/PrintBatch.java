package io.relance.message;

import io.relance.message.pdf.PdfDetails;
import io.relance.message.pdf.PrintFile;
import io.relance.message.text.Plain;
import io.relance.workbook.SafeText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * All letters of one kind of a night in one file for the printer, each followed by the invoices that go with it, and a
 * manifest: which pages belong to which letter, and how many sheets go into its envelope. Both grow as letters are added.
 */
public final class PrintBatch implements AutoCloseable {
    private static final CSVFormat MANIFEST = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setRecordSeparator("\r\n")
            .setHeader(
                    "position",
                    "first_page",
                    "last_page",
                    "pages",
                    "sheets",
                    "customer",
                    "name",
                    "level",
                    "notice",
                    "file",
                    "not_printed")
            .get();

    private final PrintFile print;
    private final CSVPrinter manifest;
    private final boolean bothSides;
    private int position;

    /**
     * Begins both files.
     *
     * @param bothSides whether sheets are printed on both sides: each letter then begins on a front
     */
    public PrintBatch(OutputStream pdf, OutputStream manifest, PdfDetails details, boolean bothSides)
            throws IOException {
        this.print = new PrintFile(pdf, details);
        Writer writer = new OutputStreamWriter(manifest, StandardCharsets.UTF_8);
        this.manifest = new CSVPrinter(writer, MANIFEST);
        this.bothSides = bothSides;
    }

    /**
     * A letter that was delivered.
     *
     * @param notice the notice's id
     * @param name its name in the outbox
     * @param file where it lies
     * @param invoices the files that go with it
     */
    public record Piece(
            String customer,
            String customerName,
            String level,
            String notice,
            String name,
            Path file,
            List<Path> invoices) {}

    /** Appends a letter. An invoice that is no readable PDF is left out and named in the manifest. */
    public void add(Piece piece) throws IOException {
        if (bothSides && print.pages() % 2 == 1) {
            print.blank();
        }
        int first = print.pages() + 1;
        StringBuilder left = new StringBuilder();
        if (Files.exists(piece.file())) {
            print.add(piece.file(), true);
        } else {
            // taken away by somebody after it was delivered
            left.append(piece.file().getFileName());
        }
        for (Path invoice : piece.invoices()) {
            if (!appended(invoice)) {
                left.append(left.isEmpty() ? "" : " ").append(invoice.getFileName());
            }
        }
        int pages = print.pages() - first + 1;
        int sheets = bothSides ? (pages + 1) / 2 : pages;
        position++;
        manifest.printRecord(Stream.of(
                        Integer.toString(position),
                        Integer.toString(first),
                        Integer.toString(print.pages()),
                        Integer.toString(pages),
                        Integer.toString(sheets),
                        piece.customer(),
                        Plain.name(piece.customerName()),
                        piece.level(),
                        piece.notice(),
                        piece.name(),
                        left.toString())
                .map(SafeText::csv)
                .toList());
    }

    private boolean appended(Path invoice) {
        try {
            print.add(invoice, false);
            return true;
        } catch (IOException | RuntimeException e) {
            // whatever is wrong with a file of others: the letter leaves, and the manifest says what did not
            return false;
        }
    }

    /** Ends both files; what is not finished cannot be read. */
    public void finish() throws IOException {
        print.finish();
        manifest.flush();
    }

    @Override
    public void close() throws IOException {
        print.close();
    }
}
