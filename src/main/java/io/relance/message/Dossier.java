package io.relance.message;

import io.relance.scenario.Channel;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What went before: for a hand-over, and for letters that name the reminders sent.
 *
 * @param history what was done before, oldest first
 * @param letters messages delivered earlier, as they were written; the path is a file name
 */
public record Dossier(List<Action> history, List<Document.More> letters) {
    public static final Dossier EMPTY = new Dossier(List.of(), List.of());

    public Dossier {
        history = List.copyOf(history);
        letters = List.copyOf(letters);
    }

    /**
     * Something that was done.
     *
     * @param on the as-of date of it
     * @param level the level it was worded at
     * @param courtesy whether it was written before the due date
     * @param documents the numbers it was about
     * @param amount what it claimed, or null
     */
    public record Action(
            LocalDate on,
            String level,
            boolean courtesy,
            Channel channel,
            List<String> documents,
            @Nullable Money amount) {}
}
