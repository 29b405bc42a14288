package io.relance.cli;

import io.relance.calendar.WorkingDays;
import io.relance.config.Holidays;
import io.relance.config.Settings;
import io.relance.config.Settings.CompanySettings;
import io.relance.store.Holder;
import io.relance.store.Store;
import io.relance.store.StoreLock;
import io.relance.store.notice.Drafts;
import io.relance.store.notice.Notices;
import io.relance.store.run.Run;
import io.relance.store.run.Runs;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code relance status}: the last runs and what to do next. */
@Command(
        name = "status",
        description =
                "The last runs: state, counts, what to do next. During a run: who holds the store and how far it is.")
final class StatusCommand extends BaseCommand {
    private static final int DAYS_TO_DECIDE = 10;

    @Option(names = "--runs", paramLabel = "N", defaultValue = "5", description = "How many; default ${DEFAULT-VALUE}.")
    private int count;

    @Option(
            names = "--check",
            description =
                    "For monitoring: exit with 3 when a night is missing or unfinished, a delivery is doubtful, or a"
                            + " draft is undecided for 10 working days.")
    private boolean check;

    @Option(names = "--company", paramLabel = "ID", description = "Only this company.")
    private @Nullable String only;

    @Override
    protected ExitCode execute() {
        if (count < 1) {
            throw wrongUsage("--runs is " + count + "; expected 1 or more.");
        }
        Settings settings = settings();
        Map<String, Object> answer = new LinkedHashMap<>();
        boolean attention = false;
        try (StoreAccess access = reading(settings)) {
            Optional<Holder> night =
                    access.store().isPostgres() ? StoreLock.nightAtWork(settings.store()) : Optional.empty();
            night.ifPresent(holder -> running(answer, holder));
            List<Map<String, Object>> companies = new ArrayList<>();
            for (CompanySettings company : StoreAccess.companies(settings, only)) {
                Standing standing = standing(settings, access.store(), company, night.isPresent());
                attention |= !standing.alarms().isEmpty();
                companies.add(standing.fields());
            }
            answer.put("companies", companies);
        } catch (StoreAccess.RunUnderWay night) {
            running(answer, night.holder());
        }
        answer(answer, out -> print(out, answer));
        return check && attention ? ExitCode.ATTENTION : ExitCode.DONE;
    }

    private static void running(Map<String, Object> answer, Holder holder) {
        answer.put("running", StoreAccess.howFar(holder));
    }

    private static void print(PrintWriter out, Map<String, Object> answer) {
        if (answer.containsKey("running")) {
            out.println("running: " + answer.get("running"));
        }
        objects(answer, "companies").forEach(company -> printCompany(out, company));
    }

    /**
     * How a company stands.
     *
     * @param alarms what is wrong: {@code --check} reports it with exit code 3
     * @param next what a person may do besides
     */
    private record Standing(String company, List<Run> runs, int drafts, List<String> alarms, List<String> next) {
        Map<String, Object> fields() {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("company", company);
            fields.put("runs", runs.stream().map(StatusCommand::fields).toList());
            fields.put("draftsWaiting", drafts);
            fields.put("alarms", alarms);
            fields.put("next", next);
            fields.put("attention", !alarms.isEmpty());
            return fields;
        }
    }

    /** While a night is at work nobody is told to run one. */
    private Standing standing(Settings settings, Store store, CompanySettings company, boolean atWork) {
        String id = company.company().id();
        List<Run> runs = new Runs(store).latest(id, count);
        List<Drafts.Draft> waiting = new Drafts(store).waiting(id);
        LocalDate today = settings.latestAsOf(Clock.system(ZoneId.systemDefault()));
        WorkingDays days = new Holidays().of(company.company().country(), today.getYear() - 1, today.getYear() + 1);
        List<String> alarms = new ArrayList<>();
        List<String> next = new ArrayList<>();
        if (runs.isEmpty()) {
            alarms.add("no run yet: `relance run`");
            return new Standing(id, runs, waiting.size(), alarms, next);
        }
        if (!atWork || !runs.get(0).isUnfinished()) {
            lastRun(runs.get(0), alarms);
        }
        LocalDate expected = days.isWorking(today) ? days.before(today, 1) : days.before(today, 2);
        LocalDate last = runs.get(0).asOf();
        if (!settings.demonstration() && !atWork && last.isBefore(expected)) {
            alarms.add("the last run is dated " + last + "; working days have passed without one: `relance run`");
        }
        int doubtful = new Notices(store).doubtful(id).size();
        if (doubtful > 0) {
            alarms.add(doubtful + (doubtful == 1 ? " delivery is" : " deliveries are")
                    + " doubtful: `relance resolve` lists and settles them");
        }
        for (Drafts.Draft draft : waiting) {
            boolean late = !last.isBefore(days.after(draft.draftedOn(), DAYS_TO_DECIDE));
            String line = "draft " + draft.id() + " (" + draft.level() + ", " + draft.name() + ") waits since "
                    + draft.draftedOn() + (late ? ", undecided for " + DAYS_TO_DECIDE + " working days" : "")
                    + ": `relance pending`";
            (late ? alarms : next).add(line);
        }
        if (!company.goLive().confirmed()) {
            next.add("this company is not live: nothing is sent until go-live: {confirmed: true} stands in its"
                    + " configuration");
        }
        return new Standing(id, runs, waiting.size(), alarms, next);
    }

    private static void lastRun(Run last, List<String> alarms) {
        if (last.isUnfinished()) {
            alarms.add("the pass of " + last.asOf() + " is not finished: `relance run --as-of " + last.asOf()
                    + "` goes on with it");
        } else if (last.state() == Run.State.INCONSISTENT) {
            alarms.add("the sums of " + last.asOf() + " do not close: look at its summary.json");
        }
    }

    private static Map<String, Object> fields(Run run) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("asOf", run.asOf().toString());
        fields.put("pass", run.pass());
        fields.put("state", run.state().word());
        fields.put("attempts", run.attempt());
        fields.put("exitCode", run.exitCode());
        fields.put("rows", run.rowsRead());
        fields.put("rejected", run.rowsRejected());
        fields.put("settled", run.documentsSettled());
        fields.put("message", run.message());
        return fields;
    }

    private static void printCompany(PrintWriter out, Map<String, Object> company) {
        out.println(company.get("company") + ":");
        for (Map<String, Object> run : objects(company, "runs")) {
            out.println("  " + run.get("asOf") + " pass " + run.get("pass") + ": " + run.get("state") + ", "
                    + run.get("rows") + " rows, " + run.get("rejected") + " rejected, " + run.get("settled")
                    + " settled" + (run.get("exitCode") == null ? "" : ", exit code " + run.get("exitCode"))
                    + (run.get("message") == null ? "" : "\n    " + run.get("message")));
        }
        texts(company, "alarms").forEach(line -> out.println("  ! " + line));
        texts(company, "next").forEach(line -> out.println("  > " + line));
        if (texts(company, "alarms").isEmpty() && texts(company, "next").isEmpty()) {
            out.println("  nothing to do");
        }
    }
}
