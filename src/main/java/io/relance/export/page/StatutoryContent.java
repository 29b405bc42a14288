package io.relance.export.page;

import io.relance.export.labels.Labels;
import io.relance.report.figure.Band;
import io.relance.report.figure.CurrencyFigures;
import io.relance.report.figure.StatutoryTable;
import java.math.BigDecimal;
import java.util.List;

/** The French table of payment terms on the page. */
final class StatutoryContent {
    private StatutoryContent() {}

    static void write(Labels labels, List<CurrencyFigures> all, Html html) {
        html.element("h2", labels.text("statutory"));
        html.element("p", labels.text("statutory.note"), "class=\"muted\"");
        for (CurrencyFigures figures : all) {
            StatutoryTable table = figures.statutory();
            html.open("table", "class=\"list\"");
            html.headings(
                    figures.currency().getCode(),
                    ">" + labels.text("statutory.count"),
                    ">" + labels.text("statutory.amount"),
                    ">" + labels.text("statutory.share"));
            html.open("tbody");
            table.bands().forEach(band -> line(labels, html, table, "statutory.band." + band.key(), band));
            line(labels, html, table, "statutory.late", table.late());
            line(labels, html, table, "statutory.disputed", table.disputed());
            html.close().closeLine();
            String terms = table.referenceTerms();
            html.element(
                    "p",
                    labels.text("statutory.terms") + ": "
                            + (terms.isEmpty() ? labels.text("statutory.terms.own") : terms),
                    "class=\"muted\"");
        }
    }

    private static void line(Labels labels, Html html, StatutoryTable table, String key, Band band) {
        BigDecimal share = table.share(band.amount());
        html.open("tr").cell(labels.text(key)).number(labels.count(band.count()));
        html.number(labels.amount(band.amount()));
        html.number(share == null ? labels.text("insufficient") : labels.text("percent", labels.number(share, 2)));
        html.closeLine();
    }
}
