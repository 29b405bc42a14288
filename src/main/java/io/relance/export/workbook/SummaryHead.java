package io.relance.export.workbook;

import io.relance.export.labels.Labels;
import io.relance.export.labels.Words;
import io.relance.export.workbook.Styles.Look;
import io.relance.report.AccountControl;
import io.relance.report.AgeingReport;
import io.relance.report.Reconciliation;
import io.relance.report.ReportHeader;
import io.relance.report.ReportQuestion;
import io.relance.report.RowCounts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The head of the first sheet: what the report is, where its data comes from, and whether it closes. */
final class SummaryHead {
    private static final int COLUMNS = 7;

    private final Labels labels;
    private final Words words;
    private final ReportQuestion question;
    private final Pen pen;

    SummaryHead(Labels labels, Words words, ReportQuestion question, Pen pen) {
        this.labels = labels;
        this.words = words;
        this.question = question;
        this.pen = pen;
    }

    void write(AgeingReport report) {
        header(report);
        reconciliation(report.statement().reconciliation());
        report.statement().accounts().forEach(this::account);
    }

    private void header(AgeingReport report) {
        ReportHeader header = report.statement().header();
        pen.row(Look.TITLE).height(30).text(header.companyName());
        String asOf = labels.text("as-of", labels.date(header.asOf()));
        List<String> line = new ArrayList<>();
        line.add(labels.text("title") + " " + asOf);
        line.add(labels.text("by." + question.basis().code()));
        line.add(labels.text("status." + report.status().key()));
        line.add(header.asKnownOn() == null ? "" : labels.text("as-known-on", labels.date(header.asKnownOn())));
        line.removeIf(String::isEmpty);
        pen.row(Look.SUBTITLE).height(20).text(String.join(" · ", line));
        pen.emptyRows(1);
        fact("source", words.source(header));
        if (header.extracted() != null) {
            fact("extracted", labels.extracted(header.extracted()));
        }
        RowCounts rows = header.rows();
        if (rows != null) {
            fact(
                    "rows",
                    labels.text(
                            "rows.sum",
                            labels.count(rows.read()),
                            labels.count(rows.accepted()),
                            labels.count(rows.rejected()),
                            labels.count(rows.duplicates())));
        }
        fact("open-documents", words.openDocuments(report.statement()));
        if (header.undated() != null) {
            pen.row(Look.BAD).text(Words.fallen(labels, header.undated())).blank(COLUMNS - 1);
            pen.row(Look.BAD).text(labels.text("undated-payments.why")).blank(COLUMNS - 1);
        }
    }

    private void fact(String key, String value) {
        pen.row(Look.LABEL).text(labels.text(key)).look(Look.TEXT).text(value).blank(COLUMNS - 2);
    }

    private void reconciliation(@Nullable Reconciliation reconciliation) {
        section(labels.text("reconciliation"));
        if (reconciliation == null) {
            pen.row(Look.MUTED).text(labels.text("reconciliation.none"));
            return;
        }
        reconciled("reconciliation.total", reconciliation.total(), Look.TEXT);
        int first = pen.rowNumber();
        boolean later = reconciliation.later().signum() != 0;
        if (later) {
            reconciled("reconciliation.later", reconciliation.later(), Look.TEXT);
        }
        int left = pen.rowNumber() + 1;
        pen.row(Look.TEXT).text(labels.text("reconciliation.rejected", reconciliation.rejectedRows()));
        pen.text("").amount(reconciliation.rejected(), 2).blank(4);
        reconciled("reconciliation.control", reconciliation.controlTotal(), Look.TEXT);
        Look look = reconciliation.closes() ? Look.GOOD : Look.BAD;
        pen.row(look).text(labels.text("reconciliation.difference")).text("");
        String formula =
                "ROUND(C" + first + (later ? "-C" + (first + 1) : "") + "+C" + left + "-C" + (left + 1) + ",4)";
        pen.amount(formula, reconciliation.difference(), 2);
        pen.text(labels.text(reconciliation.closes() ? "reconciliation.closes" : "reconciliation.open"))
                .blank(3);
        if (reconciliation.currency() == null) {
            pen.row(Look.MUTED).text(labels.text("reconciliation.several"));
        }
        if (reconciliation.unreadable() > 0) {
            pen.row(Look.MUTED).text(labels.text("reconciliation.unreadable", reconciliation.unreadable()));
        }
    }

    private void account(AccountControl account) {
        boolean closes = account.closes();
        pen.row(closes ? Look.TEXT : Look.BAD).text(labels.text("account") + " " + account.account());
        pen.text("")
                .amount(account.found().getAmount(), 2)
                .text(words.control(account))
                .blank(3);
    }

    private void reconciled(String key, BigDecimal amount, Look look) {
        pen.row(look).text(labels.text(key)).text("").amount(amount, 2).blank(4);
    }

    /** The heading of a part of the sheet, with those of its columns from the third on. */
    void section(String title, String... texts) {
        pen.emptyRows(1).row(Look.SECTION).height(20).text(title).text("").look(Look.HEADING_RIGHT);
        for (int i = 0; i < COLUMNS - 2; i++) {
            pen.text(i < texts.length ? texts[i] : "");
        }
    }
}
