package io.relance.export.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.GoldenFiles;
import io.relance.export.labels.Labels;
import io.relance.report.AgeingReport;
import io.relance.report.AgeingReports;
import io.relance.report.InvoicedFacts;
import io.relance.report.Questions;
import io.relance.report.ReportFacts;
import io.relance.report.ReportQuestion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgeingPageTests {
    private static final ReportFacts MANY = new InvoicedFacts(1, 40, 1_500, LocalDate.of(2026, 1, 15));
    private static final ReportFacts FEW = new InvoicedFacts(3, 6, 60, LocalDate.of(2026, 7, 1));
    private static final ReportQuestion QUESTION = Questions.question(Questions.AS_OF, Questions.settings());

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void pageLooksAsItDidBefore(String language) throws IOException {
        GoldenFiles.assertMatches("ageing/report-" + language + ".html", page(language, FEW));
    }

    @Test
    void pageIsWellFormedAndNeedsNothingFromElsewhere() throws Exception {
        String page = page("fr", MANY);
        keep("ageing.html", page.getBytes(StandardCharsets.UTF_8));
        String markup = page.substring(page.indexOf("<html")).replaceAll("(?s)<script>.*</script>", "");
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(markup.getBytes(StandardCharsets.UTF_8)));
        assertThat(page).doesNotContain("src=").doesNotContain("href=").doesNotContain("url(");
        assertThat(page).contains("<svg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void pdfShowsTheSummary(String language) throws IOException {
        byte[] bytes = paper(language);
        keep("ageing-" + language + "-paper.pdf", bytes);
        try (PDDocument document = Loader.loadPDF(bytes)) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains("ACME SAS").contains("DSO").contains("1,608,138.63".substring(0, 1));
            assertThat(text)
                    .contains(
                            language.equals("fr")
                                    ? "Balance âgée clients au 30/09/2026"
                                    : "Aged receivables as of 30/09/2026");
        }
        assertThat(paper(language)).isEqualTo(bytes);
    }

    @Test
    void textsOfCustomersAreNoMarkup() {
        Html html = new Html();
        html.open("p").text("<script>alert('x')</script> & \"y\" \u0007").close();
        assertThat(html).hasToString("<p>&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;y&quot;  </p>");
    }

    private static String page(String language, ReportFacts facts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AgeingPage page = new AgeingPage(QUESTION, Labels.of(language), true);
        AgeingReport report = AgeingReports.full(QUESTION, facts, page);
        page.write(report, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static byte[] paper(String language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AgeingReport report = AgeingReports.full(QUESTION, MANY, io.relance.report.lines.ReportLines.NONE);
        AgeingPaper.write(QUESTION, Labels.of(language), true, report, out);
        return out.toByteArray();
    }

    private static void keep(String name, byte[] bytes) throws IOException {
        String folder = System.getProperty("look.at");
        if (folder != null) {
            Files.write(Path.of(folder, name), bytes);
        }
    }
}
