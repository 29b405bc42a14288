package io.relance.dunning.decided;

import java.util.List;

/**
 * What the night does for one account.
 *
 * @param notices messages that leave tonight (thanks among them)
 * @param drafts formal notices that wait for consent, as they stand tonight: new ones and those already waiting
 * @param endedDrafts numbers of drafts that no longer have a receivable, or whose consent is too old
 * @param fulfilled which consent each approved notice of tonight uses up
 * @param calls tonight's rows of the call list, old and new
 * @param silences every amount not contacted, with its reason
 * @param lapsed levels that lapse tonight
 * @param unreachable levels that could not leave only because no channel reaches the customer
 * @param tasks what a person should do
 */
public record Decision(
        List<Notice> notices,
        List<DraftDecision> drafts,
        List<Long> endedDrafts,
        List<Fulfilled> fulfilled,
        List<CallTask> calls,
        List<Silence> silences,
        List<Passed> lapsed,
        List<Stuck> unreachable,
        List<Task> tasks) {

    public Decision {
        notices = List.copyOf(notices);
        drafts = List.copyOf(drafts);
        endedDrafts = List.copyOf(endedDrafts);
        fulfilled = List.copyOf(fulfilled);
        calls = List.copyOf(calls);
        silences = List.copyOf(silences);
        lapsed = List.copyOf(lapsed);
        unreachable = List.copyOf(unreachable);
        tasks = List.copyOf(tasks);
    }

    /**
     * A draft as it stands tonight.
     *
     * @param existing the number of the draft it continues, or null for a new one
     * @param notice its letter with tonight's figures
     * @param changed whether its receivables or amounts differ from those stored
     * @param purpose what it waits for
     */
    public record DraftDecision(
            @org.jspecify.annotations.Nullable Long existing, Notice notice, boolean changed, Purpose purpose) {
        /** What a draft waits for. */
        public enum Purpose {
            /** For a person's consent: kept, listed by {@code pending}, and the beginning of formal mode. */
            APPROVAL,
            /** For the company to go live: shown once, never kept; nothing can consent to it. */
            GO_LIVE
        }
    }

    /** A draft whose consent is used by a notice that leaves tonight: it is sent with it. */
    public record Fulfilled(long draft, Notice notice) {}

    /** A level that only lacks a channel, and since when. */
    public record Stuck(io.relance.ledger.ReceivableId receivable, int part, String level, java.time.LocalDate since) {}
}
