package io.relance.delivery;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/**
 * Hands rendered e-mails to a mail server, as they are, over one connection for many messages. It says of each what became
 * of it and never sends one twice by itself. One thread at a time.
 */
public final class SmtpDelivery implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    /** The message is over the size that the server takes (RFC 1870): said of the message, not of the sender. */
    private static final int TOO_LARGE = 552;

    private final DeliverySettings.Smtp server;
    private final @Nullable String redirectTo;
    private final Session session;
    private final Pace pace;
    private @Nullable SMTPTransport connection;

    /** @throws IllegalArgumentException if the settings name no server */
    public SmtpDelivery(DeliverySettings settings) {
        this(
                settings,
                TIMEOUT,
                new Pace(settings.smtp() == null ? 0 : settings.smtp().perMinute()));
    }

    /** @param timeout how long to wait for a connection and for each answer */
    public SmtpDelivery(DeliverySettings settings, Duration timeout, Pace pace) {
        DeliverySettings.Smtp smtp = settings.smtp();
        if (smtp == null) {
            throw new IllegalArgumentException("delivery.email.mode is smtp, but no server is given (host)");
        }
        this.server = smtp;
        this.redirectTo = settings.redirectTo();
        this.pace = pace;
        this.session = Session.getInstance(properties(smtp, timeout));
    }

    private static Properties properties(DeliverySettings.Smtp smtp, Duration timeout) {
        String prefix = "mail." + protocol(smtp) + ".";
        String millis = Long.toString(timeout.toMillis());
        Properties properties = new Properties();
        properties.put(prefix + "connectiontimeout", millis);
        properties.put(prefix + "timeout", millis);
        properties.put(prefix + "writetimeout", millis);
        properties.put(prefix + "sendpartial", "false");
        properties.put(prefix + "quitwait", "false");
        properties.put(prefix + "auth", Boolean.toString(!smtp.username().isBlank()));
        properties.put(prefix + "ssl.checkserveridentity", "true");
        boolean startTls = smtp.security() == DeliverySettings.Security.STARTTLS;
        properties.put(prefix + "starttls.enable", Boolean.toString(startTls));
        properties.put(prefix + "starttls.required", Boolean.toString(startTls));
        Path certificate = smtp.certificate();
        if (certificate != null) {
            properties.put(prefix + "ssl.socketFactory", Trust.in(certificate));
        }
        return properties;
    }

    private static String protocol(DeliverySettings.Smtp smtp) {
        return smtp.security() == DeliverySettings.Security.TLS ? "smtps" : "smtp";
    }

    /** Sends a rendered e-mail to the addresses in its To and Cc, or only to {@code redirect-to}. */
    public Delivery send(byte[] eml) {
        Watched message;
        List<Address> to;
        List<Address> cc;
        try {
            message = new Watched(session, eml);
            to = redirectTo == null ? addresses(message, Message.RecipientType.TO) : redirected(redirectTo);
            cc = redirectTo == null ? addresses(message, Message.RecipientType.CC) : List.of();
        } catch (MessagingException e) {
            return new Delivery.PermanentlyRefused(501, "the e-mail cannot be read: " + e.getMessage());
        }
        if (to.isEmpty()) {
            return new Delivery.PermanentlyRefused(501, "the e-mail has no recipient");
        }
        try {
            pace.next();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Delivery.NotTried("stopped while waiting for the next message of this minute");
        }
        return send(message, to, cc);
    }

    private Delivery send(Watched message, List<Address> to, List<Address> cc) {
        boolean fresh = connection == null;
        Delivery first = attempt(message, to, cc);
        // a connection kept open may have been closed by the server meanwhile; nothing was handed over yet
        return first instanceof Delivery.NotTried && !fresh ? attempt(message, to, cc) : first;
    }

    private Delivery attempt(Watched message, List<Address> to, List<Address> cc) {
        message.began = false;
        try {
            SMTPTransport open = connected();
            List<Address> all = new ArrayList<>(to);
            all.addAll(cc);
            open.sendMessage(message, all.toArray(Address[]::new));
            return new Delivery.Sent(reply(open));
        } catch (SendFailedException e) {
            return refused(message, to, cc, e);
        } catch (MessagingException e) {
            drop();
            return message.began ? new Delivery.Doubtful(reason(e)) : new Delivery.NotTried(unreachable(e));
        }
    }

    /** Why there was no dialogue, and what to look at. */
    private String unreachable(MessagingException e) {
        String place = server.host() + ":" + server.port() + ": ";
        if (e instanceof AuthenticationFailedException) {
            return place + "the server refuses username or password (delivery.email.username, password): " + reason(e);
        }
        String reason = reason(e);
        if (reason.contains("STARTTLS is required")) {
            return place + "the server offers no STARTTLS; set delivery.email.tls: true, or starttls: false only in a"
                    + " network of your own";
        }
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) {
                return place + "no trusted connection (" + cause.getMessage()
                        + "); name the server's certificate with delivery.email.certificate if it is your own";
            }
        }
        return place + reason;
    }

    /** A refusal has a code; without one the connection was lost. */
    private Delivery refused(Watched message, List<Address> to, List<Address> cc, SendFailedException failure) {
        List<Address> refusedCopies = new ArrayList<>();
        Delivery ofMain = null;
        int code = 0;
        for (MessagingException e = failure; e != null; e = next(e)) {
            if (e instanceof SMTPAddressFailedException address) {
                boolean isCopy = cc.contains(address.getAddress()) && !to.contains(address.getAddress());
                if (isCopy) {
                    refusedCopies.add(address.getAddress());
                } else {
                    ofMain = refusal(address.getReturnCode(), reason(address));
                }
            } else if (e instanceof SMTPSendFailedException send) {
                code = send.getReturnCode();
            } else if (e instanceof SMTPSenderFailedException sender) {
                // that says nothing of the recipient, whose address must not be marked for it
                return new Delivery.NotTried("the server refuses the sender: " + reason(sender));
            }
        }
        if (ofMain != null) {
            return ofMain;
        }
        if (!refusedCopies.isEmpty() && !message.began) {
            List<Address> left = new ArrayList<>(cc);
            left.removeAll(refusedCopies);
            return attempt(message, to, left);
        }
        if (code >= 400) {
            if (code == 421) {
                drop();
            }
            if (code >= 500 && code != TOO_LARGE && !message.began) {
                // before the recipient was named: it is about us, such as 530 where a user name is wanted
                return new Delivery.NotTried("the server refuses the sender: " + reason(failure));
            }
            return refusal(code, reason(failure));
        }
        drop();
        return message.began ? new Delivery.Doubtful(reason(failure)) : new Delivery.NotTried(reason(failure));
    }

    private static @Nullable MessagingException next(MessagingException e) {
        return e.getNextException() instanceof MessagingException next ? next : null;
    }

    private static Delivery refusal(int code, String text) {
        if (code < 500) {
            return new Delivery.TemporarilyRefused(code, text, Refusal.isOfTheMailboxForNow(code, text));
        }
        return Refusal.blamesTheAddress(code, text)
                ? new Delivery.PermanentlyRefused(code, text)
                : new Delivery.Unwelcome(code, text);
    }

    private SMTPTransport connected() throws MessagingException {
        SMTPTransport open = connection;
        if (open != null) {
            return open;
        }
        Transport transport = session.getTransport(protocol(server));
        if (!(transport instanceof SMTPTransport smtp)) {
            throw new MessagingException("no SMTP in this program");
        }
        if (server.username().isBlank()) {
            smtp.connect(server.host(), server.port(), null, null);
        } else {
            smtp.connect(server.host(), server.port(), server.username(), server.password());
        }
        connection = smtp;
        return smtp;
    }

    private void drop() {
        SMTPTransport open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (MessagingException e) {
                // the connection is broken already: that is why it is dropped
                return;
            }
        }
    }

    private static String reply(SMTPTransport open) {
        String reply = open.getLastServerResponse();
        return reply == null ? "" : reply.strip();
    }

    private static String reason(Exception e) {
        String message = e.getMessage();
        return (message == null ? e.getClass().getSimpleName() : message)
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static List<Address> addresses(MimeMessage message, Message.RecipientType type) throws MessagingException {
        Address[] found = message.getRecipients(type);
        return found == null ? List.of() : List.of(found);
    }

    private static List<Address> redirected(String address) throws AddressException {
        return List.of(new InternetAddress(address, true));
    }

    @Override
    public void close() {
        drop();
    }

    /** A message that notices when it begins to flow: from then on its fate is in the server's hands. */
    private static final class Watched extends MimeMessage {
        private boolean began;

        Watched(Session session, byte[] eml) throws MessagingException {
            super(session, new ByteArrayInputStream(eml));
        }

        @Override
        public void writeTo(OutputStream out, String[] ignore) throws IOException, MessagingException {
            began = true;
            super.writeTo(out, ignore);
        }
    }
}
