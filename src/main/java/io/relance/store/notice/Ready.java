package io.relance.store.notice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A notice with its document.
 *
 * @param account the account written to
 * @param kind {@code NOTICE}, {@code CALL}, {@code THANKS} or {@code DRAFT}
 * @param path its file below the folder of the pass, or empty
 * @param content the notice as JSON; empty for a call
 * @param more further files that go with it
 * @param draft the draft that was consented to, or whose letter it is
 */
public record Ready(
        String id,
        String account,
        String kind,
        String level,
        String channel,
        String recipient,
        String path,
        String sha256,
        String messageId,
        String content,
        List<String> more,
        @Nullable Long draft) {

    /** Whether it is the letter of a draft, which claims nothing and is not sent. */
    public boolean isDraft() {
        return kind.equals("DRAFT");
    }
}
