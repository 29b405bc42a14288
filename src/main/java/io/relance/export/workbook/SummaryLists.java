package io.relance.export.workbook;

import io.relance.export.labels.Labels;
import io.relance.export.labels.Words;
import io.relance.export.workbook.Styles.Look;
import io.relance.report.AgeingReport;
import io.relance.report.SourceFacts;
import io.relance.report.figure.CurrencyFigures;
import io.relance.report.figure.Figure;
import io.relance.report.lines.Alert;
import io.relance.report.lines.Alerts;
import io.relance.report.lines.CustomerLine;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** The lists at the foot of the summary: largest debtors, alerts, figures, rejected rows. */
final class SummaryLists {
    private static final int COLUMNS = 7;
    private static final int MOST_REJECTED = 50;

    private final Labels labels;
    private final Words words;
    private final Pen pen;

    SummaryLists(Labels labels, Words words, Pen pen) {
        this.labels = labels;
        this.words = words;
        this.pen = pen;
    }

    void top(AgeingReport report) {
        section(
                "top",
                labels.text("customer"),
                labels.text("name"),
                labels.text("total"),
                labels.text("late"),
                labels.text("late.share"),
                labels.text("oldest"),
                "  " + labels.text("currency"));
        for (CustomerLine line : report.topDebtors()) {
            pen.row(Look.TEXT).text(line.customer().id().value());
            pen.text(line.customer().name());
            pen.amount(line.total()).amount(line.late());
            BigDecimal debits = line.debits().getAmount();
            pen.percent(
                    debits.signum() == 0
                            ? BigDecimal.ZERO
                            : line.late().getAmount().movePointRight(2).divide(debits, 14, RoundingMode.HALF_EVEN));
            pen.whole(line.oldestDays() == 0 ? null : line.oldestDays());
            pen.text("    " + line.total().getCurrencyUnit().getCode());
        }
    }

    void alerts(AgeingReport report) {
        section(
                "alerts",
                labels.text("customer"),
                labels.text("name"),
                "  " + labels.text("alert.kind"),
                labels.text("amount"),
                "  " + labels.text("currency"),
                "  " + labels.text("document"),
                labels.text("date"));
        if (report.alerts().isEmpty()) {
            pen.row(Look.MUTED).text(labels.text("alerts.none"));
        }
        for (Alert.Kind kind : Alert.Kind.values()) {
            report.alerts().stream().filter(alert -> alert.kind() == kind).forEach(this::alert);
            int more = report.alertCounts().getOrDefault(kind, 0) - Alerts.MOST;
            if (more > 0) {
                String what = labels.text("alert." + kind.key());
                pen.row(Look.MUTED).text(what + ": " + labels.text("alerts.more", labels.count(more)));
            }
        }
    }

    private void alert(Alert alert) {
        pen.row(Look.TEXT).text(alert.customer()).text(alert.name());
        pen.text("  " + labels.text("alert." + alert.kind().key()));
        pen.amount(alert.amount()).text("  " + alert.amount().getCurrencyUnit().getCode());
        pen.text("  " + alert.document()).date(alert.on());
        pen.skip(1).look(Look.MUTED).text(words.detail(alert));
    }

    void figures(AgeingReport report) {
        for (CurrencyFigures figures : report.figures()) {
            section("figures", figures.currency().getCode(), "", labels.text("value"), "  " + labels.text("formula"));
            for (Figure figure : figures.figures()) {
                String key = "figure." + figure.kind().key();
                pen.row(Look.LABEL).text(labels.text(key)).text("");
                if (figure.value() == null) {
                    pen.look(Look.MUTED).text("  " + labels.text("insufficient"));
                } else {
                    pen.look(Look.TEXT_RIGHT).text(words.figure(figure));
                }
                pen.look(Look.MUTED).text("  " + labels.text(key + ".formula"));
            }
        }
    }

    void rejected(AgeingReport report) {
        if (report.rejected().isEmpty()) {
            return;
        }
        section(
                "rejected",
                labels.text("document"),
                labels.text("place"),
                labels.text("amount"),
                "  " + labels.text("reason"));
        for (SourceFacts.RejectedRow row : report.rejected()
                .subList(0, Math.min(MOST_REJECTED, report.rejected().size()))) {
            pen.row(Look.TEXT).text(row.document().isEmpty() ? row.customer() : row.document());
            pen.text(row.place());
            if (row.amount() == null) {
                pen.text("–");
            } else {
                pen.amount(row.amount(), 2);
            }
            pen.text("  " + row.reason()).blank(3);
        }
        int more = report.rejected().size() - MOST_REJECTED;
        if (more > 0) {
            pen.row(Look.MUTED).text("+ " + labels.count(more));
        }
    }

    private void section(String title, String... texts) {
        pen.emptyRows(1).row(Look.SECTION).height(20).text(labels.text(title)).blank(COLUMNS - 1);
        pen.row(Look.SUBHEAD);
        for (int i = 0; i < COLUMNS; i++) {
            boolean text = i < 2 || i >= texts.length || texts[i].startsWith(" ") || i == COLUMNS - 1;
            pen.look(text ? Look.SUBHEAD : Look.SUBHEAD_RIGHT).text(i < texts.length ? texts[i] : "");
        }
    }
}
