package io.relance.store.notice;

import io.relance.store.Store;
import io.relance.store.journal.JournalBook;
import io.relance.store.run.Run;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Sets aside what was not delivered when the data changed or a pass ends unfinished, and withdraws what is not decided again. */
public final class Withdrawals {
    private static final int PAGE = 500;
    private static final String NOT_FINISHED = "the night was not finished and was ended by the run of ";

    private final JdbcTemplate jdbc;
    private final Notices notices;
    private final Outcomes outcomes;

    public Withdrawals(Store store, JournalBook journal) {
        jdbc = store.jdbc();
        notices = new Notices(store);
        outcomes = new Outcomes(store, journal);
    }

    /** Sets everything of the pass that was not delivered aside, to be decided anew. */
    public void supersede(Run run) {
        // what could not be rendered has failed before the last look; it is decided anew like the rest
        String states = run.looked() < 2 ? "('proposed', 'rendered', 'failed')" : "('proposed', 'rendered')";
        String superseded = "select id from notice where run_id = ? and state in " + states;
        jdbc.update("""
                delete from journal_pending where run_id = ?
                  and (event_type = 'drafted' or (event_type = 'failed' and subject in (%s)))
                """.formatted(superseded), run.id(), run.id());
        jdbc.update("delete from taken where notice_id in (%s)".formatted(superseded), run.id());
        jdbc.update("""
                update notice set state = 'superseded', reason = case when reason = 'joins' then reason end
                where run_id = ? and state in %s
                """.formatted(states), run.id());
        // the number of a draft is never given again: somebody may hold a list with it
        jdbc.update(
                "update draft set state = 'WITHDRAWN', decided_on = ? where run_id = ? and state = 'WAITING'",
                run.asOf(),
                run.id());
        jdbc.update("delete from lapsed where run_id = ?", run.id());
        if (run.looked() < 2) {
            for (String table : List.of("call_row", "tally", "task")) {
                jdbc.update("delete from " + table + " where run_id = ?", run.id());
            }
        } else {
            keepCallsListed(run);
        }
    }

    /** After the last look calls may have been counted as made known: the list that the journal names still shows them. */
    private void keepCallsListed(Run run) {
        jdbc.update("""
                delete from call_row where run_id = ? and account_id not in
                  (select account_id from notice where run_id = ? and channel in ('CALL', 'VISIT') and state = 'sent')
                """, run.id(), run.id());
    }

    /** Withdraws what was set aside and not decided again; answers the files that waited for it. */
    public List<String> withdrawSuperseded(Run run, String reason) {
        List<String> paths = new ArrayList<>();
        List<Ready> page = notices.inState(run, "superseded", "", PAGE);
        while (!page.isEmpty()) {
            outcomes.note(run, page, Outcome.WITHDRAWN, reason);
            page.forEach(notice -> paths.add(notice.path()));
            page = notices.inState(run, "superseded", page.get(page.size() - 1).id(), PAGE);
        }
        paths.removeIf(String::isEmpty);
        return paths;
    }

    /** Ends a pass that will not be gone on with: what was not sent is withdrawn, what was being sent is doubtful. */
    public void end(Run run, LocalDate by) {
        outcomes.note(run, notices.sending(run), Outcome.DOUBTFUL, "the process ended while it was being sent");
        supersede(run);
        withdrawSuperseded(run, NOT_FINISHED + by);
    }

    /**
     * What became of a pass that was ended.
     *
     * @param paths the files of what was withdrawn
     * @param sent the files of what may have arrived
     */
    public record Ended(long doubtful, long withdrawn, List<String> paths, List<String> sent) {}

    /** What became of a pass that was ended. */
    public Ended ended(Run run) {
        List<String> paths = new ArrayList<>();
        long withdrawn = 0;
        for (Ready notice : notices.withdrawn(run, NOT_FINISHED)) {
            withdrawn += notice.isDraft() ? 0 : 1;
            paths.add(notice.path());
            paths.addAll(notice.more());
        }
        paths.removeIf(String::isEmpty);
        List<String> sent = new ArrayList<>();
        long doubtful = 0;
        for (Ready notice : notices.doubtful(run)) {
            doubtful++;
            sent.add(notice.path());
            sent.addAll(notice.more());
        }
        return new Ended(doubtful, withdrawn, paths, sent);
    }
}
