package io.relance.delivery;

import org.jspecify.annotations.Nullable;

/**
 * How e-mails leave ({@code relance.delivery.email}).
 *
 * @param mode outbox: only written; smtp: written and sent
 * @param smtp the server; for smtp
 * @param redirectTo every e-mail goes there instead, for a trial, or null
 */
public record DeliverySettings(
        Mode mode, @Nullable Smtp smtp, @Nullable String redirectTo) {
    public static final DeliverySettings OUTBOX = new DeliverySettings(Mode.OUTBOX, null, null);

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
     */
    public record Smtp(String host, int port, Security security, String username, String password, int perMinute) {
        @Override
        public String toString() {
            return "Smtp[" + host + ":" + port + ", " + security + ", " + username + "]";
        }
    }
}
