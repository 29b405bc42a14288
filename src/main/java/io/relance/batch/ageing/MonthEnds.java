package io.relance.batch.ageing;

import io.relance.ageing.AgeBasis;
import io.relance.ageing.Buckets;
import io.relance.batch.JobStarter;
import io.relance.config.Settings.CompanySettings;
import io.relance.delivery.DeliverySettings;
import io.relance.dunning.given.Charging;
import io.relance.export.AgeingExport;
import io.relance.export.Format;
import io.relance.ledger.Company;
import io.relance.message.RejectReasons;
import io.relance.report.AgeingReport;
import io.relance.report.ReportFacts;
import io.relance.report.ReportQuestion;
import io.relance.store.Store;
import io.relance.store.history.MonthEndReports;
import io.relance.store.history.MonthEndReports.Made;
import io.relance.store.history.MonthEndReports.Mail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;

/**
 * Month end as a job: after a run, the report of the last month end is made once as provisional and once as final, kept
 * below the outbox and mailed to whom the configuration names. The store says what is done: a report that was being
 * written when the process ended is written again, an e-mail that was being handed over is doubtful and not repeated.
 */
public final class MonthEnds {
    static final String NAME = "month-end";

    private final Store store;
    private final JobStarter jobs;
    private final CompanySettings company;
    private final Function<Company, Charging> charging;
    private final MonthEndReports reports;

    public MonthEnds(Store store, JobStarter jobs, CompanySettings company, Function<Company, Charging> charging) {
        this.store = store;
        this.jobs = jobs;
        this.company = company;
        this.charging = charging;
        reports = new MonthEndReports(store);
    }

    /**
     * What was made.
     *
     * @param attention whether it differs from a control total, or its e-mail did not leave for sure
     */
    public record Result(String message, boolean attention) {}

    /**
     * Makes what is due after a run, and what no run made when it was due. A month end before the first night is
     * reconstituted from the dates of the documents if its books were still open on that night; of an older one too much
     * is paid and unknown by then, so that the first night only says how it can be made. Month ends that passed before
     * the first report are named with it and left to people: whoever switches the job on does not want years of reports.
     *
     * @param asOf the date of the run
     * @return one for each report that was made, mailed or left to people
     * @throws ReportFailed when a file the report needs cannot be used
     */
    public List<Result> after(LocalDate asOf) {
        if (!company.reports().monthEnd().isWanted()) {
            return List.of();
        }
        LocalDate last = reports.last(company.company().id()).orElse(null);
        LocalDate first = new StoredFacts(store, company, charging)
                .historyBegins(company.company().id())
                .orElse(asOf);
        List<Result> results = new ArrayList<>();
        for (MonthEndDue due : MonthEndDue.all(asOf, company, last)) {
            if (due.isClosedBefore(first, company)) {
                if (asOf.equals(first)) {
                    results.add(new Result(tooOld(due), false));
                }
            } else if (!isDone(due)) {
                make(due, asOf);
                find(due).ifPresent(made -> results.add(result(due, made)));
            }
        }
        List<LocalDate> passed = last == null ? MonthEndDue.passed(asOf, company, first) : List.of();
        if (!passed.isEmpty() && reports.last(company.company().id()).isPresent()) {
            results.add(new Result(notMade(passed), false));
        }
        return results;
    }

    private static String notMade(List<LocalDate> passed) {
        String which = passed.size() == 1
                ? "Month end " + passed.get(0) + " has no report"
                : "The month ends from " + passed.get(0) + " to " + passed.get(passed.size() - 1) + " have no report";
        return which + " and none is made by itself any more. `relance ageing --as-of " + passed.get(passed.size() - 1)
                + " --format xlsx` makes the last one, from the history.";
    }

    private static String tooOld(MonthEndDue due) {
        return "Month end " + due.monthEnd()
                + " was closed before this first night, so its report is not made by itself."
                + " `relance ageing --as-of " + due.monthEnd() + " --format xlsx` makes it from the dates of what is"
                + " open now; what was paid since is not in it.";
    }

    private void make(MonthEndDue due, LocalDate asOf) {
        jobs.start(
                new JobParametersBuilder()
                        .addString("company", company.company().id())
                        .addString("monthEnd", due.monthEnd().toString())
                        .addString("status", due.status().key())
                        .toJobParameters(),
                repository -> job(repository, due, asOf));
    }

    private boolean isDone(MonthEndDue due) {
        return find(due)
                .filter(made -> made.mail() != Mail.WAITING && made.mail() != Mail.SENDING)
                .isPresent();
    }

    private Optional<Made> find(MonthEndDue due) {
        return reports.find(company.company().id(), due.monthEnd(), due.status().key());
    }

    private Job job(JobRepository repository, MonthEndDue due, LocalDate asOf) {
        return new JobBuilder(NAME, repository)
                .start(step(repository, "write", () -> write(due, asOf)))
                .next(step(
                        repository,
                        "mail",
                        () -> new MonthEndMail(company, reports, find(due).orElseThrow()).goOn()))
                .build();
    }

    /** A step that commits its own work; the store says what is left. */
    private static Step step(JobRepository repository, String name, Runnable work) {
        return new StepBuilder(name, repository)
                .tasklet(
                        (contribution, context) -> {
                            work.run();
                            return RepeatStatus.FINISHED;
                        },
                        new ResourcelessTransactionManager())
                .allowStartIfComplete(true)
                .build();
    }

    private void write(MonthEndDue due, LocalDate asOf) {
        if (find(due).isPresent()) {
            return;
        }
        ReportQuestion question = question(due, asOf);
        ReportFiles files = new ReportFiles(company);
        ReportFacts facts = new CompleteFacts(
                new StoredFacts(store, company, charging),
                SalesFile.read(company.sales(), company.company()),
                files.remarks(due.monthEnd()),
                RejectReasons.in(company.company().language(), company.templates()));
        boolean attention = false;
        AgeingReport last = null;
        for (Format format : formats()) {
            last = written(files(due, format), format, question, facts);
            attention |= !last.isClean();
        }
        Mail mail = Mail.NONE;
        if (last != null && !company.reports().monthEnd().recipients().isEmpty()) {
            mail(due, asOf, last);
            mail = Mail.WAITING;
        }
        reports.made(
                company.company().id(), new Made(due.monthEnd(), due.status().key(), asOf, attention, mail, null));
    }

    /** The e-mail is made together with the files, so that every try sends them as they were made. */
    private void mail(MonthEndDue due, LocalDate asOf, AgeingReport report) {
        Path file = new ReportFiles(company).mail(due.monthEnd(), due.isFinal());
        byte[] content = new MonthEndLetter(company, due, asOf, paths(due)).write(report.statement());
        try {
            ReportFiles.write(file, stream -> stream.write(content));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written: " + e.getMessage(), e);
        }
    }

    private ReportQuestion question(MonthEndDue due, LocalDate asOf) {
        return ReportQuestions.of(
                company, due.monthEnd(), null, AgeBasis.DUE_DATE, new Buckets(company.buckets()), asOf);
    }

    private AgeingReport written(Path file, Format format, ReportQuestion question, ReportFacts facts) {
        List<AgeingReport> made = new ArrayList<>(1);
        try {
            ReportFiles.write(
                    file,
                    stream -> made.add(AgeingExport.write(
                            format, question, facts, company.company().language(), false, stream)));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written: " + e.getMessage(), e);
        }
        return made.get(0);
    }

    private List<Format> formats() {
        return company.reports().monthEnd().formats().stream()
                .map(code -> Format.valueOf(code.toUpperCase(java.util.Locale.ROOT)))
                .toList();
    }

    private List<Path> paths(MonthEndDue due) {
        return formats().stream().map(format -> files(due, format)).toList();
    }

    private Path files(MonthEndDue due, Format format) {
        ReportFiles files = new ReportFiles(company);
        return due.isFinal() ? files.of(due.monthEnd(), format) : files.provisional(due.monthEnd(), format);
    }

    private Result result(MonthEndDue due, Made made) {
        String files = String.join(", ", paths(due).stream().map(Path::toString).toList());
        String why = made.reason() == null ? "" : " (" + made.reason() + ")";
        String mailed = switch (made.mail()) {
            case NONE -> "";
            case SENT ->
                company.delivery().mode() == DeliverySettings.Mode.SMTP
                        ? "; mailed to "
                                + String.join(", ", company.reports().monthEnd().recipients())
                        : "; e-mail written beside it";
            case WAITING, SENDING ->
                "; its e-mail could not be handed over" + why + " and is tried again after the next run";
            case DOUBTFUL -> "; whether its e-mail arrived is doubtful" + why + ", it is not sent again";
            case FAILED -> "; its e-mail did not leave" + why + ": send the files by hand";
        };
        boolean unsure = made.mail() != Mail.NONE && made.mail() != Mail.SENT;
        return new Result(
                "Report of month end " + due.monthEnd() + " (" + due.status().key() + "): " + files + mailed + "."
                        + (made.attention() ? " It differs from the control total." : ""),
                made.attention() || unsure);
    }
}
