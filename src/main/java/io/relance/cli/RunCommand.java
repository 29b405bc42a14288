package io.relance.cli;

import io.relance.batch.JobStarter;
import io.relance.batch.NightResult;
import io.relance.batch.Nights;
import io.relance.batch.Wishes;
import io.relance.batch.night.Outcome;
import io.relance.config.Settings;
import io.relance.config.Settings.CompanySettings;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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
    private static final long SECONDS_TO_STOP = 60;
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

    @Override
    protected ExitCode execute() throws Exception {
        Settings settings = settings();
        LocalDate date = asOf == null ? settings.asOf(Clock.system(ZoneId.systemDefault())) : asOf;
        if (date.getYear() < FIRST_YEAR) {
            throw wrongUsage(
                    "the as-of date " + date + " is no date of business; expected one from " + FIRST_YEAR + " on");
        }
        List<CompanySettings> companies = StoreAccess.companies(settings, company);
        List<NightResult> results = dryRun
                ? DryRun.run(settings, companies, date, acceptShrinkage, this::companyNight)
                : nights(settings, companies, date);
        answer(json(results), out -> results.forEach(result -> RunText.print(out, result, dryRun)));
        ExitCode code = ExitCode.DONE;
        for (NightResult result : results) {
            if (!result.message().isEmpty() && result.outcome() != Outcome.DONE) {
                message(result.company() + ": " + result.message());
            }
            code = code.and(exitCode(result.outcome()));
        }
        return code;
    }

    static ExitCode exitCode(Outcome outcome) {
        return switch (outcome) {
            case DONE -> ExitCode.DONE;
            case FAILED -> ExitCode.FAILED;
            case ATTENTION -> ExitCode.ATTENTION;
            case REFUSED -> ExitCode.REFUSED;
        };
    }

    private List<NightResult> nights(Settings settings, List<CompanySettings> companies, LocalDate date)
            throws InterruptedException {
        AtomicBoolean stop = new AtomicBoolean();
        CountDownLatch ended = new CountDownLatch(1);
        Thread hook = new Thread(() -> stopAndWait(stop, ended), "stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try (StoreAccess access = StoreAccess.exclusive(settings.store());
                JobStarter jobs = new JobStarter(access.store())) {
            List<NightResult> results = new ArrayList<>();
            for (CompanySettings one : companies) {
                if (stop.get()) {
                    break;
                }
                String id = one.company().id();
                Consumer<String> progress = progress(access, id, date);
                progress.accept("starting");
                Clock clock = settings.clock(Clock.system(ZoneId.systemDefault()), date);
                Nights nights = new Nights(access.store(), settings, jobs, clock, stop);
                results.add(nights.run(
                        one,
                        NightPorts.of(one, date, clock),
                        date,
                        new Wishes(acceptShrinkage, resume, false),
                        progress));
            }
            endProgress();
            return results;
        } finally {
            ended.countDown();
            if (!stop.get()) {
                Runtime.getRuntime().removeShutdownHook(hook);
            }
        }
    }

    /** On SIGTERM: the step stops at its next commit, the store is closed, and only then the process ends. */
    private static void stopAndWait(AtomicBoolean stop, CountDownLatch ended) {
        stop.set(true);
        try {
            if (!ended.await(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                stop.set(true);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One company in a scratch store, for a dry run. */
    private NightResult companyNight(DryRun.Scratch scratch, CompanySettings one, LocalDate date) {
        Clock clock = scratch.settings().clock(Clock.system(ZoneId.systemDefault()), date);
        try (JobStarter jobs = new JobStarter(scratch.store())) {
            Nights nights = new Nights(scratch.store(), scratch.settings(), jobs, clock, new AtomicBoolean());
            return nights.run(
                    one, NightPorts.of(one, date, clock), date, new Wishes(acceptShrinkage, true, true), said -> {});
        }
    }

    private Consumer<String> progress(StoreAccess access, String id, LocalDate date) {
        boolean terminal = isTerminal() && !json();
        return said -> {
            access.lock().say("run of " + id + " for " + date + ", " + said);
            if (terminal) {
                err().print("\r\u001b[K" + id + " " + date + ": " + said);
                err().flush();
            }
        };
    }

    /** A pipe has no console on Java 17; a later Java that always has one only shows progress once too often. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        return System.console() != null;
    }

    private void endProgress() {
        if (isTerminal() && !json()) {
            err().print("\r\u001b[K");
            err().flush();
        }
    }

    private static Map<String, Object> json(List<NightResult> results) {
        List<Map<String, Object>> runs = new ArrayList<>();
        ExitCode code = ExitCode.DONE;
        for (NightResult result : results) {
            code = code.and(exitCode(result.outcome()));
            runs.add(RunText.fields(result));
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("runs", runs);
        answer.put("exitCode", code.number());
        return answer;
    }
}
