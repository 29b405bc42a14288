package io.relance.store.notice;

import io.relance.store.Store;
import io.relance.store.row.Pages;
import io.relance.store.run.Run;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the messages of a pass lack, and why some could not leave. */
public final class NoticeProblems {
    private static final int PAGE = 500;
    private static final String OF_RUN = "run_id = ? and (problems <> '' or state = 'failed')";

    private final Store store;

    public NoticeProblems(Store store) {
        this.store = store;
    }

    /**
     * A message with a problem.
     *
     * @param problems one a line
     */
    public record Found(String id, String account, String level, String channel, String state, String problems) {}

    /** All of them, in the order of channel, customer and id. */
    public Stream<Found> all(Run run) {
        return new Pages<Found>(last -> page(run, last)).stream();
    }

    /** How many messages have one. */
    public long count(Run run) {
        Long count = store.jdbc().queryForObject("select count(*) from notice where " + OF_RUN, Long.class, run.id());
        return count == null ? 0 : count;
    }

    private List<Found> page(Run run, @Nullable Found last) {
        String channel = last == null ? "" : last.channel();
        String account = last == null ? "" : last.account();
        String id = last == null ? "" : last.id();
        return store.jdbc()
                .query(
                        """
                        select id, account_id, level_name, channel, state, coalesce(problems, reason, '') as problems
                        from notice
                        where %s and channel >= ?
                          and (channel > ? or account_id > ? or (account_id = ? and id > ?))
                        order by run_id, channel, account_id, id fetch first %d rows only
                        """.formatted(OF_RUN, PAGE),
                        (row, n) -> new Found(
                                row.getString("id"),
                                row.getString("account_id"),
                                row.getString("level_name"),
                                row.getString("channel"),
                                row.getString("state"),
                                row.getString("problems")),
                        run.id(),
                        channel,
                        channel,
                        account,
                        account,
                        id);
    }
}
