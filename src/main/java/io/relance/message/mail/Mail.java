package io.relance.message.mail;

import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail before it is encoded.
 *
 * @param from who sends it
 * @param replyTo who answers are for
 * @param to recipients
 * @param cc recipients of copies
 * @param messageId with angle brackets
 * @param thread ids of the earlier messages of the conversation, oldest first
 * @param date what it is dated with
 * @param text the plain version
 * @param html the version with a layout
 * @param code the picture of the payment code that the HTML shows as {@code cid:code}, or null
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record Mail(
        Mailbox from,
        Mailbox replyTo,
        List<Mailbox> to,
        List<Mailbox> cc,
        String subject,
        String messageId,
        List<String> thread,
        ZonedDateTime date,
        String text,
        String html,
        byte @Nullable [] code,
        List<Attachment> attachments) {

    /** A file that goes with it. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Attachment(String name, String type, byte[] content) {}
}
