package io.relance.export.workbook;

import io.relance.export.labels.Labels;
import io.relance.export.labels.Words;
import io.relance.export.workbook.Styles.Look;
import io.relance.report.AgeingReport;
import io.relance.report.LeftOut;
import io.relance.report.figure.CurrencyFigures;
import io.relance.report.figure.Figure;
import io.relance.report.lines.Alert;
import io.relance.report.lines.Alerts;
import io.relance.report.lines.CustomerLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;

/** The lists at the foot of the summary: largest debtors, alerts, figures, rejected rows. */
final class SummaryLists {
    private static final int COLUMNS = 7;

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
                Set.of(2, 3, 4, 5),
                labels.text("customer"),
                labels.text("name"),
                labels.text("total"),
                labels.text("late"),
                labels.text("late.share"),
                labels.text("oldest"),
                labels.text("currency"));
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
            pen.text(line.total().getCurrencyUnit().getCode());
        }
    }

    void alerts(AgeingReport report) {
        section(
                "alerts",
                Set.of(2),
                labels.text("customer"),
                labels.text("name"),
                labels.text("amount"),
                labels.text("document"),
                labels.text("date"),
                labels.text("alert.kind"));
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
        String currency = alert.amount().getCurrencyUnit().getCode();
        pen.amount(alert.amount()).text(alert.document().isEmpty() ? currency : currency + " " + alert.document());
        String kind = labels.text("alert." + alert.kind().key());
        String detail = words.detail(alert);
        pen.date(alert.on())
                .text(detail.isEmpty() ? kind : labels.text("alert.with-detail", kind, detail))
                .blank(1);
    }

    void figures(AgeingReport report) {
        for (CurrencyFigures figures : report.figures()) {
            section(
                    "figures",
                    Set.of(2),
                    figures.currency().getCode(),
                    "",
                    labels.text("value"),
                    labels.text("formula"));
            for (Figure figure : figures.figures()) {
                String key = "figure." + figure.kind().key();
                pen.row(Look.LABEL).text(labels.text(key)).text("");
                if (figure.value() == null) {
                    pen.look(Look.MUTED_RIGHT).text(labels.text("insufficient"));
                } else {
                    pen.look(Look.TEXT_RIGHT).text(words.figure(figure));
                }
                pen.look(Look.MUTED).text(labels.text(key + ".formula"));
            }
        }
    }

    void rejected(AgeingReport report) {
        LeftOut leftOut = report.leftOut();
        if (leftOut.count() == 0) {
            return;
        }
        section(
                "rejected",
                Set.of(2),
                labels.text("document"),
                labels.text("place"),
                labels.text("amount"),
                labels.text("reason"));
        for (LeftOut.Row row : leftOut.listed()) {
            pen.row(Look.TEXT).text(row.document().isEmpty() ? row.customer() : row.document());
            pen.text(row.place());
            if (row.amount() == null) {
                pen.look(Look.TEXT_RIGHT).text("–").look(Look.TEXT);
            } else {
                pen.amount(row.amount(), 2);
            }
            pen.text(row.fault());
        }
        if (leftOut.more() > 0) {
            pen.row(Look.MUTED).text(labels.text("rejected.more", labels.count(leftOut.more())));
        }
    }

    /** @param numbers which columns hold numbers, so that their headings stand to the right */
    private void section(String title, Set<Integer> numbers, String... texts) {
        pen.emptyRows(1).row(Look.SECTION).height(20).text(labels.text(title)).blank(COLUMNS - 1);
        pen.row(Look.SUBHEAD);
        for (int i = 0; i < COLUMNS; i++) {
            pen.look(numbers.contains(i) ? Look.SUBHEAD_RIGHT : Look.SUBHEAD).text(i < texts.length ? texts[i] : "");
        }
    }
}
