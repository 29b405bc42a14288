package io.relance.store.journal;

import io.relance.journal.Chain;
import io.relance.store.Store;
import io.relance.store.row.Json;
import io.relance.store.row.Pages;
import io.relance.store.run.Run;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The journal of actions. Events wait in the order they happen to be found; when a pass or a command ends they move, in
 * the order customer, level, event, subject, into the chain, where each gets its number and its hash.
 */
public final class JournalBook {
    private static final int MOVED_AT_ONCE = 1_000;

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final Store store;

    public JournalBook(Store store) {
        this(store, Clock.systemUTC());
    }

    public JournalBook(Store store, Clock clock) {
        this.store = store;
        this.jdbc = store.jdbc();
        this.clock = clock;
    }

    /**
     * An event in the making.
     *
     * @param subject what tells events of one customer, level and type apart: a notice's id, a receivable's, ...
     * @param body the fields of the contract but number, time, run, date, company and hashes
     */
    public record Pending(String customer, String level, String type, String subject, Map<String, Object> body) {}

    /** Notes events of a pass; the caller's transaction covers them. */
    public void add(Run run, List<Pending> events) {
        if (events.isEmpty()) {
            return;
        }
        String at = clock.instant()
                .truncatedTo(java.time.temporal.ChronoUnit.MILLIS)
                .toString();
        jdbc.batchUpdate(
                "insert into journal_pending (company, run_id, customer_id, level_name, event_type, subject, body)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                events.stream()
                        .map(event -> new Object[] {
                            run.company(),
                            run.id(),
                            event.customer(),
                            event.level(),
                            event.type(),
                            event.subject(),
                            Json.write(complete(run, at, event.body()))
                        })
                        .toList());
    }

    private static Map<String, Object> complete(Run run, String at, Map<String, Object> body) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("at", at);
        all.put("run", run.name());
        all.put("asOf", run.asOf().toString());
        all.put("company", run.company());
        all.putAll(body);
        return all;
    }

    /** Moves all waiting events of the company into the chain; safe to stop and to repeat at any point. */
    public void close(String company) {
        close(company, () -> {});
    }

    /**
     * Likewise for a pass.
     *
     * @param hold makes sure, inside each transaction, that the pass is still this process's
     */
    public void close(String company, Runnable hold) {
        while (moveSome(company, hold)) {
            // each round is a transaction of its own
        }
    }

    private boolean moveSome(String company, Runnable hold) {
        Boolean more = store.transaction().execute(status -> {
            hold.run();
            List<Object[]> waiting = new ArrayList<>();
            jdbc.query(
                    """
                    select id, run_id, customer_id, body from journal_pending where company = ?
                    order by company, customer_id, level_name, event_type, subject, id fetch first %d rows only
                    """.formatted(MOVED_AT_ONCE),
                    row -> {
                        waiting.add(
                                new Object[] {row.getLong(1), row.getObject(2), row.getString(3), row.getString(4)});
                    },
                    company);
            if (waiting.isEmpty()) {
                return false;
            }
            append(company, waiting);
            return true;
        });
        return Boolean.TRUE.equals(more);
    }

    private void append(String company, List<Object[]> waiting) {
        Chain.Link last = head(company);
        List<Object[]> entries = new ArrayList<>();
        List<Object[]> moved = new ArrayList<>();
        for (Object[] row : waiting) {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("seq", last.seq() + 1);
            body.putAll(Json.readObject((String) row[3]));
            Map<String, Object> linked = Chain.link(body, last);
            last = new Chain.Link(last.seq() + 1, String.valueOf(linked.get("hash")));
            entries.add(new Object[] {
                company,
                last.seq(),
                row[1],
                LocalDate.parse((String) linked.get("asOf")),
                row[2],
                Json.write(linked),
                last.hash()
            });
            moved.add(new Object[] {row[0]});
        }
        jdbc.batchUpdate(
                "insert into journal (company, seq, run_id, as_of, customer_id, body, hash) values (?, ?, ?, ?, ?, ?, ?)",
                entries);
        jdbc.batchUpdate("delete from journal_pending where id = ?", moved);
    }

    /** The last entry of the company's chain; number 0 and the founding hash when there is none. */
    public Chain.Link head(String company) {
        List<Chain.Link> last = jdbc.query(
                "select seq, hash from journal where company = ? order by company desc, seq desc fetch first 1 rows only",
                (row, n) -> new Chain.Link(row.getLong(1), row.getString(2)),
                company);
        return last.isEmpty() ? Chain.START : last.get(0);
    }

    private record Line(long seq, String body) {}

    /**
     * Some entries of a company.
     *
     * @param from of this as-of date and later ones; null for all
     * @param to and of no later one; null for all
     * @param customer only this one's; null for all, and those that are of none
     */
    public record Part(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String customer) {}

    /** The entries of a pass, or all of the company, as JSON lines without line end, in order. */
    public Stream<String> lines(String company, @Nullable Long runId) {
        return new Pages<Line>(last -> lines(company, runId, last == null ? 0 : last.seq()))
                .stream().map(Line::body);
    }

    /** Likewise some of a company, in order, a page in memory at a time. */
    public Stream<String> linesOf(String company, Part part) {
        StringBuilder where = new StringBuilder("company = ? and seq > ?");
        List<Object> values = new ArrayList<>();
        if (part.from() != null) {
            where.append(" and as_of >= ?");
            values.add(part.from());
        }
        if (part.to() != null) {
            where.append(" and as_of <= ?");
            values.add(part.to());
        }
        String order = "company, seq";
        if (part.customer() != null) {
            where.append(" and customer_id = ?");
            values.add(part.customer());
            order = "company, customer_id, seq";
        }
        String sql = "select seq, body from journal where " + where + " order by " + order + " fetch first "
                + MOVED_AT_ONCE + " rows only";
        return new Pages<Line>(last -> {
                    List<Object> all = new ArrayList<>(List.of(company, last == null ? 0L : last.seq()));
                    all.addAll(values);
                    return jdbc.query(
                            sql, (row, n) -> new Line(row.getLong("seq"), row.getString("body")), all.toArray());
                })
                .stream().map(Line::body);
    }

    private List<Line> lines(String company, @Nullable Long runId, long after) {
        Object[] all = {company, after};
        Object[] ofRun = {runId, company, after};
        return jdbc.query(
                """
                select seq, body from journal where %s company = ? and seq > ?
                order by %s seq fetch first %d rows only
                """.formatted(
                        runId == null ? "" : "run_id = ? and", runId == null ? "company," : "run_id,", MOVED_AT_ONCE),
                (row, n) -> new Line(row.getLong("seq"), row.getString("body")),
                runId == null ? all : ofRun);
    }

    /** Number and hash of the last entry when each pass ended: an entry cut off at the end shows here. */
    public Map<Long, String> expectedHeads(String company) {
        Map<Long, String> heads = new LinkedHashMap<>();
        jdbc.query(
                "select journal_seq, journal_hash from run where company = ? and journal_seq > 0 order by journal_seq",
                row -> {
                    heads.put(row.getLong(1), row.getString(2));
                },
                company);
        return heads;
    }

    /** The hash of an entry, or null when there is none of that number. */
    public @Nullable String hashAt(String company, long seq) {
        return jdbc
                .queryForList("select hash from journal where company = ? and seq = ?", String.class, company, seq)
                .stream()
                .findFirst()
                .orElse(null);
    }
}
