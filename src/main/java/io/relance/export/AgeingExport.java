package io.relance.export;

import io.relance.export.labels.Labels;
import io.relance.export.page.AgeingPage;
import io.relance.export.page.AgeingPaper;
import io.relance.export.workbook.AgeingWorkbook;
import io.relance.report.AgeingReport;
import io.relance.report.AgeingReports;
import io.relance.report.AgeingStatement;
import io.relance.report.ReportFacts;
import io.relance.report.ReportQuestion;
import io.relance.report.lines.ReportLines;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes the ageing report in any form: the table alone as text, CSV or JSON, the full report as a workbook, a page or a
 * PDF. Streams are flushed and left open. The same report gives the same bytes.
 */
public final class AgeingExport {
    private AgeingExport() {}

    /**
     * Writes the tables of one or several companies, in the order given.
     *
     * @param format text, CSV or JSON
     * @throws IllegalArgumentException for the other formats, which need more than the table
     * @throws IOException when the stream cannot be written
     */
    public static void write(Format format, List<AgeingStatement> statements, OutputStream out) throws IOException {
        if (format == Format.JSON) {
            JsonAgeing.write(statements, out);
            out.flush();
            return;
        }
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        boolean first = true;
        for (AgeingStatement statement : statements) {
            switch (format) {
                case TEXT -> {
                    writer.write(first ? "" : "\n\n");
                    TextAgeing.write(statement, writer);
                }
                case CSV -> CsvAgeing.write(statement, first, writer);
                default -> throw new IllegalArgumentException(format + " is not a plain form of the table");
            }
            first = false;
        }
        writer.flush();
    }

    /**
     * Makes the full report of one company and writes it while it is made.
     *
     * @param format a workbook, a page or a PDF
     * @param language {@code fr}, else English
     * @param statutory whether the French table of payment terms is part of it
     * @throws IllegalArgumentException for the plain forms
     * @throws IOException when a temporary file or the stream cannot be written
     */
    public static AgeingReport write(
            Format format,
            ReportQuestion question,
            ReportFacts facts,
            String language,
            boolean statutory,
            OutputStream out)
            throws IOException {
        Labels labels = Labels.of(language);
        return switch (format) {
            case XLSX -> {
                try (AgeingWorkbook workbook = new AgeingWorkbook(question, labels, statutory)) {
                    AgeingReport report = AgeingReports.full(question, facts, workbook);
                    String company = question.company().id();
                    workbook.write(report, rows -> facts.leftOut(company, question.sourceOn(), rows), out);
                    yield report;
                }
            }
            case HTML -> {
                AgeingPage page = new AgeingPage(question, labels, statutory);
                AgeingReport report = AgeingReports.full(question, facts, page);
                page.write(report, out);
                yield report;
            }
            case PDF -> {
                AgeingReport report = AgeingReports.full(question, facts, ReportLines.NONE);
                AgeingPaper.write(question, labels, statutory, report, out);
                yield report;
            }
            case TEXT, CSV, JSON -> throw new IllegalArgumentException(format + " is written from the table alone");
        };
    }
}
