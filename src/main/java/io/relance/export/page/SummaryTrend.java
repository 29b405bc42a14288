package io.relance.export.page;

import io.relance.ageing.Buckets;
import io.relance.ageing.Tally;
import io.relance.export.labels.Labels;
import io.relance.export.workbook.Colours;
import io.relance.report.AgeingReport;
import io.relance.report.MonthEnd;
import io.relance.report.ReportQuestion;
import io.relance.report.lines.RollForward;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** How the open amounts of one currency came about: the last month ends, and the movements since the last of them. */
final class SummaryTrend {
    private final Labels labels;
    private final ReportQuestion question;
    private final Buckets buckets;
    private final Drawing drawing;
    private final Html html;

    SummaryTrend(Labels labels, ReportQuestion question, Drawing drawing, Html html) {
        this.labels = labels;
        this.question = question;
        this.buckets = question.buckets();
        this.drawing = drawing;
        this.html = html;
    }

    void history(AgeingReport report, String code) {
        html.element("h3", labels.text("chart.history", code));
        long known = report.history().stream()
                .filter(month -> month.of(code) != null)
                .count();
        if (known < 2) {
            html.element("p", labels.text("history.insufficient"), "class=\"muted\"");
            return;
        }
        List<Drawing.Stack> stacks = new ArrayList<>();
        for (MonthEnd month : report.history()) {
            Tally tally = month.of(code);
            String label = labels.date(month.date()).substring(3);
            stacks.add(new Drawing.Stack(label, tally == null ? List.of() : stack(tally)));
        }
        Money none = Money.zero(CurrencyUnit.of(code));
        drawing.columns(html, labels.text("chart.history", code), stacks, stack(none, none, none));
    }

    private List<Drawing.Part> stack(Tally tally) {
        Money over = tally.amounts().get(buckets.oldest());
        return stack(tally.amounts().get(buckets.notDue()), tally.late(buckets).minus(over), over);
    }

    private List<Drawing.Part> stack(Money notDue, Money late, Money over) {
        List<String> colours = Colours.ofHistory();
        int last = Labels.last(buckets);
        return List.of(
                part(labels.text("not-due"), notDue, colours.get(0)),
                part(labels.text("late.up-to", last), late, colours.get(1)),
                part(labels.text("late.over", last), over, colours.get(2)));
    }

    private Drawing.Part part(String name, Money amount, String colour) {
        return new Drawing.Part(name, labels.amount(amount), amount.getAmount(), colour);
    }

    void moved(AgeingReport report, String code) {
        html.element("h3", labels.text("movements", labels.date(report.previousMonthEnd())));
        if (report.movements().isEmpty()) {
            html.element("p", labels.text("movements.none"), "class=\"muted\"");
            return;
        }
        for (RollForward moved : report.movements()) {
            if (moved.closing().getCurrencyUnit().getCode().equals(code)) {
                moved(report, moved);
            }
        }
    }

    private void moved(AgeingReport report, RollForward moved) {
        html.open("table", "class=\"list\"");
        html.headings(
                ">" + labels.text("opening", labels.date(report.previousMonthEnd())),
                ">" + labels.text("added"),
                ">" + labels.text("paid"),
                ">" + labels.text("changed"),
                ">" + labels.text("closing", labels.date(question.asOf())),
                ">" + labels.text("older"));
        html.open("tbody").open("tr");
        for (Money amount : List.of(
                moved.opening(), moved.added(), moved.paid(), moved.changed(), moved.closing(), moved.older())) {
            html.number(labels.amount(amount));
        }
        html.close().close().closeLine();
    }
}
