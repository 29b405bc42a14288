package io.relance.batch.ageing;

import io.relance.ageing.CurrencyAgeing;
import io.relance.config.Settings.CompanySettings;
import io.relance.export.labels.Labels;
import io.relance.export.labels.Words;
import io.relance.ledger.Company;
import io.relance.ledger.Markup;
import io.relance.message.mail.Mail;
import io.relance.message.mail.MailWriter;
import io.relance.message.mail.Mailbox;
import io.relance.report.AgeingStatement;
import io.relance.report.Reconciliation;
import io.relance.report.Undated;
import io.relance.store.row.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words the e-mail that carries a report of a month end: totals, whether they close, and the files, as many as fit. Files
 * that do not fit are named in the text with their size and place.
 */
final class MonthEndLetter {
    /** What is attached in all; many mail servers refuse more once it is encoded. */
    static final long ATTACHED_BYTES = 10_000_000;

    private static final BigDecimal MEGA = BigDecimal.valueOf(1_000_000);

    private final CompanySettings company;
    private final Labels labels;
    private final MonthEndDue due;
    private final LocalDate madeOn;
    private final List<Path> attached = new ArrayList<>();
    private final List<Path> left = new ArrayList<>();

    /** @param files of the report, the most important one first: each is attached if it still fits */
    MonthEndLetter(CompanySettings company, MonthEndDue due, LocalDate madeOn, List<Path> files) {
        this.company = company;
        this.labels = Labels.of(company.company().language());
        this.due = due;
        this.madeOn = madeOn;
        long room = ATTACHED_BYTES;
        for (Path file : files) {
            long size = size(file);
            (size <= room ? attached : left).add(file);
            room -= size <= room ? size : 0;
        }
    }

    /** The e-mail as it is sent; the same report gives the same bytes. */
    byte[] write(AgeingStatement statement) {
        Company creditor = company.company();
        Mailbox from = Mailbox.of(creditor.email(), creditor.name())
                .orElseGet(() -> new Mailbox("relance@localhost", creditor.name()));
        String status = due.status().key();
        String subject = labels.text("title") + " " + labels.text("as-of", labels.date(due.monthEnd())) + " · "
                + creditor.name() + " (" + labels.text("status." + status) + ")";
        String text = text(statement, subject);
        String id = Digest.sha256(creditor.id() + " " + due.monthEnd() + " " + status)
                .substring(0, 20);
        return MailWriter.write(new Mail(
                from,
                from,
                recipients(),
                List.of(),
                subject,
                "<month-end-" + id + "@"
                        + from.address().substring(from.address().lastIndexOf('@') + 1) + ">",
                List.of(),
                madeOn.atTime(company.sendFrom()).atZone(ZoneOffset.UTC),
                text,
                "<html><body><pre style=\"font-family:sans-serif\">" + Markup.escaped(text) + "</pre></body></html>",
                null,
                attached.stream().map(MonthEndLetter::attachment).toList()));
    }

    private List<Mailbox> recipients() {
        return company.reports().monthEnd().recipients().stream()
                .map(address -> Mailbox.of(address, "")
                        .orElseThrow(() -> new IllegalArgumentException("ageing.month-end.to names \"" + address
                                + "\", which is no e-mail address. Correct it and run again.")))
                .toList();
    }

    private String text(AgeingStatement statement, String subject) {
        StringBuilder text = new StringBuilder(subject).append("\n\n");
        for (CurrencyAgeing currency : statement.table().currencies()) {
            text.append(labels.text(
                            "mail.total",
                            currency.currency().getCode(),
                            labels.amount(currency.totals().total()),
                            labels.amount(
                                    currency.totals().late(statement.table().buckets()))))
                    .append('\n');
        }
        Undated undated = statement.header().undated();
        if (undated != null) {
            text.append('\n').append(Words.undated(labels, undated)).append('\n');
        }
        text.append('\n')
                .append(labels.text("mail.reconciliation", reconciliation(statement.reconciliation())))
                .append('\n');
        files(text, "mail.attached", attached.stream().map(MonthEndLetter::name).toList());
        files(
                text,
                "mail.left-out",
                left.stream()
                        .map(file -> file.toAbsolutePath().normalize() + " ("
                                + labels.text("megabytes", megabytes(file)) + ")")
                        .toList());
        return text.toString();
    }

    private String reconciliation(@Nullable Reconciliation reconciliation) {
        return reconciliation == null
                ? labels.text("reconciliation.none")
                : labels.text(reconciliation.closes() ? "reconciliation.closes" : "reconciliation.open");
    }

    private void files(StringBuilder text, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            text.append('\n').append(labels.text(title)).append('\n');
            lines.forEach(line -> text.append("- ").append(line).append('\n'));
        }
    }

    private String megabytes(Path file) {
        return labels.number(BigDecimal.valueOf(size(file)).divide(MEGA, 1, RoundingMode.HALF_UP), 1);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static Mail.Attachment attachment(Path file) {
        try {
            return new Mail.Attachment(name(file), type(name(file)), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            case "pdf" -> "application/pdf";
            default -> "text/html; charset=UTF-8";
        };
    }
}
