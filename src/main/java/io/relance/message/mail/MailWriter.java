package io.relance.message.mail;

import io.relance.message.mail.Mail.Attachment;
import io.relance.message.text.Plain;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Encodes an e-mail as an .eml file: the same mail gives the same bytes. */
public final class MailWriter {
    private static final Session SESSION = Session.getInstance(new Properties());
    private static final int LONGEST_SUBJECT = 250;
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    private MailWriter() {}

    public static byte[] write(Mail mail) {
        try {
            Fixed message = new Fixed(mail.messageId());
            headers(message, mail);
            message.setContent(content(mail));
            message.saveChanges();
            message.removeHeader("MIME-Version");
            message.setHeader("MIME-Version", "1.0");
            ByteArrayOutputStream out = new ByteArrayOutputStream(16 * 1024);
            message.writeTo(out);
            return out.toByteArray();
        } catch (MessagingException e) {
            throw new IllegalArgumentException("the e-mail cannot be built: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A message that keeps its id. */
    private static final class Fixed extends MimeMessage {
        private final String id;

        Fixed(String id) {
            super(SESSION);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }

    private static void headers(MimeMessage message, Mail mail) throws MessagingException {
        message.setFrom(mail.from().encoded());
        message.setReplyTo(addresses(List.of(mail.replyTo())));
        message.setRecipients(Message.RecipientType.TO, addresses(mail.to()));
        message.setRecipients(Message.RecipientType.CC, addresses(mail.cc()));
        message.setSubject(Plain.cut(Plain.line(mail.subject()), LONGEST_SUBJECT), "UTF-8");
        message.setHeader("Date", mail.date().format(DATE));
        if (!mail.thread().isEmpty()) {
            String last = mail.thread().get(mail.thread().size() - 1);
            message.setHeader("In-Reply-To", Plain.line(last));
            String all = Plain.line(String.join(" ", mail.thread()));
            message.setHeader("References", MimeUtility.fold("References: ".length(), all));
        }
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "OOF, DR, RN, NRN, AutoReply");
    }

    private static InternetAddress[] addresses(List<Mailbox> boxes) {
        return boxes.stream().map(Mailbox::encoded).toArray(InternetAddress[]::new);
    }

    private static Multi content(Mail mail) throws MessagingException {
        String id = mail.messageId().replaceAll("[^A-Za-z0-9]", "");
        String stem = "=_" + id.substring(0, Math.min(40, id.length()));
        Multi alternative = new Multi("alternative", stem + "_a");
        alternative.addBodyPart(text(mail.text(), "plain"));
        alternative.addBodyPart(html(mail, stem));
        if (mail.attachments().isEmpty()) {
            return alternative;
        }
        Multi mixed = new Multi("mixed", stem + "_m");
        mixed.addBodyPart(part(alternative));
        for (Attachment attachment : mail.attachments()) {
            mixed.addBodyPart(file(attachment));
        }
        return mixed;
    }

    private static MimeBodyPart html(Mail mail, String stem) throws MessagingException {
        byte @Nullable [] code = mail.code();
        MimeBodyPart html = text(mail.html(), "html");
        if (code == null) {
            return html;
        }
        Multi related = new Multi("related", stem + "_r");
        related.addBodyPart(html);
        MimeBodyPart picture = new MimeBodyPart();
        picture.setDataHandler(new DataHandler(new ByteArrayDataSource(code, "image/png")));
        picture.setHeader("Content-Transfer-Encoding", "base64");
        picture.setContentID("<code>");
        picture.setDisposition(MimeBodyPart.INLINE);
        related.addBodyPart(picture);
        return part(related);
    }

    private static MimeBodyPart text(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        String lines = text.replace("\r\n", "\n").replace("\n", "\r\n");
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(
                lines.getBytes(StandardCharsets.UTF_8), "text/" + subtype + "; charset=UTF-8")));
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    private static MimeBodyPart part(Multi content) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setContent(content);
        return part;
    }

    private static MimeBodyPart file(Attachment attachment) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(attachment.content(), attachment.type())));
        part.setHeader("Content-Transfer-Encoding", "base64");
        part.setDisposition(MimeBodyPart.ATTACHMENT);
        part.setFileName(Plain.fileName(attachment.name()));
        return part;
    }

    /** A multipart whose boundary is given, so that it is the same every time. */
    private static final class Multi extends MimeMultipart {
        Multi(String subtype, String boundary) {
            super(subtype);
            ContentType type = new ContentType("multipart", subtype, null);
            type.setParameter("boundary", boundary);
            contentType = type.toString();
        }
    }
}
