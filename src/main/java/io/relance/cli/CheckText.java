package io.relance.cli;

import io.relance.cli.check.CompanyReport;
import io.relance.cli.check.Finding;
import io.relance.cli.check.Finding.Weight;
import io.relance.cli.check.Story;
import io.relance.intake.TableRead;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The check as text. */
final class CheckText {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE yyyy-MM-dd", Locale.ENGLISH);

    private CheckText() {}

    static void print(PrintWriter out, CompanyReport report) {
        out.println(report.company() + " - " + report.name());
        out.println();
        Map<List<String>, String> told = new HashMap<>();
        for (Story story : report.scenarios()) {
            String same = told.putIfAbsent(story.rules(), story.scenario());
            print(out, story, same);
        }
        if (report.source() != null) {
            var source = report.source();
            out.printf(
                    Locale.ROOT,
                    "Data: %d customers, %d documents, %d rejected rows, %d duplicates; extracted %s%s%n",
                    source.customers(),
                    source.documents(),
                    source.rejected(),
                    source.duplicates(),
                    source.extraction().extractedAt(),
                    source.extraction().paymentsTo() == null
                            ? ""
                            : ", payments to " + source.extraction().paymentsTo());
            source.tables().forEach(table -> columns(out, table));
            out.println();
        }
        findings(out, "Wrong", report, Weight.WRONG);
        findings(out, "Cannot be read", report, Weight.UNREADABLE);
        findings(out, "Forbidden by law", report, Weight.FORBIDDEN);
        findings(out, "Wants attention", report, Weight.ATTENTION);
        findings(out, "Good to know", report, Weight.NOTE);
    }

    /** How each column was understood, so that somebody who knows the export can confirm it. */
    private static void columns(PrintWriter out, TableRead table) {
        out.println("  Columns of " + table.place() + " (" + table.holds() + "):");
        int width = table.columns().stream()
                .filter(column -> !column.name().isEmpty())
                .mapToInt(column -> column.header().length())
                .max()
                .orElse(1);
        List<String> others = new ArrayList<>();
        for (var column : table.columns()) {
            if (column.name().isEmpty()) {
                others.add("'" + column.header() + "'");
            } else {
                out.printf(Locale.ROOT, "    %-" + width + "s  %s%n", column.header(), column.name());
            }
        }
        if (!others.isEmpty()) {
            out.println("    not read: " + String.join(", ", others) + "; source.columns can name them");
        }
    }

    private static void findings(PrintWriter out, String title, CompanyReport report, Weight weight) {
        List<Finding> findings = report.findings().stream()
                .filter(finding -> finding.weight() == weight)
                .toList();
        if (!findings.isEmpty()) {
            out.println(title + ":");
            findings.forEach(finding -> out.println("  " + finding));
            out.println();
        }
    }

    /** Rules that were told before, of the scenario {@code same}, are not told again. */
    private static void print(PrintWriter out, Story story, @Nullable String same) {
        out.println("Scenario " + story.scenario() + ": for " + story.serves() + ".");
        if (story.levels().isEmpty()) {
            out.println("  Nobody is ever contacted.");
            out.println();
            return;
        }
        if (same == null) {
            story.rules().forEach(rule -> out.println("  " + rule));
        } else {
            out.println("  Intervals and the like as in scenario " + same + ".");
        }
        out.println("  An invoice of " + day(story.issued()) + ", due " + day(story.due()) + ", that is never paid:");
        int width = story.levels().stream()
                .mapToInt(rung -> rung.level().length())
                .max()
                .orElse(1);
        for (var rung : story.levels()) {
            String moved = rung.why().isEmpty() ? "" : " [" + moved(rung.reached(), rung.date()) + rung.why() + "]";
            out.printf(
                    Locale.ROOT,
                    "    %s  %-" + width + "s  %s%s%n",
                    day(rung.date()),
                    rung.level(),
                    rung.sentence(),
                    moved);
        }
        out.println();
    }

    private static String moved(LocalDate reached, LocalDate date) {
        return reached.equals(date) ? "" : "from " + day(reached) + ": ";
    }

    private static String day(LocalDate date) {
        return DAY.format(date);
    }
}
