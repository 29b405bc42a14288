package io.relance.message;

import java.util.List;

/**
 * A rendered message, not yet written anywhere.
 *
 * @param path where it belongs below the folder of the pass: {@code letters/....pdf}
 * @param content its bytes: the same for the same notice, whenever it is rendered
 * @param recipient whom it goes to, as the journal shows it
 * @param more further files beside it ({@code hand-over/<customer>/...}), without duplicates
 * @param problems what is missing in it, for the summary: an attachment that was not found, ...
 */
// the bytes are handed on, never compared or changed
@SuppressWarnings("ArrayRecordComponent")
public record Document(String path, byte[] content, String recipient, List<More> more, List<String> problems) {
    /** The same elsewhere. */
    Document at(String other) {
        return new Document(other, content, recipient, more, problems);
    }

    /** A further file. */
    @SuppressWarnings("ArrayRecordComponent")
    public record More(String path, byte[] content) {}
}
