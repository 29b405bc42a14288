package io.relance.batch.ageing;

import io.relance.config.Settings.CompanySettings;
import io.relance.delivery.Delivery;
import io.relance.delivery.DeliverySettings;
import io.relance.delivery.SmtpDelivery;
import io.relance.store.history.MonthEndReports;
import io.relance.store.history.MonthEndReports.Made;
import io.relance.store.history.MonthEndReports.Mail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Hands the e-mail of a month end to the mail server, where there is one: the file that was written beside the report, as
 * it was written, however often it is tried. That it is being sent is committed before the dialogue with the server, its
 * outcome after it, so it is never sent twice.
 */
final class MonthEndMail {
    private final CompanySettings company;
    private final MonthEndReports reports;
    private final Made made;
    private final Path file;

    MonthEndMail(CompanySettings company, MonthEndReports reports, Made made) {
        this.company = company;
        this.reports = reports;
        this.made = made;
        file = new ReportFiles(company).mail(made.monthEnd(), made.status().equals("final"));
    }

    /** What a process that ended left undone: what was being sent may have arrived, what waits is sent. */
    void goOn() {
        switch (made.mail()) {
            case SENDING -> note(Mail.DOUBTFUL, "the process ended while it was being sent");
            case WAITING -> send();
            case NONE, SENT, DOUBTFUL, FAILED -> {
                // nothing is left to do
            }
        }
    }

    private void send() {
        if (company.delivery().mode() == DeliverySettings.Mode.OUTBOX) {
            note(Mail.SENT, null);
            return;
        }
        if (!Files.isRegularFile(file)) {
            note(Mail.FAILED, file + " is no longer there");
            return;
        }
        byte[] content;
        try {
            content = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
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

    private void note(Mail state, @Nullable String reason) {
        reports.mail(company.company().id(), made, state, reason);
    }
}
