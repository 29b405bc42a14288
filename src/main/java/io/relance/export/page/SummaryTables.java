package io.relance.export.page;

import io.relance.export.labels.Labels;
import io.relance.export.labels.Words;
import io.relance.report.AgeingReport;
import io.relance.report.Converted;
import io.relance.report.LeftOut;
import io.relance.report.lines.Alert;
import io.relance.report.lines.Alerts;
import io.relance.report.lines.CustomerLine;
import org.jspecify.annotations.Nullable;

/** The tables of the summary that are not of one currency: debtors, alerts, conversion, rejected rows. */
final class SummaryTables {

    private final Labels labels;
    private final Words words;
    private final Html html;

    SummaryTables(Labels labels, Words words, Html html) {
        this.labels = labels;
        this.words = words;
        this.html = html;
    }

    void top(AgeingReport report) {
        html.element("h2", labels.text("top")).open("table", "class=\"list\"");
        html.headings(
                labels.text("customer"),
                labels.text("name"),
                ">" + labels.text("total"),
                labels.text("currency"),
                ">" + labels.text("late"),
                ">" + labels.text("late.share"),
                ">" + labels.text("oldest"));
        html.open("tbody");
        for (CustomerLine line : report.topDebtors()) {
            html.open("tr")
                    .cell(line.customer().id().value())
                    .cell(line.customer().name());
            html.number(labels.amount(line.total()));
            html.cell(line.total().getCurrencyUnit().getCode()).number(labels.amount(line.late()));
            html.number(labels.share(line.late(), line.debits()));
            html.number(line.oldestDays() == 0 ? "" : labels.count(line.oldestDays()))
                    .closeLine();
        }
        html.close().closeLine();
    }

    void alerts(AgeingReport report) {
        html.element("h2", labels.text("alerts"));
        if (report.alerts().isEmpty()) {
            html.element("p", labels.text("alerts.none"), "class=\"muted\"");
            return;
        }
        html.open("table", "class=\"list\"");
        html.headings(
                labels.text("alert.kind"),
                labels.text("customer"),
                labels.text("name"),
                labels.text("document"),
                ">" + labels.text("amount"),
                labels.text("currency"),
                labels.text("date"),
                labels.text("detail"));
        html.open("tbody");
        for (Alert.Kind kind : Alert.Kind.values()) {
            report.alerts().stream().filter(alert -> alert.kind() == kind).forEach(this::alert);
            int more = report.alertCounts().getOrDefault(kind, 0) - Alerts.MOST;
            if (more > 0) {
                html.open("tr").cell(labels.text("alert." + kind.key()));
                html.element("td", labels.text("alerts.more", labels.count(more)), "colspan=\"7\"", "class=\"muted\"");
                html.closeLine();
            }
        }
        html.close().closeLine();
    }

    private void alert(Alert alert) {
        html.open("tr").cell(labels.text("alert." + alert.kind().key()));
        html.cell(alert.customer()).cell(alert.name()).cell(alert.document());
        html.number(labels.amount(alert.amount()));
        html.cell(alert.amount().getCurrencyUnit().getCode());
        html.element("td", labels.date(alert.on()), "class=\"day\"");
        html.cell(words.detail(alert)).closeLine();
    }

    void converted(@Nullable Converted converted) {
        if (converted == null) {
            return;
        }
        String currency = converted.currency().getCode();
        html.element("h2", labels.text("converted", currency)).open("table", "class=\"list\"");
        html.headings(labels.text("currency"), ">" + labels.text("total"), ">" + labels.text("rate"), ">" + currency);
        html.open("tbody");
        for (Converted.Line line : converted.lines()) {
            html.open("tr").cell(line.total().getCurrencyUnit().getCode()).number(labels.amount(line.total()));
            html.number(line.rate() == null ? labels.text("insufficient") : labels.number(line.rate(), 4));
            html.number(line.converted() == null ? "" : labels.amount(line.converted()));
            html.closeLine();
        }
        html.close()
                .open("tfoot")
                .open("tr")
                .cell(labels.text("total"))
                .cell("")
                .cell("");
        html.number(converted.total() == null ? labels.text("insufficient") : labels.amount(converted.total()));
        html.close().close().closeLine();
    }

    void rejected(AgeingReport report) {
        LeftOut leftOut = report.leftOut();
        if (leftOut.count() == 0) {
            return;
        }
        html.element("h2", labels.text("rejected")).open("table", "class=\"list\"");
        html.headings(
                labels.text("place"),
                labels.text("customer"),
                labels.text("document"),
                ">" + labels.text("amount"),
                labels.text("reason"));
        html.open("tbody");
        for (LeftOut.Row row : leftOut.listed()) {
            html.open("tr").cell(row.place()).cell(row.customer()).cell(row.document());
            html.number(row.amount() == null ? "–" : labels.number(row.amount(), 2));
            html.cell(row.fault()).closeLine();
        }
        html.close().closeLine();
        if (leftOut.more() > 0) {
            html.element("p", labels.text("rejected.more", labels.count(leftOut.more())), "class=\"muted\"");
        }
    }
}
