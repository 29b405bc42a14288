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
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the reports of one command, company by company, and puts them where they belong. */
final class AgeingReporter {
    private static final Pattern KEPT = Pattern.compile("ageing-\\d{4}-\\d{2}-\\d{2}\\.xlsx");

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
            judge(statement.reconciliation());
            return;
        }
        ReportFacts complete = new CompleteFacts(
                facts, SalesFile.read(company.sales(), company.company()), remarks(company, question));
        String words = language == null ? company.company().language() : language.toLowerCase(Locale.ROOT);
        Path file = out != null ? out : format.isBinary() ? usualPlace(company, question) : null;
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
        Path file = remarks != null ? remarks : lastKept(company, question);
        return file == null ? RemarksFile.none() : RemarksFile.read(file);
    }

    private static @Nullable Path lastKept(CompanySettings company, ReportQuestion question) {
        Path folder = folder(company);
        if (!Files.isDirectory(folder)) {
            return null;
        }
        String latest = "ageing-" + question.asOf() + ".xlsx";
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            file -> KEPT.matcher(file.getFileName().toString()).matches())
                    .filter(file -> file.getFileName().toString().compareTo(latest) <= 0)
                    .max(Comparator.comparing(file -> file.getFileName().toString()))
                    .orElse(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder(CompanySettings company) {
        return company.outbox().resolve(company.company().id()).resolve("reports");
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
        return folder(company).resolve("ageing-" + question.asOf() + "." + format.code());
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
        Path temporary = folder.resolve("." + file.getFileName() + ".part");
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
