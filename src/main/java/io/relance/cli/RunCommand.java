package io.relance.cli;

import io.relance.batch.JobStarter;
import io.relance.batch.NightResult;
import io.relance.batch.Nights;
import io.relance.batch.Wishes;
import io.relance.batch.ageing.MonthEnds;
import io.relance.batch.night.Outcome;
import io.relance.batch.night.Ports;
import io.relance.cli.check.CompanyCheck;
import io.relance.cli.check.Finding;
import io.relance.cli.check.TemplateCheck;
import io.relance.config.ConfigurationProblem;
import io.relance.config.ConfigurationProblems;
import io.relance.config.RatesFile;
import io.relance.config.Settings;
import io.relance.config.Settings.CompanySettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code relance run}: one night. */
@Command(
        name = "run",
        description = "One night: reads the receivables, decides, writes and delivers the messages. A night that failed"
                + " or was killed is gone on with; a complete one changes nothing.")
final class RunCommand extends BaseCommand {
    private static final int FIRST_YEAR = 1990;

    @Option(names = "--as-of", paramLabel = "DATE", description = "The business date; default: today.")
    private @Nullable LocalDate asOf;

    @Option(names = "--company", paramLabel = "ID", description = "Only this company.")
    private @Nullable String company;

    @Option(names = "--dry-run", description = "On a scratch copy, for any date; leaves no trace.")
    private boolean dryRun;

    @Option(
            names = "--accept-shrinkage",
            description = "The snapshot is complete although much of it vanished since the last one.")
    private boolean acceptShrinkage;

    @Option(names = "--resume", description = "Go on with a pass that was begun more than 24 hours ago.")
    private boolean resume;

    private ExitCode monthEnd = ExitCode.DONE;

    @Override
    protected ExitCode execute() throws Exception {
        Settings settings = settings();
        LocalDate date = asOf == null ? settings.asOf(Clock.system(ZoneId.systemDefault())) : asOf;
        if (date.getYear() < FIRST_YEAR) {
            throw wrongUsage(
                    "the as-of date " + date + " is no date of business; expected one from " + FIRST_YEAR + " on");
        }
        List<CompanySettings> companies = StoreAccess.companies(settings, company);
        companies.forEach(one -> texts(one, date));
        companies.forEach(this::warn);
        try (OrderlyStop stop = new OrderlyStop()) {
            List<NightResult> results = dryRun
                    ? trial(settings, companies, date, stop.asked())
                    : nights(settings, companies, date, stop.asked());
            return stop.over(tell(settings, results, companies.size()));
        }
    }

    private ExitCode tell(Settings settings, List<NightResult> results, int companies) {
        String file = settings.file() == null ? "relance.yaml" : RunText.shown(settings.file());
        ExitCode code = results.size() < companies ? ExitCode.FAILED : monthEnd;
        for (NightResult result : results) {
            code = code.and(exitCode(result.outcome()));
        }
        answer(json(results, code), out -> results.forEach(result -> RunText.print(out, result, dryRun, file)));
        results.stream()
                .filter(result -> !result.message().isEmpty() && result.outcome() != Outcome.DONE)
                .forEach(result -> {
                    message(result.company() + ": " + result.message());
                    rejects(result);
                });
        if (results.size() < companies) {
            message("The run was asked to stop; " + (companies - results.size()) + " of " + companies
                    + " companies have had no night yet. Run the same command again to go on.");
        }
        return code;
    }

    /** A text or picture that cannot be used is a wrong configuration: nothing is decided before it is mended. */
    private static void texts(CompanySettings one, LocalDate date) {
        List<Finding> findings = new ArrayList<>(TemplateCheck.beforeRun(one, date, RatesFile.with(one.rates())));
        CompanyCheck.logo(one).ifPresent(findings::add);
        List<ConfigurationProblem> problems = findings.stream()
                .map(finding -> new ConfigurationProblem(finding.place(), finding.message()))
                .toList();
        if (!problems.isEmpty()) {
            throw new ConfigurationProblems(problems);
        }
    }

    /** A live company whose messages would lack what the reader needs is told so each night, until it is mended. */
    private void warn(CompanySettings one) {
        if (one.goLive().confirmed()) {
            CompanyCheck.sender(one).forEach(finding -> message(one.company().id() + ": warning: " + finding));
        }
    }

    /** Where the rows that stopped the night can be read in full. */
    private void rejects(NightResult result) {
        Path folder = result.folder();
        if (folder != null && result.summary() == null) {
            message(
                    dryRun
                            ? "`relance check` lists all of them."
                            : "All of them: " + RunText.shown(folder.resolve("rejects.csv")));
        }
    }

    /** The reports of month ends that are due; the night itself is complete whatever becomes of them. */
    private ExitCode monthEnd(MonthEnds reports, LocalDate date) {
        try {
            List<MonthEnds.Result> made = reports.after(date);
            made.forEach(result -> message(result.message()));
            return made.stream().anyMatch(MonthEnds.Result::attention) ? ExitCode.ATTENTION : ExitCode.DONE;
        } catch (RuntimeException failure) {
            message("The night is complete, but a report of a month end could not be made: " + failure.getMessage()
                    + ". Mend that and run the same command again; only the report is made.");
            return ExitCode.FAILED;
        }
    }

    static ExitCode exitCode(Outcome outcome) {
        return switch (outcome) {
            case DONE -> ExitCode.DONE;
            case FAILED -> ExitCode.FAILED;
            case ATTENTION -> ExitCode.ATTENTION;
            case REFUSED -> ExitCode.REFUSED;
        };
    }

    private List<NightResult> nights(
            Settings settings, List<CompanySettings> companies, LocalDate date, AtomicBoolean stop) {
        List<NightResult> results = new ArrayList<>();
        try (StoreAccess access = changing(settings);
                JobStarter jobs = new JobStarter(access.store());
                Progress line = progress()) {
            Clock clock = settings.clock(Clock.system(ZoneId.systemDefault()), date);
            Nights nights = new Nights(access.store(), settings, jobs, clock, stop);
            Wishes wishes = new Wishes(acceptShrinkage, resume, false);
            for (CompanySettings one : companies) {
                if (!stop.get()) {
                    Consumer<String> progress = progress(one, date, access::say, line);
                    Ports ports = NightPorts.of(one, date, clock);
                    NightResult night = nights.run(one, ports, date, wishes, progress);
                    results.add(night);
                    if (night.outcome() == Outcome.DONE || night.outcome() == Outcome.ATTENTION) {
                        monthEnd = monthEnd.and(
                                monthEnd(new MonthEnds(access.store(), jobs, one, ports.charging()), date));
                    }
                }
            }
        }
        return results;
    }

    /** On a scratch copy, for any date. */
    private List<NightResult> trial(
            Settings settings, List<CompanySettings> companies, LocalDate date, AtomicBoolean stop) throws IOException {
        Clock clock = settings.clock(Clock.system(ZoneId.systemDefault()), date);
        Wishes wishes = new Wishes(acceptShrinkage, true, true);
        try (Progress line = progress()) {
            return DryRun.run(settings, companies, line, (scratch, one) -> {
                try (JobStarter jobs = new JobStarter(scratch)) {
                    Nights nights = new Nights(scratch, settings, jobs, clock, stop);
                    Consumer<String> progress = progress(one, date, said -> {}, line);
                    return nights.run(one, NightPorts.of(one, date, clock), date, wishes, progress);
                }
            });
        }
    }

    private static Consumer<String> progress(
            CompanySettings company, LocalDate date, Consumer<String> others, Progress line) {
        Consumer<String> progress = said -> {
            String all = company.company().id() + " " + date + ", " + said;
            others.accept(all);
            line.accept(all);
        };
        progress.accept("starting");
        return progress;
    }

    private static Map<String, Object> json(List<NightResult> results, ExitCode code) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("runs", results.stream().map(RunText::fields).toList());
        answer.put("exitCode", code.number());
        return answer;
    }
}
