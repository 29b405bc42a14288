package io.relance.cli;

import io.relance.batch.ageing.CompleteFacts;
import io.relance.batch.ageing.RemarksFile;
import io.relance.batch.ageing.ReportFiles;
import io.relance.batch.ageing.SalesFile;
import io.relance.config.Settings.CompanySettings;
import io.relance.export.AgeingExport;
import io.relance.export.Format;
import io.relance.message.RejectReasons;
import io.relance.report.AgeingReport;
import io.relance.report.AgeingReports;
import io.relance.report.AgeingStatement;
import io.relance.report.ReportFacts;
import io.relance.report.ReportQuestion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes the reports of one command, company by company, and puts them where they belong. */
final class AgeingReporter {
    private final Format format;
    private final @Nullable String language;
    private final boolean statutory;
    private final @Nullable Path out;
    private final @Nullable Path remarks;
    private final List<AgeingStatement> statements = new ArrayList<>();
    private final List<byte[]> pages = new ArrayList<>();
    private final List<Path> written = new ArrayList<>();
    private boolean attention;

    AgeingReporter(
            Format format, @Nullable String language, boolean statutory, @Nullable Path out, @Nullable Path remarks) {
        this.format = format;
        this.language = language;
        this.statutory = statutory;
        this.out = out;
        this.remarks = remarks;
    }

    /** The report of one company. */
    void add(CompanySettings company, ReportQuestion question, ReportFacts facts) throws IOException {
        if (format.isPlain()) {
            AgeingStatement statement = AgeingReports.statement(question, facts);
            statements.add(statement);
            attention |= !statement.isClean();
            return;
        }
        String words = language == null ? company.company().language() : language.toLowerCase(Locale.ROOT);
        ReportFacts complete = new CompleteFacts(
                facts,
                SalesFile.read(company.sales(), company.company()),
                remarks(company, question),
                RejectReasons.in(words, company.templates()));
        Path file = out != null ? out : format.isBinary() ? new ReportFiles(company).of(question.asOf(), format) : null;
        if (file == null) {
            ByteArrayOutputStream page = new ByteArrayOutputStream();
            full(question, complete, words, page);
            pages.add(page.toByteArray());
        } else {
            whole(file, stream -> full(question, complete, words, stream));
        }
    }

    /** Those of the workbook named, else of the latest one kept below the outbox that is not younger than the report. */
    private RemarksFile remarks(CompanySettings company, ReportQuestion question) {
        return remarks != null ? RemarksFile.read(remarks) : new ReportFiles(company).remarks(question.asOf());
    }

    private void full(ReportQuestion question, ReportFacts facts, String words, OutputStream stream)
            throws IOException {
        AgeingReport report = AgeingExport.write(format, question, facts, words, statutory, stream);
        attention |= !report.isClean();
    }

    /** Whether a control total differs. */
    boolean needsAttention() {
        return attention;
    }

    /** Writes the plain forms to the file wanted, else to the text given; answers all files written. */
    List<Path> finish(OutputStream text) throws IOException {
        for (byte[] page : pages) {
            text.write(page);
        }
        if (!format.isPlain()) {
            return written;
        }
        if (out == null) {
            AgeingExport.write(format, statements, text);
        } else {
            whole(out, stream -> AgeingExport.write(format, statements, stream));
        }
        return written;
    }

    private void whole(Path wanted, ReportFiles.Content content) throws IOException {
        ReportFiles.write(wanted, content);
        written.add(wanted);
    }
}
