package io.relance.store.notice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document that was rendered for a notice.
 *
 * @param more further files that go with it
 * @param problems what is missing in it, for the summary
 * @param failure why there is no document, or null
 */
public record Rendered(
        String id,
        String path,
        String sha256,
        @Nullable String messageId,
        String recipient,
        List<String> more,
        List<String> problems,
        @Nullable String failure) {

    /** Nothing could be rendered, and why. */
    public static Rendered failed(String id, String failure) {
        return new Rendered(id, "", "", null, "", List.of(), List.of(), failure);
    }
}
