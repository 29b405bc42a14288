package io.relance.store.notice;

import io.relance.dunning.decided.Notice;
import io.relance.store.Store;
import io.relance.store.row.Json;
import io.relance.store.row.Pages;
import io.relance.store.run.Run;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads the notices of a pass on their way from proposed to sent. Every query selects what is left, a page at a time. */
public final class Notices {
    private static final int PAGE = 500;
    private static final String COLUMNS = """
            n.id, n.account_id, n.kind, n.level_name, n.channel, n.recipient, n.path, n.sha256, n.message_id, n.content,
              n.more_paths, n.draft_id
            """;

    private final JdbcTemplate jdbc;

    public Notices(Store store) {
        jdbc = store.jdbc();
    }

    /** The next notices without document, in the order of their ids, after {@code mark}. */
    public List<Proposed> proposed(Run run, String mark, int count) {
        return jdbc.query(
                """
                select id, account_id, content, draft_id from notice
                where run_id = ? and state = 'proposed' and id > ?
                order by run_id, state, id fetch first %d rows only
                """.formatted(count),
                (row, n) -> new Proposed(
                        row.getString("id"),
                        row.getString("account_id"),
                        Json.read(row.getString("content"), Notice.class),
                        draft(row)),
                run.id(),
                mark);
    }

    /** Message ids of earlier e-mails about the same receivables, oldest first, by notice. */
    public Map<String, List<String>> threads(List<String> ids) {
        Map<String, List<String>> threads = new HashMap<>();
        if (ids.isEmpty()) {
            return threads;
        }
        jdbc.query(
                """
                select distinct i.notice_id, p.as_of, p.message_id
                from notice_item i
                  join notice_item j on j.receivable_id = i.receivable_id and j.notice_id <> i.notice_id
                  join notice p on p.id = j.notice_id and p.channel = 'EMAIL' and p.state in ('sent', 'doubtful')
                    and p.message_id is not null
                where i.notice_id in (%s)
                order by i.notice_id, p.as_of, p.message_id
                """.formatted(Store.marks(ids.size())),
                row -> {
                    threads.computeIfAbsent(row.getString("notice_id"), id -> new ArrayList<>())
                            .add(row.getString("message_id"));
                },
                ids.toArray());
        return threads;
    }

    /** Messages and calls delivered earlier about the receivables of notices, oldest first, by notice. */
    public Map<String, List<Earlier>> earlier(List<String> ids) {
        Map<String, List<Earlier>> earlier = new HashMap<>();
        if (ids.isEmpty()) {
            return earlier;
        }
        jdbc.query(
                """
                select distinct i.notice_id, r.pass, n.as_of, %s
                from notice_item i
                  join notice_item j on j.receivable_id = i.receivable_id and j.notice_id <> i.notice_id
                  join notice n on n.id = j.notice_id and n.state = 'sent' and n.kind <> 'DRAFT'
                  join run r on r.id = n.run_id
                where i.notice_id in (%s)
                order by n.as_of, n.id, i.notice_id
                """.formatted(COLUMNS, Store.marks(ids.size())),
                row -> {
                    Earlier one = new Earlier(ready(row), row.getObject("as_of", LocalDate.class), row.getInt("pass"));
                    earlier.computeIfAbsent(row.getString("notice_id"), id -> new ArrayList<>())
                            .add(one);
                },
                ids.toArray());
        return earlier;
    }

    /** The next notices to be delivered after {@code mark}; calls have no document of their own. */
    public List<Ready> ready(Run run, String mark, int count) {
        return inState(run, "rendered", mark, count);
    }

    /** The next notices whose delivery was begun by a process that is gone. */
    public List<Ready> sending(Run run) {
        return inState(run, "sending", "", PAGE);
    }

    /** The next notices of the pass in a state, in the order of their ids, after {@code mark}. */
    List<Ready> inState(Run run, String state, String mark, int count) {
        return jdbc.query("""
                select %s from notice n where n.run_id = ? and n.state = ? and n.id > ?
                order by n.run_id, n.state, n.id fetch first %d rows only
                """.formatted(COLUMNS, count), (row, n) -> ready(row), run.id(), state, mark);
    }

    /** What was withdrawn of the pass for a reason that begins so, in the order of ids. */
    Pages<Ready> withdrawn(Run run, String reason) {
        return new Pages<>(last -> jdbc.query(
                """
                select %s from notice n
                where n.run_id = ? and n.state = 'withdrawn' and n.reason like ? and n.id > ?
                order by n.run_id, n.state, n.id fetch first %d rows only
                """.formatted(COLUMNS, PAGE),
                (row, n) -> ready(row),
                run.id(),
                reason + "%",
                last == null ? "" : last.id()));
    }

    /** What may have arrived of the pass, in the order of ids. */
    Pages<Ready> doubtful(Run run) {
        return new Pages<>(last -> inState(run, "doubtful", last == null ? "" : last.id(), PAGE));
    }

    long count(Run run, String state) {
        Long count = jdbc.queryForObject(
                "select count(*) from notice where run_id = ? and state = ?", Long.class, run.id(), state);
        return count == null ? 0 : count;
    }

    /** What was sent by a channel in this pass, in the order of customers. */
    public Pages<Ready> sent(Run run, String channel) {
        return new Pages<>(
                last -> sent(run, channel, last == null ? "" : last.account(), last == null ? "" : last.id()));
    }

    private List<Ready> sent(Run run, String channel, String account, String id) {
        return jdbc.query(
                """
                select %s from notice n
                where n.run_id = ? and n.channel = ? and n.account_id >= ? and (n.account_id > ? or n.id > ?)
                  and n.state = 'sent' and n.kind <> 'DRAFT'
                order by n.run_id, n.channel, n.account_id, n.id fetch first %d rows only
                """.formatted(COLUMNS, PAGE), (row, n) -> ready(row), run.id(), channel, account, account, id);
    }

    /** The notices of these ids, in their order. */
    List<Ready> of(List<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.query(
                        "select %s from notice n where n.id in (%s) order by n.id"
                                .formatted(COLUMNS, Store.marks(ids.size())),
                        (row, n) -> ready(row),
                        ids.toArray());
    }

    /** All deliveries of a company that a person has to settle, in the order of their ids. */
    public List<Ready> doubtful(String company) {
        return jdbc.query("""
                select %s from run p join notice n on n.run_id = p.id and n.state = 'doubtful'
                where p.company = ? order by n.id
                """.formatted(COLUMNS), (row, n) -> ready(row), company);
    }

    private static Ready ready(ResultSet row) throws SQLException {
        return new Ready(
                row.getString("id"),
                row.getString("account_id"),
                row.getString("kind"),
                row.getString("level_name"),
                row.getString("channel"),
                row.getString("recipient"),
                text(row, "path"),
                text(row, "sha256"),
                text(row, "message_id"),
                row.getString("content"),
                text(row, "more_paths").lines().toList(),
                draft(row));
    }

    private static @Nullable Long draft(ResultSet row) throws SQLException {
        return row.getObject("draft_id") == null ? null : row.getLong("draft_id");
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String value = row.getString(column);
        return value == null ? "" : value;
    }
}
