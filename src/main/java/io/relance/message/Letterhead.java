package io.relance.message;

import io.relance.ledger.Company;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What all messages of one pass share.
 *
 * @param company who writes
 * @param asOf the date the messages bear
 * @param paymentsTo payments are counted up to this day, or null when it is not known
 * @param sendFrom the time of day e-mails are dated with
 * @param templates the company's own templates, or null
 * @param attachments the folder that attachments are relative to
 */
public record Letterhead(
        Company company,
        LocalDate asOf,
        @Nullable LocalDate paymentsTo,
        LocalTime sendFrom,
        @Nullable Path templates,
        Path attachments) {

    /**
     * The identity of one message.
     *
     * @param id the notice's id: a digest, the stem of its file name
     * @param messageId of the e-mail, with angle brackets
     * @param thread message ids of the earlier e-mails of the same conversation, oldest first
     * @param registeredNumber the postal service's number of a registered letter, or empty: to be written in by hand
     */
    public record Envelope(String id, String messageId, List<String> thread, String registeredNumber) {
        public Envelope(String id, String messageId, List<String> thread) {
            this(id, messageId, thread, "");
        }
    }
}
