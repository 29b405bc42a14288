package io.relance.cli;

import io.relance.calendar.WorkingDays;
import io.relance.config.Holidays;
import io.relance.config.Settings;
import io.relance.config.Settings.CompanySettings;
import io.relance.store.Holder;
import io.relance.store.Store;
import io.relance.store.StoreLock;
import io.relance.store.notice.Drafts;
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
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code relance status}: the last runs and what to do next. */
@Command(
        name = "status",
        description =
                "The last runs: state, counts, what to do next. During a run: who holds the store and how far it is.")
final class StatusCommand extends BaseCommand {
    @Option(names = "--runs", paramLabel = "N", defaultValue = "5", description = "How many; default ${DEFAULT-VALUE}.")
    private int count;

    @Option(
            names = "--check",
            description = "Exit with 3 when the last working day has no complete run or something waits for a person:"
                    + " for monitoring.")
    private boolean check;

    @Override
    protected ExitCode execute() {
        Settings settings = settings();
        Map<String, Object> answer = new LinkedHashMap<>();
        boolean attention = false;
        try (StoreAccess access = reading(settings)) {
            if (access.store().isPostgres()) {
                StoreLock.nightAtWork(settings.store()).ifPresent(holder -> running(answer, holder));
            }
            List<Map<String, Object>> companies = new ArrayList<>();
            for (CompanySettings company : settings.companies()) {
                Map<String, Object> fields = company(settings, access.store(), company);
                attention |= Boolean.TRUE.equals(fields.get("attention"));
                companies.add(fields);
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

    private Map<String, Object> company(Settings settings, Store store, CompanySettings company) {
        String id = company.company().id();
        List<Run> runs = new Runs(store).latest(id, count);
        List<Drafts.Draft> waiting = new Drafts(store).waiting(id);
        List<String> next = next(settings, company, runs, waiting);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("company", id);
        fields.put("runs", runs.stream().map(StatusCommand::fields).toList());
        fields.put("draftsWaiting", waiting.size());
        fields.put("next", next);
        fields.put("attention", !next.isEmpty());
        return fields;
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

    private static List<String> next(
            Settings settings, CompanySettings company, List<Run> runs, List<Drafts.Draft> waiting) {
        List<String> next = new ArrayList<>();
        LocalDate today = settings.latestAsOf(Clock.system(ZoneId.systemDefault()));
        if (runs.isEmpty()) {
            next.add("no run yet: `relance run`");
            return next;
        }
        Run last = runs.get(0);
        if (last.isUnfinished()) {
            next.add("the pass of " + last.asOf() + " is not finished: `relance run --as-of " + last.asOf()
                    + "` goes on with it");
        } else if (last.state() == Run.State.INCONSISTENT) {
            next.add("the sums of " + last.asOf() + " do not close: look at its summary.json");
        }
        WorkingDays days = new Holidays().of(company.company().country(), today.getYear() - 1, today.getYear() + 1);
        LocalDate expected = days.isWorking(today) ? days.before(today, 1) : days.before(today, 2);
        if (!settings.demonstration() && last.asOf().isBefore(expected)) {
            next.add("the last run is dated " + last.asOf() + "; working days have passed without one");
        }
        for (Drafts.Draft draft : waiting) {
            LocalDate limit = days.after(draft.draftedOn(), 10);
            String late = last.asOf().isBefore(limit) ? "" : ", undecided for more than 10 working days";
            next.add("draft " + draft.id() + " (" + draft.level() + ", " + draft.name() + ") waits for approval since "
                    + draft.draftedOn() + late + ": `relance pending`");
        }
        return next;
    }

    private static void printCompany(PrintWriter out, Map<String, Object> company) {
        out.println(company.get("company") + ":");
        for (Map<String, Object> run : objects(company, "runs")) {
            out.println("  " + run.get("asOf") + " pass " + run.get("pass") + ": " + run.get("state") + ", "
                    + run.get("rows") + " rows, " + run.get("rejected") + " rejected, " + run.get("settled")
                    + " settled" + (run.get("exitCode") == null ? "" : ", exit code " + run.get("exitCode"))
                    + (run.get("message") == null ? "" : "\n    " + run.get("message")));
        }
        List<String> next = texts(company, "next");
        next.forEach(line -> out.println("  > " + line));
        if (next.isEmpty()) {
            out.println("  nothing to do");
        }
    }
}
