package io.relance.report;

import io.relance.ageing.AgeBasis;
import io.relance.ageing.AgeingTable;
import io.relance.ageing.AgeingTableBuilder;
import io.relance.ledger.Receivable;
import io.relance.report.figure.FigureBuilder;
import io.relance.report.lines.Alerts;
import io.relance.report.lines.CustomerLine;
import io.relance.report.lines.DocumentLine;
import io.relance.report.lines.Movements;
import io.relance.report.lines.Remark;
import io.relance.report.lines.ReportLines;
import io.relance.report.lines.ReportedDocument;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Takes documents in the order of their customers, makes lines of them and adds up whatever the report shows. */
final class Gathering {
    private final ReportQuestion question;
    private final UsualDelays delays;
    private final Function<Receivable, Remark> remarks;
    private final ReportLines lines;
    private final @Nullable Movements movements;
    private final AgeingTableBuilder table;
    private final AccountControls accounts;
    private final Alerts alerts;
    private final TopDebtors topDebtors = new TopDebtors();
    private final Map<CurrencyUnit, FigureBuilder> figures = new HashMap<>();
    private @Nullable CustomerGroup customer;
    private int customerLines;
    private long reconstituted;

    Gathering(
            ReportQuestion question,
            UsualDelays delays,
            Function<Receivable, Remark> remarks,
            ReportLines lines,
            @Nullable Movements movements) {
        this.question = question;
        this.delays = delays;
        this.remarks = remarks;
        this.lines = lines;
        this.movements = movements;
        this.table = new AgeingTableBuilder(question.asOf(), question.basis(), question.buckets());
        this.accounts = new AccountControls(question);
        this.alerts = new Alerts(question.asOf(), question.legal());
    }

    void add(ReportedDocument reported) {
        Receivable receivable = reported.document().receivable();
        if (receivable.open().isZero()) {
            return;
        }
        table.add(reported.document());
        accounts.add(reported.document());
        CustomerGroup group = groupOf(reported);
        DocumentLine line = line(reported);
        group.add(line);
        alerts.add(line);
        figures(receivable.open().getCurrencyUnit()).add(line, group.usualDelay());
        lines.document(line);
        if (movements != null) {
            movements.now(line);
        }
        reconstituted += line.reconstituted() ? 1 : 0;
    }

    private CustomerGroup groupOf(ReportedDocument reported) {
        CustomerGroup group = customer;
        if (group == null || !group.isOf(reported.document().customer().id())) {
            closeCustomer();
            group = new CustomerGroup(
                    reported.document().customer(),
                    question.buckets(),
                    question.company().currency(),
                    delays.of(reported.document().customer().id()));
            customer = group;
        }
        return group;
    }

    private DocumentLine line(ReportedDocument reported) {
        Receivable receivable = reported.document().receivable();
        LocalDate due = AgeBasis.DUE_DATE.dateOf(receivable);
        return new DocumentLine(
                reported.document().customer(),
                receivable,
                question.buckets().of(receivable, question.basis(), question.asOf()),
                due == null ? null : ChronoUnit.DAYS.between(due, question.asOf()),
                reported.standing(),
                remarks.apply(receivable),
                reported.document().reconstituted());
    }

    private void closeCustomer() {
        CustomerGroup group = customer;
        if (group == null) {
            return;
        }
        for (CustomerLine line : group.lines()) {
            customerLines++;
            alerts.add(line);
            topDebtors.add(line);
            figures(line.total().getCurrencyUnit()).add(line);
            lines.customer(line);
        }
        customer = null;
    }

    /**
     * The table of everything added; no more may be added afterwards.
     *
     * @throws IllegalStateException when the documents of a customer did not come one after the other
     */
    AgeingTable table() {
        closeCustomer();
        AgeingTable built = table.build();
        int expected =
                built.currencies().stream().mapToInt(each -> each.rows().size()).sum();
        if (customerLines != expected) {
            throw new IllegalStateException("documents must come in the order of their customers: " + customerLines
                    + " groups of documents, but " + expected + " customers");
        }
        return built;
    }

    FigureBuilder figures(CurrencyUnit currency) {
        return figures.computeIfAbsent(
                currency,
                each -> new FigureBuilder(
                        question.asOf(), question.buckets(), question.settings().provisionRates(), each));
    }

    List<CustomerLine> topDebtors() {
        return topDebtors.list();
    }

    Alerts alerts() {
        return alerts;
    }

    List<AccountControl> accounts() {
        return accounts.list();
    }

    long reconstituted() {
        return reconstituted;
    }
}
