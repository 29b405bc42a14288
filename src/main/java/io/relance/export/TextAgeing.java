package io.relance.export;

import io.relance.ageing.AgeingRow;
import io.relance.ageing.Buckets;
import io.relance.ageing.CurrencyAgeing;
import io.relance.ageing.Tally;
import io.relance.report.AccountControl;
import io.relance.report.AgeingStatement;
import io.relance.report.Reconciliation;
import io.relance.report.ReportHeader;
import io.relance.report.RowCounts;
import io.relance.report.Undated;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The ageing table for a terminal: a header, then per currency a table with right-aligned amounts, sums and shares. */
final class TextAgeing {
    private static final int LONGEST_NAME = 32;

    private TextAgeing() {}

    static void write(AgeingStatement statement, Appendable out) throws IOException {
        header(statement, out);
        if (statement.table().currencies().isEmpty()) {
            out.append("\nNothing is open on this date.\n");
        }
        for (CurrencyAgeing currency : statement.table().currencies()) {
            out.append('\n');
            table(currency, statement.table().buckets()).write(out);
        }
        reconciliation(statement.reconciliation(), out);
        for (AccountControl account : statement.accounts()) {
            out.append("Account ").append(account.account()).append(": report ");
            out.append(Plain.grouped(account.found().getAmount()));
            out.append(" - control total ").append(Plain.grouped(account.control()));
            out.append(" = difference ").append(Plain.grouped(account.difference()));
            out.append(account.closes() ? " (closes)\n" : "  DOES NOT CLOSE\n");
        }
    }

    private static void header(AgeingStatement statement, Appendable out) throws IOException {
        ReportHeader header = statement.header();
        out.append(header.companyName()).append(" (").append(header.company()).append(")\n");
        out.append("Aged receivables as of ").append(header.asOf().toString());
        out.append(", by ").append(statement.table().basis().code().replace('-', ' '));
        if (header.asKnownOn() != null) {
            out.append(", as known on ").append(header.asKnownOn().toString());
        }
        out.append("\nSource: ").append(header.origin().words());
        if (header.extracted() != null) {
            out.append(", extracted ").append(header.extracted().iso());
        }
        out.append('\n');
        rows(header.rows(), out);
        out.append(Plain.number(statement.table().count(), "open document"));
        if (header.reconstituted() > 0) {
            out.append(", of which " + header.reconstituted() + " reconstituted (before the first snapshot)");
        }
        out.append('\n');
        if (header.undated() != null) {
            out.append(undated(header.undated()));
        }
    }

    private static String undated(Undated undated) {
        return Plain.number(undated.documents(), "document") + " ("
                + undated.sums().stream()
                        .map(sum -> sum.amount().getCurrencyUnit().getCode() + " " + Plain.grouped(sum.amount()))
                        .collect(Collectors.joining(", "))
                + ") " + (undated.documents() == 1 ? "was" : "were") + " paid in full or in part between "
                + undated.from() + " and " + undated.until()
                + ".\nNo snapshot was taken in between and the day is not known: they count as open here.\n";
    }

    private static void rows(@Nullable RowCounts rows, Appendable out) throws IOException {
        if (rows != null) {
            out.append("Rows read: " + rows.read() + " = " + rows.accepted() + " accepted + " + rows.rejected()
                    + " rejected + " + rows.duplicates() + " duplicates\n");
        }
    }

    private static TextTable table(CurrencyAgeing currency, Buckets buckets) {
        TextTable table = new TextTable(2);
        List<String> heading =
                new ArrayList<>(List.of("Customer", currency.currency().getCode()));
        heading.addAll(headings(buckets));
        heading.add("Total");
        heading.add("Docs");
        table.row(heading);
        table.rule();
        for (AgeingRow row : currency.rows()) {
            table.row(cells(
                    Plain.printable(row.customer().value()), shortened(Plain.printable(row.name())), row.tally()));
        }
        table.rule();
        Tally totals = currency.totals();
        table.row(cells("Total", Plain.number(currency.rows().size(), "customer"), totals));
        table.row(shares(totals));
        return table;
    }

    private static List<String> headings(Buckets buckets) {
        List<String> headings = new ArrayList<>(buckets.keys());
        headings.set(buckets.notDue(), "Not due");
        headings.set(buckets.noDueDate(), "No due date");
        headings.set(buckets.unallocatedCredits(), "Credits");
        return headings;
    }

    private static List<String> cells(String first, String second, Tally tally) {
        List<String> cells = new ArrayList<>(List.of(first, second));
        tally.amounts().forEach(amount -> cells.add(Plain.grouped(amount)));
        cells.add(Plain.grouped(tally.total()));
        cells.add(String.valueOf(tally.count()));
        return cells;
    }

    private static List<String> shares(Tally totals) {
        List<String> cells = new ArrayList<>(List.of("%", "of the total"));
        for (Money amount : totals.amounts()) {
            cells.add(amount.isZero() ? "-" : Plain.share(amount, totals.total()));
        }
        cells.add(Plain.share(totals.total(), totals.total()));
        cells.add("");
        return cells;
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
    }

    private static void reconciliation(@Nullable Reconciliation reconciliation, Appendable out) throws IOException {
        if (reconciliation == null) {
            return;
        }
        String currency = reconciliation.currency() == null ? "" : " " + reconciliation.currency();
        out.append("\nReconciliation").append(currency).append(": report ");
        out.append(Plain.grouped(reconciliation.total()));
        if (reconciliation.later().signum() != 0) {
            out.append(" - learned since ").append(Plain.grouped(reconciliation.later()));
        }
        out.append(" + rows left out ").append(Plain.grouped(reconciliation.rejected()));
        out.append(" - control total ").append(Plain.grouped(reconciliation.controlTotal()));
        out.append(" = difference ").append(Plain.grouped(reconciliation.difference()));
        out.append(reconciliation.closes() ? " (closes)\n" : "  DOES NOT CLOSE\n");
        if (reconciliation.unreadable() > 0) {
            out.append(reconciliation.unreadable() + " of the rows left out have no readable amount.\n");
        }
    }
}
