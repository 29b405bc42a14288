package io.relance.cli;

import io.relance.config.Settings.CompanySettings;
import io.relance.export.AgeingExport;
import io.relance.export.Format;
import io.relance.report.AgeingReport;
import io.relance.report.AgeingReports;
import io.relance.report.AgeingStatement;
import io.relance.report.Reconciliation;
import io.relance.report.ReportFacts;
import io.relance.report.ReportQuestion;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
    private final List<AgeingStatement> statements = new ArrayList<>();
    private final List<byte[]> pages = new ArrayList<>();
    private final List<Path> written = new ArrayList<>();
    private boolean attention;

    AgeingReporter(Format format, @Nullable String language, boolean statutory, @Nullable Path out) {
        this.format = format;
        this.language = language;
        this.statutory = statutory;
        this.out = out;
    }

    /** The report of one company. */
    void add(CompanySettings company, ReportQuestion question, ReportFacts facts) throws IOException {
        if (format.isPlain()) {
            AgeingStatement statement = AgeingReports.statement(question, facts);
            statements.add(statement);
            judge(statement.reconciliation());
            return;
        }
        String words = language == null ? company.company().language() : language.toLowerCase(Locale.ROOT);
        Path file = out != null ? out : format.isBinary() ? usualPlace(company, question) : null;
        if (file == null) {
            ByteArrayOutputStream page = new ByteArrayOutputStream();
            full(question, facts, words, page);
            pages.add(page.toByteArray());
        } else {
            whole(file, stream -> full(question, facts, words, stream));
        }
    }

    private void full(ReportQuestion question, ReportFacts facts, String words, OutputStream stream)
            throws IOException {
        AgeingReport report = AgeingExport.write(format, question, facts, words, statutory, stream);
        judge(report.statement().reconciliation());
    }

    private void judge(@Nullable Reconciliation reconciliation) {
        attention |= reconciliation != null && !reconciliation.closes();
    }

    /** {@code out/acme/reports/ageing-2026-10-31.xlsx}. */
    private Path usualPlace(CompanySettings company, ReportQuestion question) {
        return company.outbox()
                .resolve(company.company().id())
                .resolve("reports")
                .resolve("ageing-" + question.asOf() + "." + format.code());
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
        if (format.isPlain() && out == null) {
            AgeingExport.write(format, statements, text);
        } else if (format.isPlain()) {
            whole(out, stream -> AgeingExport.write(format, statements, stream));
        }
        return written;
    }

    /** What writes into a stream. */
    private interface Content {
        void writeTo(OutputStream stream) throws IOException;
    }

    /** A file appears whole or not at all. */
    private void whole(@Nullable Path wanted, Content content) throws IOException {
        if (wanted == null) {
            return;
        }
        Path file = wanted.toAbsolutePath();
        Path folder = file.getParent();
        if (folder == null) {
            throw new CommandFailed(ExitCode.WRONG_USAGE, "--out " + wanted + " is a folder. Expected: a file.");
        }
        Files.createDirectories(folder);
        Path temporary = Files.createTempFile(folder, ".ageing", ".part");
        try {
            try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(temporary))) {
                content.writeTo(stream);
            }
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
            written.add(wanted);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
