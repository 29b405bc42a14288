package io.relance.store.notice;

import io.relance.dunning.decided.Notice;
import io.relance.store.Store;
import io.relance.store.row.Json;
import io.relance.store.run.Run;
import java.util.List;
import java.util.function.Consumer;

/** The letters that a pass delivered, page by page in the order of customers. */
public final class PaperSent {
    private final Notices notices;

    public PaperSent(Store store) {
        notices = new Notices(store);
    }

    /**
     * A letter delivered.
     *
     * @param more files that lie beside it
     */
    public record Paper(
            String id, String account, String level, String recipient, String path, List<String> more, Notice notice) {}

    /** Each letter of that channel, in the order of customer and id. */
    public void forEach(Run run, String channel, Consumer<Paper> reader) {
        for (Ready sent : notices.sent(run, channel)) {
            reader.accept(new Paper(
                    sent.id(),
                    sent.account(),
                    sent.level(),
                    sent.recipient(),
                    sent.path(),
                    sent.more(),
                    Json.read(sent.content(), Notice.class)));
        }
    }

    /** Whether there is any. */
    public boolean any(Run run, String channel) {
        return notices.sent(run, channel).iterator().hasNext();
    }
}
