package io.relance.config;

import io.relance.delivery.DeliverySettings;
import io.relance.delivery.DeliverySettings.Mode;
import io.relance.delivery.DeliverySettings.Security;
import io.relance.delivery.DeliverySettings.Smtp;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code relance.delivery}. */
final class DeliveryKeys {
    private static final Map<String, Mode> MODES = Map.of("outbox", Mode.OUTBOX, "smtp", Mode.SMTP);

    private final Keys email;
    private final Keys registered;
    private final Files files;

    DeliveryKeys(Keys delivery, Files files) {
        this.email = delivery.table("email");
        this.registered = delivery.table("registered");
        this.files = files;
    }

    DeliverySettings read() {
        Mode mode = email.value("mode", "outbox or smtp", Values.word(MODES), Mode.OUTBOX);
        Smtp smtp = smtp();
        if (mode == Mode.SMTP && smtp == null) {
            String expected = "the name of the mail server, because mode is smtp";
            if (email.has("host")) {
                email.report("host", "is empty; expected " + expected);
            } else {
                email.missing("host", expected);
            }
        }
        return new DeliverySettings(
                mode,
                smtp,
                email.value("redirect-to", "an e-mail address", CompanyKeys::email),
                registered.value("numbers", "a text file that exists, with a number on each line", files::existing));
    }

    private @Nullable Smtp smtp() {
        Security security = security();
        String host = email.text("host");
        int port = email.value("port", "a port from 1 to 65535", Values.number(1, 65535), port(security));
        String username = email.text("username");
        String password = email.secret("password", files::firstLine);
        int perMinute = email.value("per-minute", "a number of messages, 0 for no limit", Values.number(0, 100_000), 0);
        Path certificate = email.value("certificate", "a file of certificates (PEM) that exists", files::existing);
        List<Integer> retryAfter = email.list("retry-after", "seconds, such as [60, 300]", Values.number(0, 3600));
        return host.isEmpty()
                ? null
                : new Smtp(
                        host,
                        port,
                        security,
                        username,
                        password,
                        perMinute,
                        certificate,
                        retryAfter == null ? Smtp.USUAL_PAUSES : retryAfter);
    }

    /** STARTTLS unless something else is said. */
    private Security security() {
        boolean tls = email.value("tls", "true or false", Values::flag, false);
        boolean starttls = email.value("starttls", "true or false", Values::flag, !tls);
        if (tls && starttls) {
            email.report("tls", "and starttls are both true; choose one");
        }
        if (tls) {
            return Security.TLS;
        }
        return starttls ? Security.STARTTLS : Security.NONE;
    }

    private static int port(Security security) {
        return switch (security) {
            case TLS -> 465;
            case STARTTLS -> 587;
            case NONE -> 25;
        };
    }
}
