package io.relance.export.page;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import io.relance.export.labels.Labels;
import io.relance.export.labels.Words;
import io.relance.report.AgeingReport;
import io.relance.report.ReportQuestion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import java.util.zip.CRC32;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/** The summary of the report as a PDF; dated by the report, so that the same report gives the same bytes. */
public final class AgeingPaper {
    private static final String FONTS = "/io/relance/message/pdf/";

    private AgeingPaper() {}

    /**
     * Writes the PDF; the stream is left open.
     *
     * @param statutory whether the French table of payment terms is part of it
     */
    public static void write(
            ReportQuestion question, Labels labels, boolean statutory, AgeingReport report, OutputStream out)
            throws IOException {
        String title = Words.of(labels, question).title(report.statement().header(), "title");
        Html html = new Html();
        AgeingPage.open(html, labels, title, "paper.css");
        new SummaryContent(labels, question, new BoxDrawing(), html).write(report);
        if (statutory) {
            StatutoryContent.write(labels, report.figures(), html);
        }
        html.close().close().close();
        out.write(rendered(html.toString(), title, report.statement().header().asOf()));
        out.flush();
    }

    private static byte[] rendered(String html, String title, LocalDate asOf) throws IOException {
        // it would tell its own progress on standard error
        XRLog.setLoggingEnabled(false);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFont(() -> font("LiberationSans-Regular.ttf"), "report", 400, FontStyle.NORMAL, true);
        builder.useFont(() -> font("LiberationSans-Bold.ttf"), "report", 700, FontStyle.NORMAL, true);
        builder.useFont(() -> font("DejaVuSans.ttf"), "report-other", 400, FontStyle.NORMAL, true);
        builder.withHtmlContent(html, null);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            try (PDDocument document = renderer.getPdfDocument()) {
                date(document, title, asOf, html);
                document.save(bytes);
            }
        }
        return bytes.toByteArray();
    }

    private static void date(PDDocument document, String title, LocalDate asOf, String content) {
        Calendar day = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        day.setTimeInMillis(asOf.toEpochDay() * 86_400_000L);
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(title);
        information.setProducer("Relance");
        information.setCreationDate(day);
        information.setModificationDate(day);
        document.setDocumentInformation(information);
        CRC32 digest = new CRC32();
        digest.update(content.getBytes(StandardCharsets.UTF_8));
        document.setDocumentId(digest.getValue());
    }

    private static InputStream font(String name) {
        try (InputStream in = AgeingPaper.class.getResourceAsStream(FONTS + name)) {
            if (in == null) {
                throw new IllegalStateException("missing font " + FONTS + name);
            }
            return new ByteArrayInputStream(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
