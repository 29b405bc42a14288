package io.relance.export.page;

import io.relance.ageing.Buckets;
import io.relance.ageing.CurrencyAgeing;
import io.relance.ageing.Tally;
import io.relance.export.labels.Labels;
import io.relance.export.labels.Words;
import io.relance.export.workbook.Colours;
import io.relance.report.AccountControl;
import io.relance.report.AgeingReport;
import io.relance.report.Reconciliation;
import io.relance.report.ReportHeader;
import io.relance.report.ReportQuestion;
import io.relance.report.RowCounts;
import io.relance.report.figure.CurrencyFigures;
import io.relance.report.figure.Figure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The first part of the page, which is also the PDF: where the figures come from, whether they close, what they say. */
final class SummaryContent {
    private final Labels labels;
    private final Words words;
    private final ReportQuestion question;
    private final Buckets buckets;
    private final Drawing drawing;
    private final Html html;

    SummaryContent(Labels labels, ReportQuestion question, Drawing drawing, Html html) {
        this.labels = labels;
        this.words = Words.of(labels, question);
        this.question = question;
        this.buckets = question.buckets();
        this.drawing = drawing;
        this.html = html;
    }

    void write(AgeingReport report) {
        header(report);
        reconciliation(report.statement().reconciliation());
        for (AccountControl account : report.statement().accounts()) {
            html.element(
                    "p",
                    labels.text("account") + " " + account.account() + ": " + labels.amount(account.found()) + " "
                            + words.control(account),
                    "class=\"box " + (account.closes() ? "good" : "bad") + "\"");
        }
        for (int i = 0; i < report.figures().size(); i++) {
            CurrencyAgeing currency = report.statement().table().currencies().get(i);
            currency(report, currency, report.figures().get(i));
        }
        SummaryTables tables = new SummaryTables(labels, words, html);
        tables.top(report);
        tables.alerts(report);
        tables.converted(report.converted());
        tables.rejected(report);
    }

    private void header(AgeingReport report) {
        ReportHeader header = report.statement().header();
        html.open("header").element("p", header.companyName(), "class=\"company\"");
        html.open("h1").text(labels.text("title") + " " + labels.text("as-of", labels.date(header.asOf())));
        String status = labels.text("status." + report.status().key());
        if (!status.isEmpty()) {
            html.element("span", status, "class=\"status\"");
        }
        html.close().open("p", "class=\"facts\"");
        List<String> facts = new ArrayList<>();
        facts.add(labels.text("by." + question.basis().code()));
        if (header.asKnownOn() != null) {
            facts.add(labels.text("as-known-on", labels.date(header.asKnownOn())));
        }
        facts.add(labels.text("source") + " " + words.source(header));
        if (header.extracted() != null) {
            facts.add(labels.text("extracted") + " " + labels.extracted(header.extracted()));
        }
        html.text(String.join(" · ", facts)).raw("<br/>");
        html.text(labels.text("open-documents") + " " + words.openDocuments(report.statement()));
        RowCounts rows = header.rows();
        if (rows != null) {
            html.text(" · " + labels.text("rows") + " " + sum(rows));
        }
        html.close().closeLine();
        if (header.undated() != null) {
            html.element("p", Words.undated(labels, header.undated()), "class=\"box bad\"");
        }
    }

    private String sum(RowCounts rows) {
        return labels.text(
                "rows.sum",
                labels.count(rows.read()),
                labels.count(rows.accepted()),
                labels.count(rows.rejected()),
                labels.count(rows.duplicates()));
    }

    private void reconciliation(@Nullable Reconciliation reconciliation) {
        if (reconciliation == null) {
            html.element("p", labels.text("reconciliation.none"), "class=\"muted\"");
            return;
        }
        boolean closes = reconciliation.closes();
        html.open("div", "class=\"box " + (closes ? "good" : "bad") + "\"");
        html.element("strong", labels.text("reconciliation") + labels.text("colon") + " ");
        html.text(labels.text("reconciliation.total") + " " + labels.number(reconciliation.total(), 2) + " ");
        if (reconciliation.later().signum() != 0) {
            html.text(labels.text("reconciliation.later") + " " + labels.number(reconciliation.later(), 2) + " ");
        }
        html.text(labels.text("reconciliation.rejected", reconciliation.rejectedRows()) + " ");
        html.text(labels.number(reconciliation.rejected(), 2) + " ");
        html.text(labels.text("reconciliation.control") + " " + labels.number(reconciliation.controlTotal(), 2) + " ");
        html.text(labels.text("reconciliation.difference") + " ");
        html.element("strong", labels.number(reconciliation.difference(), 2) + " ");
        html.text(labels.text(closes ? "reconciliation.closes" : "reconciliation.open"));
        if (reconciliation.currency() == null) {
            html.raw("<br/>").text(labels.text("reconciliation.several"));
        }
        if (reconciliation.unreadable() > 0) {
            html.raw("<br/>").text(labels.text("reconciliation.unreadable", reconciliation.unreadable()));
        }
        html.closeLine();
    }

    private void currency(AgeingReport report, CurrencyAgeing currency, CurrencyFigures figures) {
        String code = currency.currency().getCode();
        html.open("section", "class=\"currency\"").element("h2", code);
        tiles(currency.totals(), figures, code);
        html.open("div", "class=\"pair\"").open("div", "class=\"half\"");
        buckets(currency.totals());
        html.close().open("div", "class=\"half\"");
        html.element("h3", labels.text("chart.buckets", code));
        drawing.bars(html, labels.text("chart.buckets", code), parts(currency.totals()));
        html.close().close();
        SummaryTrend trend = new SummaryTrend(labels, question, drawing, html);
        trend.history(report, code);
        trend.moved(report, code);
        figures(figures);
        html.closeLine();
    }

    private void tiles(Tally totals, CurrencyFigures figures, String code) {
        html.open("table", "class=\"tiles\"").open("tr");
        tile(labels.text("total"), labels.amount(totals.total()) + " " + code);
        tile(labels.text("late"), labels.amount(totals.late(buckets)) + " " + code);
        for (Figure figure : figures.figures()) {
            if (figure.kind() == Figure.Kind.SHARE_OVER_90 || figure.kind() == Figure.Kind.WEIGHTED_DAYS_LATE) {
                tile(
                        labels.text("figure." + figure.kind().key()),
                        figure.value() == null ? labels.text("none.short") : words.figure(figure));
            }
        }
        html.close().closeLine();
    }

    private void tile(String name, String value) {
        html.open("td")
                .element("div", name, "class=\"muted\"")
                .element("div", value, "class=\"big\"")
                .close();
    }

    private void buckets(Tally totals) {
        List<String> names = labels.buckets(buckets, question.basis());
        html.open("table", "class=\"list\"");
        html.headings(
                labels.text("bucket"),
                ">" + labels.text("amount"),
                ">" + labels.text("share"),
                ">" + labels.text("documents"));
        html.open("tbody");
        for (int column = 0; column < names.size(); column++) {
            Money amount = totals.amounts().get(column);
            html.open("tr").cell(names.get(column)).number(labels.amount(amount));
            html.number(labels.share(amount, totals.total()));
            html.number(labels.count(totals.counts().get(column))).closeLine();
        }
        html.close().open("tfoot").open("tr").cell(labels.text("total"));
        html.number(labels.amount(totals.total())).number(labels.share(totals.total(), totals.total()));
        html.number(labels.count(totals.count())).close().close().closeLine();
    }

    private List<Drawing.Part> parts(Tally totals) {
        List<String> names = labels.shortBuckets(buckets);
        List<String> colours = Colours.of(buckets);
        List<Drawing.Part> parts = new ArrayList<>();
        for (int column = 0; column < names.size(); column++) {
            Money amount = totals.amounts().get(column);
            parts.add(new Drawing.Part(
                    names.get(column), labels.amount(amount), amount.getAmount(), colours.get(column)));
        }
        return parts;
    }

    private void figures(CurrencyFigures figures) {
        html.open("div", "class=\"together\"")
                .element("h3", labels.text("figures"))
                .open("table", "class=\"list\"");
        html.headings(labels.text("figure"), ">" + labels.text("value"), labels.text("formula"));
        html.open("tbody");
        Map<String, List<String>> missing = new LinkedHashMap<>();
        for (Figure figure : figures.figures()) {
            String key = "figure." + figure.kind().key();
            if (figure.value() == null) {
                missing.computeIfAbsent(words.figure(figure), why -> new ArrayList<>())
                        .add(labels.text(key));
                continue;
            }
            html.open("tr").cell(labels.text(key)).number(words.figure(figure));
            html.element("td", labels.text(key + ".formula"), "class=\"muted\"").closeLine();
        }
        html.close().close();
        missing.forEach((why, names) ->
                html.element("p", labels.text("figures.missing", String.join(", ", names), why), "class=\"muted\""));
        html.closeLine();
    }
}
