package io.relance.export.workbook;

import io.relance.export.labels.Labels;
import io.relance.export.labels.Words;
import io.relance.ledger.CustomerId;
import io.relance.report.AgeingReport;
import io.relance.report.LeftOut;
import io.relance.report.ReportQuestion;
import io.relance.report.lines.CustomerLine;
import io.relance.report.lines.DocumentLine;
import io.relance.report.lines.Movement;
import io.relance.report.lines.ReportLines;
import io.relance.workbook.StableZip;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * The ageing report as a workbook. It takes the lines of a report while the report is made, writes them to temporary
 * files row by row, and is finished with the report itself. The same report gives the same bytes.
 */
public final class AgeingWorkbook implements ReportLines, AutoCloseable {
    private static final int ROWS_IN_MEMORY = 100;

    private final SXSSFWorkbook book = new SXSSFWorkbook(ROWS_IN_MEMORY);
    private final Styles styles = new Styles(book);
    private final Labels labels;
    private final Words words;
    private final Layout layout;
    private final boolean statutory;
    private final SummarySheet summary;
    private final CustomersSheet customers;
    private final DocumentsSheet documents;
    private final MovementsSheet movements;
    private final Map<String, String> firstDocuments = new HashMap<>();
    private @Nullable CustomerId customer;

    /** @param statutory whether the French table of payment terms gets a sheet */
    public AgeingWorkbook(ReportQuestion question, Labels labels, boolean statutory) {
        this.labels = labels;
        this.statutory = statutory;
        this.words = Words.of(labels, question);
        this.layout = new Layout(labels, question);
        this.summary = new SummarySheet(book, styles, layout, labels, words, question);
        this.customers = new CustomersSheet(book, styles, layout, labels, question);
        this.documents = new DocumentsSheet(book, styles, layout, labels, question);
        this.movements = new MovementsSheet(book, styles, layout, labels, question);
    }

    @Override
    public void document(DocumentLine line) {
        if (!line.customer().id().equals(customer)) {
            customer = line.customer().id();
            firstDocuments.clear();
        }
        String address = documents.add(line);
        firstDocuments.putIfAbsent(line.open().getCurrencyUnit().getCode(), address);
    }

    @Override
    public void customer(CustomerLine line) {
        String code = line.total().getCurrencyUnit().getCode();
        customers.add(line, firstDocuments.getOrDefault(code, ""));
    }

    @Override
    public void movement(Movement movement) {
        movements.add(movement);
    }

    /**
     * Finishes the workbook and writes it; the stream is left open.
     *
     * @param leftOut hands over all rows of the source that were left out
     * @throws IOException when a temporary file or the stream cannot be written
     */
    public void write(AgeingReport report, Consumer<Consumer<LeftOut.Row>> leftOut, OutputStream out)
            throws IOException {
        customers.finish(report);
        documents.finish();
        movements.finish(report);
        EffectSheet.write(book, styles, layout, labels, words, report);
        FiguresSheet.write(book, styles, layout, labels, words, report);
        SubtotalsSheet.write(book, styles, layout, labels, report);
        if (report.leftOut().more() > 0) {
            LeftOutSheet.write(book, styles, layout, labels, leftOut);
        }
        if (statutory) {
            StatutorySheet.write(book, styles, layout, labels, words, report);
        }
        summary.write(report, customers, documents);
        Names.add(book, "Customers", customers.lines());
        Names.add(book, "Documents", documents.lines());
        StableZip.write(
                book,
                words.title(report.statement().header(), "title"),
                report.statement().header().asOf(),
                out);
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
