package io.relance.batch.ageing;

import io.relance.ageing.CurrencyAgeing;
import io.relance.config.Settings.CompanySettings;
import io.relance.delivery.Delivery;
import io.relance.delivery.DeliverySettings;
import io.relance.delivery.SmtpDelivery;
import io.relance.export.labels.Labels;
import io.relance.ledger.Company;
import io.relance.message.mail.MailWriter;
import io.relance.message.mail.Mailbox;
import io.relance.report.AgeingStatement;
import io.relance.report.Reconciliation;
import io.relance.store.history.MonthEndReports;
import io.relance.store.history.MonthEndReports.Made;
import io.relance.store.history.MonthEndReports.Mail;
import io.relance.store.row.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * The e-mail that carries a report of a month end: written beside the report and, where there is a mail server, sent.
 * That it is being sent is committed before the dialogue with the server, its outcome after it, so it is never sent twice.
 */
final class MonthEndMail {
    /** Larger files are named in the text, not attached; many mail servers refuse more. */
    private static final long ATTACHED_BYTES = 10_000_000;

    private final CompanySettings company;
    private final MonthEndReports reports;
    private final Made made;
    private final Labels labels;

    MonthEndMail(CompanySettings company, MonthEndReports reports, Made made) {
        this.company = company;
        this.reports = reports;
        this.made = made;
        labels = Labels.of(company.company().language());
    }

    void isDoubtful(String reason) {
        note(Mail.DOUBTFUL, reason);
    }

    void send(AgeingStatement statement, List<Path> files) {
        byte[] content = content(statement, files);
        try {
            ReportFiles.write(place(), stream -> stream.write(content));
        } catch (IOException e) {
            throw new UncheckedIOException(place() + " cannot be written: " + e.getMessage(), e);
        }
        if (company.delivery().mode() == DeliverySettings.Mode.OUTBOX) {
            note(Mail.SENT, null);
            return;
        }
        note(Mail.SENDING, null);
        try (SmtpDelivery server = new SmtpDelivery(company.delivery())) {
            outcome(server.send(content));
        }
    }

    private void outcome(Delivery delivery) {
        if (delivery instanceof Delivery.Sent) {
            note(Mail.SENT, null);
        } else if (delivery instanceof Delivery.Doubtful doubtful) {
            note(Mail.DOUBTFUL, doubtful.reason());
        } else if (delivery instanceof Delivery.PermanentlyRefused refused) {
            note(Mail.FAILED, refused.code() + " " + refused.text());
        } else if (delivery instanceof Delivery.Unwelcome refused) {
            note(Mail.FAILED, refused.code() + " " + refused.text());
        } else if (delivery instanceof Delivery.TemporarilyRefused refused) {
            note(Mail.WAITING, refused.code() + " " + refused.text());
        } else if (delivery instanceof Delivery.NotTried notTried) {
            note(Mail.WAITING, notTried.reason());
        }
    }

    private void note(Mail state, @org.jspecify.annotations.Nullable String reason) {
        reports.mail(company.company().id(), made, state, reason);
    }

    private Path place() {
        String name = "ageing-" + made.monthEnd() + (made.status().equals("final") ? "" : "-" + made.status());
        return new ReportFiles(company).folder().resolve(name + ".eml");
    }

    private byte[] content(AgeingStatement statement, List<Path> files) {
        Company creditor = company.company();
        Mailbox from = Mailbox.of(creditor.email(), creditor.name())
                .orElseGet(() -> new Mailbox("relance@localhost", creditor.name()));
        List<Mailbox> to = company.reports().monthEnd().recipients().stream()
                .flatMap(address -> Mailbox.of(address, "").stream())
                .toList();
        String subject = labels.text("title") + " " + labels.text("as-of", labels.date(made.monthEnd())) + " · "
                + creditor.name() + " (" + labels.text("status." + made.status()) + ")";
        String text = text(statement, subject, files);
        String id = Digest.sha256(creditor.id() + " " + made.monthEnd() + " " + made.status())
                .substring(0, 20);
        return MailWriter.write(new io.relance.message.mail.Mail(
                from,
                from,
                to,
                List.of(),
                subject,
                "<month-end-" + id + "@"
                        + from.address().substring(from.address().lastIndexOf('@') + 1) + ">",
                List.of(),
                made.madeOn().atTime(company.sendFrom()).atZone(ZoneOffset.UTC),
                text,
                "<html><body><pre style=\"font-family:sans-serif\">" + escaped(text) + "</pre></body></html>",
                null,
                attachments(files)));
    }

    private String text(AgeingStatement statement, String subject, List<Path> files) {
        StringBuilder text = new StringBuilder(subject).append("\n\n");
        for (CurrencyAgeing currency : statement.table().currencies()) {
            String code = currency.currency().getCode();
            text.append(labels.text("total.of", code))
                    .append(" : ")
                    .append(labels.amount(currency.totals().total()))
                    .append(", ")
                    .append(labels.text("late"))
                    .append(" : ")
                    .append(labels.amount(
                            currency.totals().late(statement.table().buckets())))
                    .append('\n');
        }
        Reconciliation reconciliation = statement.reconciliation();
        text.append('\n').append(labels.text("reconciliation")).append(" : ");
        text.append(
                reconciliation == null
                        ? labels.text("reconciliation.none")
                        : labels.text(reconciliation.closes() ? "reconciliation.closes" : "reconciliation.open"));
        text.append("\n\n");
        files.forEach(file -> text.append(file.getFileName()).append('\n'));
        return text.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static List<io.relance.message.mail.Mail.Attachment> attachments(List<Path> files) {
        List<io.relance.message.mail.Mail.Attachment> attachments = new ArrayList<>();
        long size = 0;
        try {
            for (Path file : files) {
                size += Files.size(file);
                if (size <= ATTACHED_BYTES) {
                    String name = String.valueOf(file.getFileName());
                    attachments.add(
                            new io.relance.message.mail.Mail.Attachment(name, type(name), Files.readAllBytes(file)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a report cannot be read: " + e.getMessage(), e);
        }
        return attachments;
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            case "pdf" -> "application/pdf";
            default -> "text/html; charset=UTF-8";
        };
    }
}
