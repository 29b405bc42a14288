package io.relance.batch;

import io.relance.calendar.WorkingDays;
import io.relance.config.Settings;
import io.relance.config.Settings.CompanySettings;
import io.relance.delivery.Outbox;
import io.relance.dunning.given.Night;
import io.relance.intake.UnusableSource;
import io.relance.journal.Chain;
import io.relance.report.Summary;
import io.relance.store.Store;
import io.relance.store.journal.JournalBook;
import io.relance.store.notice.Drafts;
import io.relance.store.notice.Notices;
import io.relance.store.run.Run;
import io.relance.store.run.Runs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs nights: decides whether a pass is begun, resumed, ended or refused, and has the job do it. */
public final class Nights {
    private static final Logger LOG = LoggerFactory.getLogger(Nights.class);
    private static final Duration RESUMABLE = Duration.ofHours(24);

    private final Store store;
    private final Settings settings;
    private final Clock clock;
    private final Runs runs;
    private final JobStarter jobs;
    private final AtomicBoolean stop;

    public Nights(Store store, Settings settings, JobStarter jobs, Clock clock, AtomicBoolean stop) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
        this.jobs = jobs;
        this.stop = stop;
        runs = new Runs(store);
    }

    /**
     * What a person asked for beside the date.
     *
     * @param acceptShrinkage a snapshot that shrank is complete
     * @param resume a pass older than a day is gone on with
     * @param anyDate dates before the last run or after today are allowed: for a trial on a copy
     */
    public record Wishes(boolean acceptShrinkage, boolean resume, boolean anyDate) {}

    /** One night of one company. */
    public NightResult run(
            CompanySettings company, Ports ports, LocalDate asOf, Wishes wishes, Consumer<String> progress) {
        List<String> warnings = new ArrayList<>();
        try {
            Optional<Run> last = runs.last(company.company().id());
            if (!wishes.anyDate()) {
                checkDate(company, last, asOf);
            }
            Optional<NightResult> nothing = last.flatMap(run -> nothingToDo(company, ports, run, asOf));
            if (nothing.isPresent()) {
                return nothing.get();
            }
            Run run = begin(company, ports, last.orElse(null), asOf, wishes, warnings);
            NightResult result = work(company, ports, run, wishes, progress, warnings);
            boolean overtaken = run.looked() == 2
                    && result.summary() != null
                    && !ports.source().fingerprint().equals(run.sourceFingerprint());
            return overtaken ? furtherPass(company, ports, asOf, wishes, progress, warnings) : result;
        } catch (NightStopped stopped) {
            return result(company, asOf, stopped.outcome(), message(stopped), warnings);
        } catch (RuntimeException failure) {
            // one company's error must not cost the others their night
            LOG.debug("night failed", failure);
            return result(company, asOf, Outcome.FAILED, explain(failure), warnings);
        }
    }

    /** A resumed pass whose source had changed delivers nothing more: what is due now leaves in a pass of its own. */
    private NightResult furtherPass(
            CompanySettings company,
            Ports ports,
            LocalDate asOf,
            Wishes wishes,
            Consumer<String> progress,
            List<String> warnings) {
        Run last = runs.last(company.company().id()).orElseThrow();
        return work(company, ports, begin(company, ports, last, asOf, wishes, warnings), wishes, progress, warnings);
    }

    private static String message(RuntimeException failure) {
        return Objects.requireNonNullElse(failure.getMessage(), failure.toString());
    }

    private static NightResult result(
            CompanySettings company, LocalDate asOf, Outcome outcome, String message, List<String> warnings) {
        return new NightResult(company.company().id(), asOf, 0, outcome, message, null, null, warnings);
    }

    private void checkDate(CompanySettings company, Optional<Run> last, LocalDate asOf) {
        LocalDate today = settings.latestAsOf(clock.withZone(ZoneId.systemDefault()));
        if (asOf.isAfter(today)) {
            throw NightStopped.refused("The as-of date " + asOf + " is after today, " + today
                    + ". Nothing was sent. Use today's date or an earlier one; --dry-run may look ahead.");
        }
        last.filter(run -> asOf.isBefore(run.asOf())).ifPresent(run -> {
            throw NightStopped.refused("The last run of " + company.company().id() + " was dated " + run.asOf()
                    + "; a run dated " + asOf + " would come before it. Nothing was sent. Use " + run.asOf()
                    + " or a later date; --dry-run may look back.");
        });
    }

    /** A complete pass of the same date, unchanged data and no new consent: nothing is left to do. */
    private Optional<NightResult> nothingToDo(CompanySettings company, Ports ports, Run last, LocalDate asOf) {
        boolean complete = last.asOf().equals(asOf) && !last.isUnfinished() && last.state() != Run.State.ENDED;
        if (!complete) {
            return Optional.empty();
        }
        boolean sameData = ports.source().fingerprint().equals(last.sourceFingerprint());
        boolean sameConsents = new Drafts(store).digest(last.company()).equals(runs.consents(last.id()));
        if (!sameData || !sameConsents) {
            return Optional.empty();
        }
        Path folder =
                Outbox.of(company.outbox(), last.company(), asOf, last.pass()).folder();
        return Optional.of(new NightResult(
                last.company(),
                asOf,
                last.pass(),
                Outcome.DONE,
                "The night of " + asOf + " is complete (pass " + last.pass()
                        + ") and nothing changed since: nothing to do.",
                null,
                folder,
                List.of()));
    }

    private Run begin(
            CompanySettings company,
            Ports ports,
            @Nullable Run last,
            LocalDate asOf,
            Wishes wishes,
            List<String> warnings) {
        String id = company.company().id();
        runs.keepScenarios(settings.digest(), company.scenarioText());
        if (last != null && last.asOf().equals(asOf) && last.isUnfinished()) {
            return resume(ports, last, wishes);
        }
        if (last != null && last.isUnfinished()) {
            end(company, ports, last, asOf, warnings);
        }
        if (last != null && last.asOf().isBefore(asOf)) {
            missedNights(company, last.asOf(), asOf, warnings);
        }
        int pass = last != null && last.asOf().equals(asOf) ? last.pass() + 1 : 1;
        Path earlier = Outbox.of(company.outbox(), id, asOf, pass).folder().resolve("summary.json");
        if (!wishes.anyDate() && Files.exists(earlier)) {
            throw NightStopped.refused(earlier.getParent() + " already holds a complete night of " + asOf
                    + ", but the store " + settings.store().url() + " does not know it: it was deleted or is another"
                    + " one. Nothing was sent, for everything would be sent again. Restore the store, or move that"
                    + " folder away if the night is really to be run anew.");
        }
        return Objects.requireNonNull(store.transaction().execute(status -> {
            Run begun = runs.start(id, asOf, pass, clock.instant(), settings.digest(), ports.templatesDigest());
            warnings.forEach(warning -> runs.warn(begun.id(), warning));
            return begun;
        }));
    }

    /**
     * Goes on with a pass that was stopped. Until the snapshot is taken over it is read anew, for another company may
     * have used the staging tables since. What changed since is taken in before anything more is delivered: before the
     * last look by deciding anew, after it by withdrawing what is left, so that a further pass decides it.
     */
    private Run resume(Ports ports, Run last, Wishes wishes) {
        if (!wishes.resume()
                && Duration.between(last.startedAt(), clock.instant()).compareTo(RESUMABLE) > 0) {
            throw NightStopped.refused("The pass of " + last.asOf() + " was begun at " + last.startedAt()
                    + ", more than 24 hours ago. Nothing was sent. Run the next date, which ends it, or insist with"
                    + " --resume.");
        }
        boolean changed = !settings.digest().equals(last.settingsDigest())
                || !ports.templatesDigest().equals(last.templatesDigest())
                || (last.imported() && !ports.source().fingerprint().equals(last.sourceFingerprint()));
        Notices notices = new Notices(store, new JournalBook(store, clock));
        store.transaction().executeWithoutResult(status -> {
            runs.resume(last.id(), settings.digest(), ports.templatesDigest());
            if (changed && last.settled() && !last.delivered()) {
                notices.supersede(last);
            }
            if (!last.settled() || (changed && last.looked() < 2)) {
                runs.startOver(last.id());
            } else if (changed && !last.delivered()) {
                notices.withdrawSuperseded(last, "data, configuration or templates changed before delivery");
            }
        });
        return runs.get(last.id());
    }

    /** Ends a pass that was not finished: its lists and its summary tell what had left and what did not. */
    private void end(CompanySettings company, Ports ports, Run last, LocalDate asOf, List<String> warnings) {
        Outbox outbox = Outbox.of(company.outbox(), last.company(), last.asOf(), last.pass());
        Notices.Ended ended = Objects.requireNonNull(store.transaction().execute(status -> {
            Notices notices = new Notices(store, new JournalBook(store, clock));
            Notices.Ended counts = notices.end(last, asOf);
            runs.finish(
                    last.id(), Run.State.ENDED, clock.instant(), "ended by the run of " + asOf, 3, last.durations());
            return counts;
        }));
        warnings.add("The night of " + last.asOf() + " (pass " + last.pass() + ") was not finished and is ended: "
                + ended.withdrawn() + " notices withdrawn, " + ended.doubtful() + " doubtful.");
        if (Files.isDirectory(outbox.folder())) {
            ended.paths().forEach(outbox::remove);
            Tonight tonight =
                    new Tonight(runs.get(last.id()), company, store, ports, outbox, clock, false, said -> {}, stop);
            new Closing(tonight, new Summaries(tonight, new Durations())).close();
            outbox.dropWaiting();
        } else {
            new JournalBook(store, clock).close(last.company());
        }
    }

    private void missedNights(CompanySettings company, LocalDate last, LocalDate asOf, List<String> warnings) {
        WorkingDays days = Calendars.of(company.company().country(), asOf);
        List<String> missed = new ArrayList<>();
        for (LocalDate day = days.after(last, 1); day.isBefore(asOf); day = days.after(day, 1)) {
            missed.add(day.toString());
        }
        if (!missed.isEmpty()) {
            warnings.add("No run took place on " + missed.size() + " working day" + (missed.size() > 1 ? "s" : "")
                    + " since the last one: " + String.join(", ", missed.size() > 10 ? missed.subList(0, 10) : missed)
                    + (missed.size() > 10 ? ", ..." : "") + ". What was due then is made good tonight.");
        }
    }

    private NightResult work(
            CompanySettings company,
            Ports ports,
            Run run,
            Wishes wishes,
            Consumer<String> progress,
            List<String> warnings) {
        Outbox outbox = Outbox.of(company.outbox(), run.company(), run.asOf(), run.pass());
        Tonight tonight =
                new Tonight(run, company, store, ports, outbox, clock, wishes.acceptShrinkage(), progress, stop);
        Durations durations = new Durations();
        Summaries summaries = new Summaries(tonight, durations);
        try {
            WorkingDays days = Calendars.of(company.company().country(), run.asOf());
            jobs.start(
                    run,
                    repository -> new DunningJob(repository, tonight, durations)
                            .build(
                                    days,
                                    () -> night(company, ports, tonight.run()),
                                    () -> ports.renderer().apply(tonight.letterhead()),
                                    new Closing(tonight, summaries)));
        } catch (RuntimeException failure) {
            Outcome outcome = failure instanceof NightStopped stopped ? stopped.outcome() : Outcome.FAILED;
            String message = explain(failure);
            LOG.debug("night failed", failure);
            runs.finish(
                    run.id(),
                    Run.State.FAILED,
                    clock.instant(),
                    message,
                    outcome.exitCode(),
                    durations.soFar().toString());
            return new NightResult(run.company(), run.asOf(), run.pass(), outcome, message, null, null, warnings);
        }
        return finish(run, tonight, summaries, durations, warnings);
    }

    private static String explain(RuntimeException failure) {
        if (failure instanceof NightStopped || failure instanceof UnusableSource) {
            return message(failure);
        }
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return "The night failed: " + Objects.requireNonNullElse(root.getMessage(), root.toString())
                + ". What was done is kept; run the same command again to go on.";
    }

    private NightResult finish(
            Run begun, Tonight tonight, Summaries summaries, Durations durations, List<String> warnings) {
        Run run = runs.get(begun.id());
        Summary summary = summaries.summary(run);
        boolean attention = Summaries.wantsAttention(summary);
        Outcome outcome = attention ? Outcome.ATTENTION : Outcome.DONE;
        Run.State state = Summaries.balanced(summary.notices()) ? Run.State.COMPLETE : Run.State.INCONSISTENT;
        store.transaction().executeWithoutResult(status -> {
            runs.finish(
                    run.id(),
                    state,
                    clock.instant(),
                    null,
                    outcome.exitCode(),
                    durations.soFar().toString());
            runs.consents(run.id(), new Drafts(store).digest(run.company()));
            Chain.Link head = tonight.journal().head(run.company());
            runs.journalHead(run.id(), head.seq(), head.hash());
        });
        tonight.outbox().dropWaiting();
        return new NightResult(
                run.company(),
                run.asOf(),
                run.pass(),
                outcome,
                "",
                summary,
                tonight.outbox().folder(),
                warnings);
    }

    /** Whether payments are not known up to date, so that only courtesies leave. */
    static boolean stalePayments(CompanySettings company, LocalDate asOf, @Nullable LocalDate paymentsTo) {
        WorkingDays days = Calendars.of(company.company().country(), asOf);
        return paymentsTo != null
                && days.between(paymentsTo, asOf) > company.source().maxAgeOfPayments();
    }

    /** What the decision is made with tonight; also for those who only look. */
    public static Night night(CompanySettings company, Ports ports, Run run) {
        return night(company, ports.charging(), run.asOf(), run.paymentsTo());
    }

    /** Likewise for any date. */
    public static Night night(
            CompanySettings company,
            Function<io.relance.ledger.Company, io.relance.dunning.given.Charging> charging,
            LocalDate asOf,
            @Nullable LocalDate paymentsTo) {
        WorkingDays days = Calendars.of(company.company().country(), asOf);
        Map<String, WorkingDays> others = Calendars.byCountry(asOf);
        boolean stale = stalePayments(company, asOf, paymentsTo);
        return new Night(
                company.company(),
                asOf,
                company.scenarios(),
                days,
                others,
                company.quiet(),
                charging.apply(company.company()),
                company.goLive().confirmed(),
                company.goLive().ignoreDueBefore(),
                stale);
    }
}
