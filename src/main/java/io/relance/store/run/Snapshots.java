package io.relance.store.run;

import io.relance.store.Store;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Which snapshots of a company are taken over whole. While a night takes one over, and after it was stopped in the
 * middle, what is kept of single documents comes from two snapshots; who reports leaves the unfinished one out.
 */
public final class Snapshots {
    /** Numbers begin at 0. */
    private static final long NONE = -1;

    private final JdbcTemplate jdbc;
    private final Runs runs;

    public Snapshots(Store store) {
        jdbc = store.jdbc();
        runs = new Runs(store);
    }

    /** The number of the last run whose snapshot was taken over whole; -1 when there is none. Later ones do not count. */
    public long last(String company) {
        List<Long> last = jdbc.queryForList(
                "select id from run where company = ? and settled = true order by id desc fetch first 1 rows only",
                Long.class,
                company);
        return last.isEmpty() ? NONE : last.get(0);
    }

    /** The day on which the first snapshot taken over whole was extracted. */
    private @Nullable LocalDate first(String company) {
        return jdbc.queryForObject(
                "select min(case when extracted_on > as_of then as_of else extracted_on end) from run"
                        + " where company = ? and settled = true",
                LocalDate.class,
                company);
    }

    /**
     * Whose word counts.
     *
     * @param first the day on which the first snapshot taken over whole was extracted, or null when there is none
     * @param last the last run whose snapshot was taken over whole; -1 when there is none
     * @param confirmed of each run that a later date ended before its snapshot was taken over whole, the day on which the
     *     next whole one was extracted: that one goes on from what was taken, and from its day on it is true
     */
    public record Taken(@Nullable LocalDate first, long last, SortedMap<Long, LocalDate> confirmed) {}

    /** Which runs count of a company. */
    public Taken taken(String company) {
        SortedMap<Long, LocalDate> confirmed = new TreeMap<>();
        jdbc.query(
                """
                select u.id, s.extracted_on, s.as_of from run u join run s on s.id = (select min(n.id) from run n
                  where n.company = u.company and n.id > u.id and n.settled = true)
                where u.company = ? and u.settled = false
                """,
                row -> {
                    LocalDate extracted = row.getObject(2, LocalDate.class);
                    LocalDate asOf = row.getObject(3, LocalDate.class);
                    confirmed.put(row.getLong(1), extracted.isAfter(asOf) ? asOf : extracted);
                },
                company);
        return new Taken(first(company), last(company), confirmed);
    }

    /** That run. */
    public Optional<Run> lastRun(String company) {
        long last = last(company);
        return last == NONE ? Optional.empty() : Optional.of(runs.get(last));
    }

    /** The company's newest run, if its snapshot is not taken over whole yet. */
    public Optional<Run> unfinished(String company) {
        return runs.last(company).filter(run -> !run.settled());
    }
}
