package io.relance.delivery;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How messages leave ({@code relance.delivery}).
 *
 * @param mode outbox: only written; smtp: written and sent
 * @param smtp the server; for smtp
 * @param redirectTo every e-mail goes there instead, for a trial, or null
 * @param registeredNumbers a file with the numbers of registered letters, or null
 */
public record DeliverySettings(
        Mode mode,
        @Nullable Smtp smtp,
        @Nullable String redirectTo,
        @Nullable Path registeredNumbers) {
    public static final DeliverySettings OUTBOX = new DeliverySettings(Mode.OUTBOX, null, null);

    /** Without numbers of registered letters. */
    public DeliverySettings(Mode mode, @Nullable Smtp smtp, @Nullable String redirectTo) {
        this(mode, smtp, redirectTo, null);
    }

    /** Likewise, but nothing is sent. */
    public DeliverySettings writingOnly() {
        return new DeliverySettings(Mode.OUTBOX, null, null, registeredNumbers);
    }

    /** Whether e-mails are sent. */
    public enum Mode {
        OUTBOX,
        SMTP
    }

    /** How the connection is protected. */
    public enum Security {
        NONE,
        STARTTLS,
        TLS
    }

    /**
     * A mail server.
     *
     * @param perMinute most messages in a minute; 0: no limit
     * @param certificate a file of certificates (PEM): the server's must be one of them or be issued by one; null: it must
     *     be issued by an authority that Java knows
     * @param retryAfter the pauses, in seconds, before what was refused for now is offered again; empty: not tonight
     */
    public record Smtp(
            String host,
            int port,
            Security security,
            String username,
            String password,
            int perMinute,
            @Nullable Path certificate,
            List<Integer> retryAfter) {
        /** Long enough for a server that refuses a stranger for a minute. */
        public static final List<Integer> USUAL_PAUSES = List.of(15, 45);

        public Smtp {
            retryAfter = List.copyOf(retryAfter);
        }

        /** A server whose certificate an authority that Java knows has issued. */
        public Smtp(String host, int port, Security security, String username, String password, int perMinute) {
            this(host, port, security, username, password, perMinute, null, USUAL_PAUSES);
        }

        @Override
        public String toString() {
            return "Smtp[" + host + ":" + port + ", " + security + ", " + username
                    + (certificate == null ? "" : ", " + certificate.getFileName()) + ", again after " + retryAfter
                    + "]";
        }
    }
}
