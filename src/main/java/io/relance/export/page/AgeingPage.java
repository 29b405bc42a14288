package io.relance.export.page;

import io.relance.export.labels.Labels;
import io.relance.export.labels.Words;
import io.relance.ledger.Markup;
import io.relance.report.AgeingReport;
import io.relance.report.ReportQuestion;
import io.relance.report.lines.CustomerLine;
import io.relance.report.lines.DocumentLine;
import io.relance.report.lines.ReportLines;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The report as one HTML file without anything from elsewhere: charts are inline SVG, tables can be sorted, it prints
 * well. Up to {@value #MOST_DOCUMENTS} documents are listed; a browser would not bear more, the workbook has them all.
 */
public final class AgeingPage implements ReportLines {
    /** How many documents the page lists. */
    public static final int MOST_DOCUMENTS = 5_000;

    private final ReportQuestion question;
    private final Labels labels;
    private final boolean statutory;
    private final List<CustomerLine> customers = new ArrayList<>();
    private final List<DocumentLine> documents = new ArrayList<>();
    private int more;

    public AgeingPage(ReportQuestion question, Labels labels, boolean statutory) {
        this.question = question;
        this.labels = labels;
        this.statutory = statutory;
    }

    @Override
    public void document(DocumentLine line) {
        if (documents.size() < MOST_DOCUMENTS) {
            documents.add(line);
        } else {
            more++;
        }
    }

    @Override
    public void customer(CustomerLine line) {
        customers.add(line);
    }

    /** Writes the page in UTF-8; the stream is left open. */
    public void write(AgeingReport report, OutputStream out) throws IOException {
        Html html = new Html();
        open(html, labels, Words.of(labels, question).title(report.statement().header(), "title"), "page.css");
        new SummaryContent(labels, question, new SvgDrawing(), html).write(report);
        ListContent lists = new ListContent(labels, question, html);
        lists.effect(report);
        report.figures().forEach(lists::parts);
        if (statutory) {
            StatutoryContent.write(labels, report.figures(), html);
        }
        lists.customers(customers);
        lists.documents(documents, more);
        html.close()
                .raw("<script>\n" + resource("page.js") + "</script>\n")
                .close()
                .close();
        out.write(("<!DOCTYPE html>\n" + html + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Head and the beginning of the body. */
    static void open(Html html, Labels labels, String title, String style) {
        html.open("html", "xmlns=\"http://www.w3.org/1999/xhtml\"", "lang=\"" + labels.language() + "\"");
        html.open("head").raw("<meta charset=\"UTF-8\"/>");
        html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>");
        html.raw("<meta name=\"description\" content=\"" + Markup.escaped(title) + "\"/>");
        html.element("title", title)
                .raw("<style>\n" + resource(style) + "</style>\n")
                .close();
        html.open("body").open("main");
    }

    static String resource(String name) {
        try (InputStream in = AgeingPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
