package io.relance.export.page;

import io.relance.ageing.Buckets;
import io.relance.export.labels.Labels;
import io.relance.export.labels.Words;
import io.relance.ledger.Markup;
import io.relance.ledger.Receivable;
import io.relance.report.AgeingReport;
import io.relance.report.ReportQuestion;
import io.relance.report.figure.Band;
import io.relance.report.figure.CurrencyFigures;
import io.relance.report.figure.Provision;
import io.relance.report.lines.CustomerLine;
import io.relance.report.lines.DocumentLine;
import io.relance.report.lines.EffectLine;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The second part of the page: customers, documents, effect, and what the totals are made of. */
final class ListContent {
    private final Labels labels;
    private final Words words;
    private final ReportQuestion question;
    private final Html html;

    ListContent(Labels labels, ReportQuestion question, Html html) {
        this.labels = labels;
        this.words = Words.of(labels, question);
        this.question = question;
        this.html = html;
    }

    void customers(List<CustomerLine> lines) {
        Buckets buckets = question.buckets();
        title("sheet.customers", "customers");
        html.raw("<p class=\"screen\"><input type=\"search\" id=\"filter\" placeholder=\""
                + Markup.escaped(labels.text("search")) + "\"/></p>\n");
        html.open("table", "class=\"list sortable\"", "id=\"t-customers\"");
        List<String> headings =
                new ArrayList<>(List.of(labels.text("customer"), labels.text("name"), labels.text("currency")));
        labels.shortBuckets(buckets).forEach(bucket -> headings.add(">" + bucket));
        headings.add(">" + labels.text("total"));
        headings.add(">" + labels.text("late.share"));
        headings.add(">" + labels.text("oldest"));
        headings.add(labels.text("next-level"));
        headings.add(labels.text("hold"));
        html.headings(headings.toArray(String[]::new)).open("tbody");
        for (CustomerLine line : lines) {
            html.open("tr")
                    .cell(line.customer().id().value())
                    .cell(line.customer().name());
            html.cell(line.total().getCurrencyUnit().getCode());
            line.tally().amounts().forEach(this::amount);
            amount(line.total());
            html.number(labels.share(line.late(), line.debits()), key(line));
            html.number(
                    line.oldestDays() == 0 ? "" : labels.count(line.oldestDays()), String.valueOf(line.oldestDays()));
            html.cell(words.level(line.standing().nextLevel()))
                    .cell(words.hold(line.standing()))
                    .closeLine();
        }
        html.close().closeLine();
    }

    /** The share of what is late, to sort by. */
    private static String key(CustomerLine line) {
        return line.debits().isZero()
                ? "0"
                : line.late()
                        .getAmount()
                        .divide(line.debits().getAmount(), 6, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    private void amount(Money amount) {
        html.number(
                amount.isZero() ? "–" : labels.amount(amount),
                amount.getAmount().toPlainString());
    }

    void documents(List<DocumentLine> lines, int more) {
        List<String> buckets = labels.shortBuckets(question.buckets());
        title("sheet.documents", "documents");
        html.open("table", "class=\"list sortable\"", "id=\"t-documents\"");
        html.headings(
                labels.text("customer"),
                labels.text("name"),
                labels.text("document"),
                labels.text("type"),
                labels.text("issued"),
                labels.text("due"),
                ">" + labels.text("days-late"),
                labels.text("currency"),
                ">" + labels.text("initial"),
                ">" + labels.text("open"),
                labels.text("bucket"),
                labels.text("last-action"),
                labels.text("disputed"));
        html.open("tbody");
        for (DocumentLine line : lines) {
            Receivable receivable = line.receivable();
            html.open("tr")
                    .cell(line.customer().id().value())
                    .cell(line.customer().name());
            html.cell(receivable.key().label());
            html.cell(labels.text("type." + receivable.key().type().code()));
            date(receivable.issueDate());
            date(receivable.dueDate());
            Long late = receivable.isCredit() ? null : line.daysLate();
            html.number(late == null ? "" : labels.count(late), late == null ? "-99999" : String.valueOf(late));
            html.cell(line.open().getCurrencyUnit().getCode());
            amount(receivable.amount());
            amount(line.open());
            html.cell(buckets.get(line.bucket())).cell(words.lastAction(line.standing()));
            html.cell(receivable.restraints().disputed()).closeLine();
        }
        html.close().closeLine();
        if (more > 0) {
            html.element("p", labels.text("not-shown", labels.count(more)), "class=\"muted\"");
        }
    }

    private void date(@Nullable LocalDate date) {
        html.element("td", labels.date(date), date == null ? "" : "data-k=\"" + date + "\"");
    }

    void effect(AgeingReport report) {
        title("effect", "effect");
        if (report.effects().isEmpty()) {
            html.element("p", labels.text("effect.none"), "class=\"muted\"");
            return;
        }
        html.element("p", labels.text("effect.note"), "class=\"muted\"").open("table", "class=\"list\"");
        html.headings(
                labels.text("level"),
                labels.text("channel"),
                labels.text("currency"),
                ">" + labels.text("claims"),
                ">" + labels.text("claimed"),
                ">" + labels.text("within", 7),
                ">" + labels.text("within", 14),
                ">" + labels.text("within", 30),
                ">" + labels.text("recovered"),
                ">" + labels.text("median"));
        html.open("tbody");
        for (EffectLine line : report.effects()) {
            html.open("tr").cell(line.level().isEmpty() ? labels.text("effect.held") : words.level(line.level()));
            html.cell(words.channel(line.channel()))
                    .cell(line.claimed().getCurrencyUnit().getCode());
            html.number(labels.count(line.claims()));
            amount(line.claimed());
            html.number(labels.count(line.within7())).number(labels.count(line.within14()));
            html.number(labels.count(line.within30()));
            amount(line.recovered());
            html.number(line.medianDays() == null ? "–" : labels.number(line.medianDays(), 1))
                    .closeLine();
        }
        html.close().closeLine();
    }

    void parts(CurrencyFigures figures) {
        String code = " · " + figures.currency().getCode();
        provisions(figures, code);
        html.element("h3", labels.text("specials") + code);
        bands(figures.specials(), key -> labels.text("special." + key));
        html.element("p", labels.text("specials.note"), "class=\"muted\"");
        html.element("h3", labels.text("ahead") + code);
        bands(figures.ahead(), words::days);
        html.element("h3", labels.text("forecast") + code);
        bands(figures.forecast(), words::forecast);
        html.element("p", labels.text("forecast.note"), "class=\"muted\"");
        html.element("h3", labels.text("credits") + code);
        bands(figures.creditAges(), words::days);
    }

    private void provisions(CurrencyFigures figures, String code) {
        html.element("h3", labels.text("provisions") + code).open("table", "class=\"list\"");
        html.headings(
                labels.text("bucket"),
                ">" + labels.text("provision.base"),
                ">" + labels.text("provision.rate"),
                ">" + labels.text("provision.matrix"),
                ">" + labels.text("provision.individual"));
        html.open("tbody");
        for (Provision provision : figures.provisions()) {
            html.open("tr").cell(words.bucket(provision.bucket()));
            amount(provision.base());
            html.number(provision.rate() == null ? "–" : labels.text("percent", labels.number(provision.rate(), 1)));
            html.number(provision.matrix() == null ? labels.text("insufficient") : labels.amount(provision.matrix()));
            amount(provision.individual());
            html.closeLine();
        }
        html.close().closeLine();
    }

    private void bands(List<Band> bands, UnaryOperator<String> name) {
        html.open("table", "class=\"list narrow\"").open("tbody");
        for (Band band : bands) {
            html.open("tr").cell(name.apply(band.key()));
            amount(band.amount());
            html.number(labels.count(band.count())).closeLine();
        }
        html.close().closeLine();
    }

    private void title(String key, String id) {
        html.element("h2", labels.text(key), "id=\"" + id + "\"");
    }
}
