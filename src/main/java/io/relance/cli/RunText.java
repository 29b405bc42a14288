package io.relance.cli;

import io.relance.batch.NightResult;
import io.relance.batch.night.Outcome;
import io.relance.batch.paper.SummaryFiles;
import io.relance.ledger.Quoted;
import io.relance.report.Summary;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What {@code relance run} prints of a night. */
final class RunText {
    private static final int SHOWN = 10;
    private static final int WARNINGS = 20;

    private RunText() {}

    static void print(PrintWriter out, NightResult result, boolean dryRun, String configuration) {
        String what = dryRun ? "trial on a scratch copy, nothing is kept or sent" : "pass " + result.pass();
        Summary summary = result.summary();
        if (summary == null) {
            if (result.outcome() == Outcome.DONE) {
                out.println(result.company() + ": " + result.message());
            }
            warnings(out, result.warnings(), "");
            return;
        }
        out.println(summary.companyName() + " (" + summary.company() + "), " + summary.asOf() + ", " + what + ": "
                + summary.status());
        Summary.Documents documents = summary.documents();
        out.printf(
                Locale.ROOT,
                "  rows: %d read, %d accepted, %d rejected, %d duplicates; %d documents settled; %d customers%n",
                documents.read(),
                documents.accepted(),
                documents.rejected(),
                documents.duplicates(),
                documents.settled(),
                summary.customers());
        summary.remarks().forEach(remark -> out.println("    " + Quoted.line(remark)));
        ageing(out, summary);
        notices(out, summary);
        drafted(out, result, dryRun, configuration);
        silent(out, summary);
        charges(out, summary);
        unverified(out, summary);
        attention(out, summary, dryRun);
        Path folder = result.folder();
        if (folder != null && !dryRun) {
            out.println("  outbox: " + shown(folder));
        }
    }

    /** Relative to the current folder where that is shorter. */
    static String shown(Path folder) {
        Path here = Path.of("").toAbsolutePath();
        Path absolute = folder.toAbsolutePath();
        return absolute.startsWith(here) ? here.relativize(absolute).toString() : absolute.toString();
    }

    private static void ageing(PrintWriter out, Summary summary) {
        summary.ageing().forEach((currency, ageing) -> {
            StringBuilder line = new StringBuilder("  open " + currency + ":");
            ageing.buckets()
                    .forEach((bucket, amount) -> line.append(' ')
                            .append(bucket)
                            .append(' ')
                            .append(amount.amount().toPlainString())
                            .append(','));
            line.append(" total ").append(ageing.total().amount().toPlainString());
            out.println(line);
        });
    }

    private static void notices(PrintWriter out, Summary summary) {
        if (summary.notices().isEmpty()) {
            if (summary.drafted().isEmpty()) {
                out.println("  notices: none");
            }
            return;
        }
        out.printf(
                Locale.ROOT,
                "  %-24s %8s %6s %7s %9s %10s%n",
                "notices",
                "planned",
                "sent",
                "failed",
                "doubtful",
                "to approve");
        summary.notices()
                .forEach((level, tally) -> out.printf(
                        Locale.ROOT,
                        "    %-22s %8d %6d %7d %9d %10d%n",
                        level,
                        tally.planned(),
                        tally.sent(),
                        tally.failed(),
                        tally.doubtful(),
                        tally.awaitingApproval()));
    }

    private static void silent(PrintWriter out, Summary summary) {
        if (summary.notContacted().isEmpty()) {
            return;
        }
        out.printf(Locale.ROOT, "  %-24s %8s  %s%n", "not contacted", "count", "amount");
        summary.notContacted()
                .forEach((reason, silent) -> out.printf(
                        Locale.ROOT, "    %-22s %8s  %s%n", reason, documents(silent), amounts(silent.amounts())));
    }

    /** How many documents are silent; of one that is contacted for its other part only this part is, so none counts. */
    private static String documents(Summary.Silent silent) {
        return silent.count() == 0 ? "in part" : String.valueOf(silent.count());
    }

    private static void charges(PrintWriter out, Summary summary) {
        summary.charges()
                .forEach((what, byCurrency) -> byCurrency.forEach(
                        (currency, charged) -> out.println("  charges " + what + ": interest " + currency + " "
                                + charged.interest().toPlainString() + ", fixed sums " + currency + " "
                                + charged.indemnity().toPlainString() + " (" + charged.documents() + " documents)")));
    }

    /** Rates derived or read second hand: used, and named until somebody checks them. */
    private static void unverified(PrintWriter out, Summary summary) {
        summary.rateDoubts().forEach((doubt, claims) -> {
            if (doubt.startsWith("unverified ")) {
                out.println("  rate not checked against its publication: " + doubt.substring("unverified ".length())
                        + " (" + claims + (claims == 1 ? " claim)" : " claims)"));
            }
        });
    }

    private static String amounts(Map<String, BigDecimal> byCurrency) {
        return byCurrency.entrySet().stream()
                .map(amount -> amount.getKey() + " " + amount.getValue().toPlainString())
                .collect(Collectors.joining(", "));
    }

    /** Before the company is live: what would have left, where to look at it, and how to say go. */
    private static void drafted(PrintWriter out, NightResult result, boolean dryRun, String configuration) {
        Summary summary = result.summary();
        Path folder = result.folder();
        if (summary == null || folder == null || summary.drafted().isEmpty()) {
            return;
        }
        out.printf(Locale.ROOT, "  %-24s %-12s %8s  %s%n", "would be sent", "by", "messages", "amount");
        summary.drafted()
                .forEach(one -> out.printf(
                        Locale.ROOT,
                        "    %-22s %-12s %8d  %s%n",
                        one.level(),
                        one.channel(),
                        one.count(),
                        amounts(one.amounts())));
        out.println("    Nothing was sent: this company is not live. "
                + (dryRun
                        ? "`relance run` writes these messages as drafts, to be read, and sends nothing either."
                        : "The messages and the call list are in " + shown(folder.resolve("drafts")) + "."));
        out.println("    When they are right, set go-live: {confirmed: true} in " + configuration
                + "; the next run sends what is due then.");
    }

    private static void attention(PrintWriter out, Summary summary, boolean dryRun) {
        warnings(out, summary.warnings(), dryRun ? "" : "; see summary.html and problems.csv");
        if (summary.documents().rejected() > 0) {
            long rejected = summary.documents().rejected();
            out.println("  ! " + rejected + (rejected == 1 ? " row was" : " rows were") + " rejected; "
                    + (dryRun ? "`relance check` lists them" : "see rejects.csv") + ":");
        }
        summary.rejects().stream()
                .limit(SHOWN)
                .forEach(reject -> out.println("    "
                        + Quoted.line(reject.place() + (reject.column().isEmpty() ? "" : " " + reject.column()) + " "
                                + Quoted.of(reject.value()) + ": " + reject.reason())));
        int tasks = summary.tasks().size();
        if (tasks > 0) {
            out.println("  " + tasks + (tasks == 1 ? " task" : " tasks") + " for a person"
                    + (dryRun ? "" : "; see summary.html"));
        }
    }

    /** The first of them; the summary has the rest. */
    private static void warnings(PrintWriter out, List<String> all, String rest) {
        all.stream().limit(WARNINGS).forEach(warning -> out.println("  ! " + Quoted.line(warning)));
        if (all.size() > WARNINGS) {
            out.println("  ! and " + (all.size() - WARNINGS) + " more" + rest);
        }
    }

    static Map<String, Object> fields(NightResult result) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("company", result.company());
        fields.put("asOf", result.asOf().toString());
        fields.put("pass", result.pass());
        fields.put("exitCode", RunCommand.exitCode(result.outcome()).number());
        fields.put("message", result.message());
        fields.put("outbox", result.folder() == null ? null : result.folder().toString());
        fields.put("warnings", result.warnings());
        fields.put("summary", result.summary() == null ? null : SummaryFiles.fields(result.summary()));
        return fields;
    }
}
