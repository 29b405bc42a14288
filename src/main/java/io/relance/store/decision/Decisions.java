package io.relance.store.decision;

import io.relance.dunning.decided.Decision;
import io.relance.dunning.decided.Notice;
import io.relance.store.Store;
import io.relance.store.journal.JournalBook;
import io.relance.store.run.Run;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes what was decided for a chunk of accounts, in the transaction that also moves the run's mark. */
public final class Decisions {
    private final Store store;
    private final JournalBook journal;

    public Decisions(Store store, JournalBook journal) {
        this.store = store;
        this.journal = journal;
    }

    /** Writes a chunk: its rows are collected by table and written table by table. */
    public void write(Run run, List<Decided> chunk) {
        if (chunk.isEmpty()) {
            return;
        }
        NoticeRows notices = new NoticeRows(run);
        DraftRows drafts = new DraftRows(run, store, notices);
        ListRows lists = new ListRows(run);
        TallyRows tallies = new TallyRows(run, chunk.get(0).account());
        for (Decided decided : chunk) {
            add(decided, notices, drafts);
            lists.add(decided);
            tallies.add(decided.tallies());
        }
        notices.write(store);
        drafts.write();
        lists.write(store);
        tallies.write(store);
        journal.add(run, drafts.events());
    }

    private static void add(Decided decided, NoticeRows notices, DraftRows drafts) {
        String account = decided.account();
        Decision decision = decided.decision();
        Map<Notice, Long> consents = new LinkedHashMap<>();
        decision.fulfilled().forEach(used -> consents.put(used.notice(), used.draft()));
        decision.notices().forEach(notice -> notices.add(account, notice, consents.get(notice)));
        decision.drafts().forEach(draft -> drafts.add(account, draft));
        decision.endedDrafts().forEach(draft -> drafts.end(account, draft));
        decision.calls().forEach(call -> notices.add(account, call));
    }
}
