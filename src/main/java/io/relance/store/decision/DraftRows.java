package io.relance.store.decision;

import io.relance.dunning.decided.Claim;
import io.relance.dunning.decided.Decision.DraftDecision;
import io.relance.dunning.decided.Notice;
import io.relance.store.Store;
import io.relance.store.journal.JournalBook;
import io.relance.store.notice.NoticeEvents;
import io.relance.store.run.Run;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Drafts of a chunk: begun, changed and ended ones, their letters and their events. */
final class DraftRows {
    private final Run run;
    private final Store store;
    private final NoticeRows letters;
    private final List<Object[]> begun = new ArrayList<>();
    private final List<Object[]> changed = new ArrayList<>();
    private final List<Object[]> ended = new ArrayList<>();
    private final List<Object[]> items = new ArrayList<>();
    private final List<JournalBook.Pending> events = new ArrayList<>();
    private @Nullable Long lastId;

    DraftRows(Run run, Store store, NoticeRows letters) {
        this.run = run;
        this.store = store;
        this.letters = letters;
    }

    List<JournalBook.Pending> events() {
        return events;
    }

    /** A draft that is unchanged keeps its letter. */
    void add(String account, DraftDecision draft) {
        boolean isNew = draft.existing() == null;
        if (!isNew && !draft.changed()) {
            return;
        }
        boolean kept = draft.purpose() == DraftDecision.Purpose.APPROVAL;
        Long id = draft.existing();
        if (kept) {
            id = keep(account, draft);
        }
        letters.addLetter(account, draft.notice(), id);
    }

    private long keep(String account, DraftDecision draft) {
        Notice notice = draft.notice();
        Long existing = draft.existing();
        long id = existing == null ? nextId() : existing;
        if (existing == null) {
            String channel = notice.channel().name();
            begun.add(new Object[] {id, run.id(), run.company(), account, notice.level(), channel, run.asOf()});
            events.add(begun(account, notice, id));
        } else {
            changed.add(new Object[] {id});
        }
        for (Claim claim : notice.claims()) {
            items.add(new Object[] {
                id,
                claim.receivable().id().value(),
                claim.part(),
                claim.claimed().getCurrencyUnit().getCode(),
                claim.claimed().getAmount()
            });
        }
        return id;
    }

    /** Numbers are given in the order of accounts, and never again: people have lists with them. */
    private long nextId() {
        if (lastId == null) {
            Long last = store.jdbc().queryForObject("select coalesce(max(id), 0) from draft", Long.class);
            lastId = last == null ? 0 : last;
        }
        return ++lastId;
    }

    private static JournalBook.Pending begun(String account, Notice notice, long id) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "drafted");
        body.put("customer", account);
        body.put("level", notice.level());
        body.put("channel", notice.channel().code());
        body.put("documents", NoticeEvents.documents(notice));
        body.put("amounts", NoticeEvents.amounts(notice));
        body.put("reason", "draft " + id + " waits for approval");
        return new JournalBook.Pending(account, notice.level(), "drafted", Long.toString(id), body);
    }

    /** A draft of which nothing is due any more, or whose consent is too old. */
    void end(String account, long id) {
        ended.add(new Object[] {run.asOf(), id});
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "withdrawn");
        body.put("customer", account);
        body.put("reason", "draft " + id + ": nothing of it is due any more, or its consent is too old");
        events.add(new JournalBook.Pending(account, "", "withdrawn", "draft " + id, body));
    }

    void write() {
        store.batch("update draft set state = 'WITHDRAWN', decided_on = ? where id = ?", ended);
        store.batch("delete from draft_item where draft_id = ?", changed);
        store.batch("""
                insert into draft (id, run_id, company, account_id, level_name, channel, drafted_on, state)
                values (?, ?, ?, ?, ?, ?, ?, 'WAITING')
                """, begun);
        store.batch(
                "insert into draft_item (draft_id, receivable_id, part, currency, amount) values (?, ?, ?, ?, ?)",
                items);
    }
}
