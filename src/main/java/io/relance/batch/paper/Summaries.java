package io.relance.batch.paper;

import io.relance.ageing.Buckets;
import io.relance.ageing.Tally;
import io.relance.ageing.TallyBuilder;
import io.relance.batch.night.Circumstances;
import io.relance.batch.night.Durations;
import io.relance.batch.night.Tonight;
import io.relance.report.Origin;
import io.relance.report.Reconciliation;
import io.relance.report.SourceFacts;
import io.relance.report.Summary;
import io.relance.store.charge.ChargesBook;
import io.relance.store.history.RowsLeftOut;
import io.relance.store.notice.NoticeProblems;
import io.relance.store.run.Figures;
import io.relance.store.run.Run;
import io.relance.store.stage.Adjustments;
import io.relance.store.stage.Rejects;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Makes and writes the summary of a pass. */
public final class Summaries {
    private static final int SHOWN_REJECTS = 200;

    private final Tonight tonight;
    private final Durations durations;

    public Summaries(Tonight tonight, Durations durations) {
        this.tonight = tonight;
        this.durations = durations;
    }

    public void write(Run run) {
        Summary summary = summary(run);
        ProblemsFile.write(tonight, run);
        tonight.outbox().write("summary.html", SummaryFiles.html(summary, tonight.settings()));
        tonight.outbox().write("summary.json", SummaryFiles.json(summary).getBytes(StandardCharsets.UTF_8));
    }

    /** Everything the pass did, from the store. */
    public Summary summary(Run run) {
        Figures figures = new Figures(tonight.store());
        Map<String, Summary.Ageing> ageing = ageing(run);
        Map<String, Summary.Tally> notices = figures.notices(run);
        Summary.ControlTotal controlTotal = controlTotal(run, ageing);
        List<String> all = warnings(run, figures, controlTotal);
        return new Summary(
                run.company(),
                tonight.settings().company().name(),
                run.asOf(),
                run.pass(),
                run.state() == Run.State.ENDED ? run.state().word() : status(notices),
                new Summary.Documents(
                        run.rowsRead(),
                        run.rowsRead() - run.rowsRejected() - run.rowsDuplicate(),
                        run.rowsRejected(),
                        run.rowsDuplicate(),
                        run.documentsSettled()),
                Math.toIntExact(figures.customers(run.company())),
                ageing,
                controlTotal,
                notices,
                figures.drafted(run.id()),
                figures.silent(run.id()),
                new ChargesBook(tonight.store(), tonight.journal()).sums(run),
                figures.rateDoubts(run.id()),
                figures.tasks(run),
                rejected(run),
                all,
                new Adjustments(tonight.store()).repeated(run.id()).stream().toList(),
                durations.soFar());
    }

    /** {@code complete}, {@code ended}, or {@code inconsistent} when what was planned is not what became of it. */
    private static String status(Map<String, Summary.Tally> notices) {
        return balanced(notices) ? "complete" : "inconsistent";
    }

    public static boolean balanced(Map<String, Summary.Tally> notices) {
        return notices.values().stream()
                .allMatch(tally ->
                        tally.planned() == tally.sent() + tally.failed() + tally.doubtful() + tally.withdrawn());
    }

    /** Whether anything in it wants a person's attention: exit code 3. */
    public static boolean wantsAttention(Summary summary) {
        Summary.ControlTotal control = summary.controlTotal();
        return summary.documents().rejected() > 0
                || !summary.rejects().isEmpty()
                || !summary.warnings().isEmpty()
                || (control != null && control.difference().signum() != 0)
                || !summary.status().equals("complete")
                || summary.notices().values().stream().anyMatch(tally -> tally.failed() + tally.doubtful() > 0);
    }

    private Map<String, Summary.Ageing> ageing(Run run) {
        Buckets buckets = new Buckets(tonight.settings().buckets());
        Map<CurrencyUnit, TallyBuilder> currencies = new TreeMap<>(Comparator.comparing(CurrencyUnit::getCode));
        for (Figures.Due due : new Figures(tonight.store()).openByDueDate(run.company())) {
            int column = buckets.of(due.credit(), due.dueDate(), run.asOf());
            currencies
                    .computeIfAbsent(due.currency(), currency -> new TallyBuilder(buckets, currency))
                    .add(column, due.documents(), due.sum());
        }
        Map<String, Summary.Ageing> ageing = new LinkedHashMap<>();
        currencies.forEach((currency, builder) -> ageing.put(currency.getCode(), ageing(buckets, builder.tally())));
        return ageing;
    }

    private static Summary.Ageing ageing(Buckets buckets, Tally tally) {
        Map<String, Summary.Amount> columns = new LinkedHashMap<>();
        List<String> keys = buckets.keys();
        for (int i = 0; i < keys.size(); i++) {
            columns.put(
                    keys.get(i), amount(tally.counts().get(i), tally.amounts().get(i)));
        }
        return new Summary.Ageing(columns, amount(tally.count(), tally.total()));
    }

    private static Summary.Amount amount(int count, Money amount) {
        return new Summary.Amount(count, amount.getAmount());
    }

    /** As the ageing report compares: what rejected and repeated rows explain is no difference. */
    private Summary.@Nullable ControlTotal controlTotal(Run run, Map<String, Summary.Ageing> ageing) {
        BigDecimal configured = tonight.settings().source().controlTotal();
        BigDecimal expected = configured == null ? run.controlTotal() : configured;
        if (expected == null) {
            return null;
        }
        List<Money> totals = ageing.entrySet().stream()
                .map(each -> Money.of(
                        CurrencyUnit.of(each.getKey()), each.getValue().total().amount()))
                .toList();
        String own = tonight.settings().company().currency().getCode();
        SourceFacts source = new SourceFacts(
                new Origin.Named(""), null, null, null, new RowsLeftOut(tonight.store()).of(run.id()), expected);
        Reconciliation compared = Reconciliation.of(totals, totals, own, source);
        return compared == null
                ? null
                : new Summary.ControlTotal(
                        compared.controlTotal(),
                        compared.total(),
                        compared.rejected(),
                        compared.unreadable(),
                        compared.difference());
    }

    private List<String> warnings(Run run, Figures figures, Summary.@Nullable ControlTotal controlTotal) {
        List<String> all = new ArrayList<>(run.warningLines());
        if (controlTotal != null && controlTotal.difference().signum() != 0) {
            all.add("The open amounts add up to " + controlTotal.found().toPlainString() + ", rows left out to "
                    + controlTotal.leftOut().toPlainString() + "; the control total is "
                    + controlTotal.expected().toPlainString() + ": they differ by "
                    + controlTotal.difference().toPlainString() + ". Rows without a readable amount: "
                    + controlTotal.unreadable() + "; see rejects.csv.");
        }
        if (Circumstances.stalePayments(tonight.settings(), run.asOf(), run.paymentsTo())) {
            all.add("Payments are only known up to " + run.paymentsTo() + ": nothing past due left for " + run.asOf()
                    + " (relance.source.max-age-of-payments). Post the payments, export again and run again.");
        }
        figures.rateDoubts(run.id()).forEach((doubt, claims) -> {
            if (doubt.startsWith("missing ")) {
                all.add("rate missing: " + doubt.substring("missing ".length()) + ". No interest was printed on "
                        + claims + (claims == 1 ? " claim" : " claims")
                        + "; add the rate to the file named by relance.rates.");
            }
        });
        List<String> failures = figures.failures(run.id());
        List<String> problems = figures.documentProblems(run.id());
        all.addAll(failures);
        all.addAll(problems);
        if (failures.size() >= Figures.MOST_FAILURES || problems.size() >= Figures.MOST_PROBLEMS) {
            all.add("These are the first; " + new NoticeProblems(tonight.store()).count(run)
                    + " messages lack something or did not leave: all of them stand in " + ProblemsFile.NAME + ".");
        }
        return all;
    }

    private List<Summary.Rejected> rejected(Run run) {
        return new Rejects(tonight.store())
                .all(run.id())
                .limit(SHOWN_REJECTS)
                .map(row -> new Summary.Rejected(row.place(), row.column(), row.found(), row.reason()))
                .toList();
    }
}
