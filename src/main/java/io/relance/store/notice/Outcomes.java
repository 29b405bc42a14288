package io.relance.store.notice;

import io.relance.dunning.decided.Notice;
import io.relance.store.Store;
import io.relance.store.journal.JournalBook;
import io.relance.store.row.Json;
import io.relance.store.row.Texts;
import io.relance.store.run.Run;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Notes what became of notices: rendered, being sent, sent, failed, doubtful, withdrawn; the events go to the journal. */
public final class Outcomes {
    /** How the reason begins where a mail server does not want a message, though its address is good. */
    public static final String UNWELCOME = "refused, not for its address: ";
    /** How it begins where a server refused a message for now, until the end of the night, for reasons of its own. */
    public static final String FOR_NOW = "refused for now: ";
    /** Likewise, because of the recipient's mailbox. */
    public static final String MAILBOX_FOR_NOW = "refused for now, for its mailbox: ";
    /** Why a person gave a doubtful notice back. */
    private static final String NOT_ARRIVED = "a person says that it did not arrive";

    private final Store store;
    private final JournalBook journal;
    private final OutcomeEvents events;

    public Outcomes(Store store, JournalBook journal) {
        this.store = store;
        this.journal = journal;
        events = new OutcomeEvents(store);
    }

    /** Notes what was rendered; what could not be has failed, and what it claimed is free again. */
    public void rendered(Run run, List<Rendered> documents) {
        store.batch(
                """
                update notice set state = 'rendered', path = ?, sha256 = ?, message_id = ?, recipient = ?,
                  more_paths = ?, problems = ? where id = ?
                """,
                documents.stream()
                        .filter(document -> document.failure() == null)
                        .map(document -> new Object[] {
                            document.path(),
                            document.sha256(),
                            document.messageId(),
                            Texts.cut(document.recipient(), 320),
                            String.join("\n", document.more()),
                            String.join("\n", document.problems()),
                            document.id()
                        })
                        .toList());
        Map<String, String> failures = new LinkedHashMap<>();
        documents.forEach(document -> {
            if (document.failure() != null) {
                failures.put(document.id(), document.failure());
            }
        });
        unrendered(run, failures);
    }

    private void unrendered(Run run, Map<String, String> failures) {
        List<Ready> notices = new Notices(store).of(List.copyOf(failures.keySet()));
        notices.forEach(notice -> note(run, List.of(notice), Outcome.FAILED, failures.get(notice.id())));
        store.batch(
                "update notice set state = 'failed', problems = reason where id = ?",
                notices.stream()
                        .filter(Ready::isDraft)
                        .map(notice -> new Object[] {notice.id()})
                        .toList());
    }

    /** Notes that the delivery of a message begins: from now on a kill leaves it doubtful. */
    public void sending(String id) {
        store.jdbc().update("update notice set state = 'sending' where id = ?", id);
    }

    /** Puts a message that was certainly not handed over back to where it was. */
    public void notSent(String id) {
        store.jdbc().update("update notice set state = 'rendered' where id = ?", id);
    }

    /** Notes outcomes with their events; failed and withdrawn ones free what they claimed. */
    public void note(Run run, List<Ready> notices, Outcome outcome, @Nullable String reason) {
        store.batch(
                "update notice set state = ?, reason = coalesce(?, reason) where id = ?",
                notices.stream()
                        .map(notice -> new Object[] {outcome.stateOf(notice), reason, notice.id()})
                        .toList());
        if (outcome.frees()) {
            free(notices);
        } else {
            consentsUsed(notices);
        }
        List<Ready> told = notices.stream().filter(notice -> !notice.isDraft()).toList();
        journal.add(run, events.of(told, outcome, reason));
    }

    private void free(List<Ready> notices) {
        store.batch(
                "delete from taken where notice_id = ?",
                notices.stream().map(notice -> new Object[] {notice.id()}).toList());
    }

    private void consentsUsed(List<Ready> notices) {
        store.batch(
                "update draft set state = 'SENT' where id = ?",
                notices.stream()
                        .filter(notice -> notice.draft() != null && !notice.isDraft())
                        .map(notice -> new Object[] {notice.draft()})
                        .toList());
    }

    /** An address that refused for good: the next working day uses the next channel. */
    public void refused(Run run, Ready notice) {
        String address = Json.read(notice.content(), Notice.class).recipient();
        Object[] key = {run.company(), notice.account(), notice.channel(), address};
        store.jdbc()
                .update(
                        "delete from dead_channel where company = ? and customer_id = ? and channel = ? and address = ?",
                        key);
        store.jdbc()
                .update(
                        "insert into dead_channel (company, customer_id, channel, address, on_date) values (?, ?, ?, ?, ?)",
                        run.company(),
                        notice.account(),
                        notice.channel(),
                        address,
                        run.asOf());
    }

    /** A person settles a doubtful delivery: it arrived, or it has failed and its level is free again. */
    public void resolve(Run last, Ready notice, boolean sent, String by) {
        store.transaction().executeWithoutResult(status -> {
            Outcome outcome = sent ? Outcome.SENT : Outcome.FAILED;
            String reason = sent ? "a person says that it arrived" : NOT_ARRIVED;
            store.jdbc()
                    .update(
                            "update notice set state = ?, reason = ? where id = ?",
                            outcome.stateOf(notice),
                            reason,
                            notice.id());
            if (!sent) {
                free(List.of(notice));
            }
            List<JournalBook.Pending> told = events.of(List.of(notice), outcome, reason);
            told.forEach(event -> event.body().put("type", "resolved"));
            told.forEach(event -> event.body().put("actor", by));
            journal.add(last, told);
        });
        journal.close(last.company());
    }
}
