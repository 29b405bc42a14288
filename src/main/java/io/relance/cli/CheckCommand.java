package io.relance.cli;

import io.relance.cli.check.CompanyCheck;
import io.relance.cli.check.CompanyReport;
import io.relance.cli.check.Finding.Weight;
import io.relance.config.Holidays;
import io.relance.config.Settings;
import io.relance.config.Settings.CompanySettings;
import io.relance.intake.Sources;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tries everything a run needs, without a store and without sending anything. */
@Command(
        name = "check",
        description = "Reads configuration, scenarios, templates and data, sends nothing, and reports every problem; "
                + "tells each scenario in sentences, with the dates of a sample invoice.")
final class CheckCommand extends BaseCommand {
    @Option(names = "--as-of", paramLabel = "DATE", description = "Check as if on this day; default: today.")
    private @Nullable LocalDate asOf;

    @Option(names = "--company", paramLabel = "ID", description = "Only this company.")
    private @Nullable String only;

    /** What is printed as JSON. */
    record Answer(LocalDate asOf, List<CompanyReport> companies, int exitCode) {}

    @Override
    protected ExitCode execute() {
        Settings settings = settings();
        Clock clock = Clock.system(ZoneId.systemDefault());
        LocalDate day = asOf == null ? settings.asOf(clock) : asOf;
        List<CompanyReport> reports = new ArrayList<>();
        Holidays holidays = new Holidays();
        for (CompanySettings company : settings.companies()) {
            if (only == null || only.equals(company.company().id())) {
                reports.add(check(company, day, holidays, settings.clock(clock, day)));
            }
        }
        if (reports.isEmpty()) {
            throw wrongUsage("There is no company \"" + only + "\" in the configuration.");
        }
        ExitCode code = code(reports);
        answer(new Answer(day, reports, code.number()), out -> print(out, reports, code));
        return code;
    }

    private static CompanyReport check(CompanySettings company, LocalDate day, Holidays holidays, Clock clock) {
        return new CompanyCheck(company, day, holidays)
                .report(() -> Sources.open(company.source().on(day), company.company(), clock.instant()));
    }

    private static ExitCode code(List<CompanyReport> reports) {
        ExitCode code = ExitCode.DONE;
        for (CompanyReport report : reports) {
            code = code.and(report.has(Weight.ATTENTION) ? ExitCode.ATTENTION : ExitCode.DONE);
            code = code.and(report.has(Weight.UNREADABLE) ? ExitCode.FAILED : ExitCode.DONE);
            code = code.and(report.has(Weight.FORBIDDEN) ? ExitCode.WRONG_USAGE : ExitCode.DONE);
            code = code.and(report.has(Weight.WRONG) ? ExitCode.WRONG_USAGE : ExitCode.DONE);
        }
        return code;
    }

    private static boolean fails(CompanyReport report) {
        return report.has(Weight.WRONG) || report.has(Weight.UNREADABLE);
    }

    private static void print(PrintWriter out, List<CompanyReport> reports, ExitCode code) {
        reports.forEach(report -> CheckText.print(out, report));
        boolean empty =
                reports.stream().map(CompanyReport::source).anyMatch(source -> source != null && source.isEmpty());
        out.println(
                switch (code) {
                    case DONE -> "All is well: a run can start.";
                    case ATTENTION ->
                        empty
                                ? "There is nothing to chase yet: fill in or export documents, then check again."
                                : "A run can start; what is listed above wants attention.";
                    default ->
                        reports.stream().anyMatch(CheckCommand::fails)
                                ? "A run would fail: correct what is listed above, then check again."
                                : "A run would leave out what the law forbids, and leave to a person whom it could not write"
                                        + " to lawfully: correct what is listed above, then check again.";
                });
    }
}
