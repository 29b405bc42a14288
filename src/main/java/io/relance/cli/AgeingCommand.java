package io.relance.cli;

import io.relance.ageing.AgeBasis;
import io.relance.ageing.Buckets;
import io.relance.batch.ageing.ReportFailed;
import io.relance.batch.ageing.ReportQuestions;
import io.relance.batch.ageing.StoredFacts;
import io.relance.config.Settings;
import io.relance.config.Settings.CompanySettings;
import io.relance.export.Format;
import io.relance.intake.SourceReader;
import io.relance.intake.SourceSettings;
import io.relance.intake.Sources;
import io.relance.report.ReportQuestion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code relance ageing}: who owes what since when, as of any date. */
@Command(
        name = "ageing",
        description = "The ageing report as of any date: from the history, or straight from the source.")
final class AgeingCommand extends BaseCommand {
    @Option(names = "--as-of", paramLabel = "DATE", description = "The date of the report; default: today.")
    private @Nullable LocalDate asOf;

    @Option(names = "--as-known-on", paramLabel = "DATE", description = "Leave out what was learned after this date.")
    private @Nullable LocalDate asKnownOn;

    @Option(
            names = "--by",
            paramLabel = "due-date|issue-date",
            defaultValue = "due-date",
            description = "The date from which ages are counted; default: ${DEFAULT-VALUE}.")
    private String by = "due-date";

    @Option(
            names = "--buckets",
            paramLabel = "DAYS",
            split = ",",
            description = "Last day of each range, such as 30,60,90; default: as configured.")
    private @Nullable List<Integer> buckets;

    @Option(
            names = "--format",
            paramLabel = "text|xlsx|html|pdf|csv|json",
            description = "How it is written; default: text, with --output json: json.")
    private @Nullable Format format;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to; default: standard output, xlsx and pdf below the outbox.")
    private @Nullable Path out;

    @Option(names = "--from-source", description = "Straight from the source, without the store and its history.")
    private boolean fromSource;

    @Option(names = "--company", paramLabel = "ID", description = "Only this company.")
    private @Nullable String company;

    @Option(
            names = "--language",
            paramLabel = "fr|en",
            description = "Of xlsx, html and pdf; default: the company's own.")
    private @Nullable String language;

    @Option(
            names = "--statutory",
            paramLabel = "FR",
            description = "With the table of payment terms that French companies publish (xlsx, html, pdf).")
    private @Nullable String statutory;

    @Option(
            names = "--remarks",
            paramLabel = "FILE",
            description = "An earlier workbook whose comments, persons and dates are kept; default: the last one below"
                    + " the outbox.")
    private @Nullable Path remarks;

    @Override
    protected ExitCode execute() throws IOException {
        checkOptions();
        try {
            return report();
        } catch (ReportFailed failed) {
            throw new CommandFailed(
                    failed.isWrongUsage() ? ExitCode.WRONG_USAGE : ExitCode.FAILED,
                    String.valueOf(failed.getMessage()),
                    failed);
        }
    }

    private ExitCode report() throws IOException {
        Settings settings = settings();
        List<CompanySettings> companies = StoreAccess.companies(settings, company);
        if (companies.size() > 1 && out != null && isFull()) {
            throw wrongUsage("A file of this format holds one company. Name it with --company.");
        }
        checkTarget(companies);
        AgeingReporter reporter = new AgeingReporter(wantedFormat(), language, statutory != null, out, remarks);
        List<ReportQuestion> questions = new ArrayList<>();
        companies.forEach(one -> questions.add(question(settings, one)));
        boolean attention = fromSource
                ? fromSource(reporter, companies, questions)
                : fromStore(settings, reporter, companies, questions);
        print(reporter);
        return attention || reporter.needsAttention() ? ExitCode.ATTENTION : ExitCode.DONE;
    }

    private void checkTarget(List<CompanySettings> companies) throws IOException {
        if (out != null) {
            new ReportTarget(out, wantedFormat().name().toLowerCase(Locale.ROOT))
                    .objection(companies)
                    .ifPresent(objection -> {
                        throw wrongUsage(objection);
                    });
        }
    }

    private void checkOptions() {
        if (statutory != null && !statutory.equalsIgnoreCase("FR")) {
            throw wrongUsage("--statutory knows only FR, but was given \"" + statutory + "\".");
        }
        if (statutory != null && !isFull()) {
            throw wrongUsage("--statutory needs --format xlsx, html or pdf.");
        }
        if (language != null && !List.of("fr", "en").contains(language.toLowerCase(Locale.ROOT))) {
            throw wrongUsage("--language knows fr and en, but was given \"" + language + "\".");
        }
        if (!by.equals("due-date") && !by.equals("issue-date")) {
            throw wrongUsage("--by knows due-date and issue-date, but was given \"" + by + "\".");
        }
    }

    private Format wantedFormat() {
        return format != null ? format : json() ? Format.JSON : Format.TEXT;
    }

    private boolean isFull() {
        return !wantedFormat().isPlain();
    }

    private ReportQuestion question(Settings settings, CompanySettings one) {
        Clock clock = Clock.system(ZoneId.systemDefault());
        LocalDate date = asOf == null ? settings.latestAsOf(clock) : asOf;
        LocalDate today = settings.latestAsOf(clock);
        AgeBasis basis = by.equals("due-date") ? AgeBasis.DUE_DATE : AgeBasis.ISSUE_DATE;
        return ReportQuestions.of(one, date, asKnownOn, basis, buckets(one), today);
    }

    private Buckets buckets(CompanySettings one) {
        try {
            return new Buckets(buckets == null ? one.buckets() : buckets);
        } catch (IllegalArgumentException e) {
            throw wrongUsage("--buckets: " + e.getMessage());
        }
    }

    private boolean fromSource(AgeingReporter reporter, List<CompanySettings> companies, List<ReportQuestion> questions)
            throws IOException {
        boolean attention = false;
        for (int i = 0; i < companies.size(); i++) {
            CompanySettings one = companies.get(i);
            ReportQuestion question = questions.get(i);
            SourceSettings source = one.source().lookingBackTo(question.asOf());
            Clock clock = Clock.system(ZoneId.systemDefault());
            SourceDocuments documents;
            try (SourceReader reader = Sources.open(source, one.company(), clock.instant())) {
                documents = new SourceDocuments(reader, name(source), source.controlTotal());
            }
            reporter.add(one, question, documents);
            documents.rejected().forEach(line -> message(one.company().id() + ": left out " + line));
            attention |= documents.hasRejected();
        }
        return attention;
    }

    private static String name(SourceSettings source) {
        Path file = source.receivables();
        return file == null || file.getFileName() == null
                ? "database"
                : file.getFileName().toString();
    }

    private boolean fromStore(
            Settings settings, AgeingReporter reporter, List<CompanySettings> companies, List<ReportQuestion> questions)
            throws IOException {
        List<String> untold = new ArrayList<>();
        try (StoreAccess access = reading(settings)) {
            for (int i = 0; i < companies.size(); i++) {
                CompanySettings one = companies.get(i);
                String id = one.company().id();
                StoredFacts documents = new StoredFacts(
                        access.store(),
                        one,
                        NightPorts.of(one, questions.get(i).asOf(), Clock.systemUTC())
                                .charging());
                if (documents.isEmpty()) {
                    untold.add(noHistory(id, documents));
                    continue;
                }
                known(questions.get(i), documents);
                unfinished(questions.get(i), documents).ifPresent(this::message);
                reporter.add(one, questions.get(i), documents);
            }
        }
        if (untold.size() == companies.size()) {
            throw new CommandFailed(ExitCode.FAILED, String.join(System.lineSeparator(), untold));
        }
        untold.forEach(this::message);
        return !untold.isEmpty();
    }

    private static String noHistory(String company, StoredFacts documents) {
        return "There is no history of " + company + " yet, because no night has been run"
                + documents
                        .unfinished()
                        .map(night -> " to its end: that of " + night + " was stopped before its export was taken over")
                        .orElse("")
                + ". Run `relance run` first, or use --from-source to read the source directly.";
    }

    /** Refuses a day of knowledge before the first night: a report of nothing would read as nothing owed. */
    private void known(ReportQuestion question, StoredFacts documents) {
        LocalDate known = question.asKnownOn();
        Optional<LocalDate> first = documents.historyBegins(question.company().id());
        if (known != null && first.isPresent() && known.isBefore(first.get())) {
            throw wrongUsage("--as-known-on " + known + ": nothing of "
                    + question.company().id() + " was known then; its first night is of " + first.get() + ".");
        }
    }

    /** What a reader must know who expects the newest figures. */
    private static Optional<String> unfinished(ReportQuestion question, StoredFacts documents) {
        return documents
                .unfinished()
                .filter(night -> !night.isAfter(question.asOf()))
                .map(night -> question.company().id() + ": the night of " + night
                        + " has not taken its export over; these are the figures of "
                        + documents.newest().orElseThrow() + ". `relance status` says why and what to do.");
    }

    private void print(AgeingReporter reporter) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (Path written : reporter.finish(text)) {
            message("Written: " + written);
        }
        out().print(text.toString(StandardCharsets.UTF_8));
        out().flush();
    }
}
