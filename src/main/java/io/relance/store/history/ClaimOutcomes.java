package io.relance.store.history;

import io.relance.report.Span;
import io.relance.report.lines.Outcome;
import io.relance.scenario.Channel;
import io.relance.store.Store;
import io.relance.store.row.ReceivableRows;
import io.relance.store.run.Snapshots;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.joda.money.CurrencyUnit;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What came of the claims delivered, and of late documents that were held and never claimed, to compare with: read by
 * ranges of Relance's own numbers, so that memory does not grow with the history.
 */
public final class ClaimOutcomes {
    private static final int DOCUMENTS = 4_000;
    private static final String OPEN = "open";
    private static final LocalDate ALWAYS = LocalDate.of(9999, 12, 31);

    private final JdbcTemplate jdbc;
    private final Snapshots snapshots;

    public ClaimOutcomes(Store store) {
        jdbc = store.jdbc();
        snapshots = new Snapshots(store);
    }

    /** Hands over the outcomes of a time, in the order of Relance's own numbers and of the claims. */
    public void forEach(String company, Span span, Consumer<Outcome> outcomes) {
        // numbers are given out one by one: ranges of them need no page of ids to be read first
        Long last = jdbc.queryForObject("select max(id) from receivable", Long.class);
        Snapshots.Taken taken = snapshots.taken(company);
        for (long mark = 0; last != null && mark < last; mark += DOCUMENTS) {
            range(new Range(company, taken, mark, mark + DOCUMENTS), span)
                    .values()
                    .forEach(document -> document.outcomes().forEach(outcomes));
        }
    }

    private record Range(String company, Snapshots.Taken taken, long after, long last) {}

    private Map<Long, ClaimedDocument> range(Range range, Span span) {
        Map<Long, ClaimedDocument> documents = new TreeMap<>();
        claims(range, span, documents);
        holds(range, span, documents);
        if (!documents.isEmpty()) {
            versions(range, span, documents);
        }
        return documents;
    }

    private void claims(Range range, Span span, Map<Long, ClaimedDocument> documents) {
        jdbc.query(
                "select i.receivable_id, i.level_name, n.channel, i.on_date, i.currency, i.claimed from notice_item i"
                        + " join notice n on n.id = i.notice_id where i.receivable_id > ? and i.receivable_id <= ?"
                        + " and n.company = ? and n.kind in ('NOTICE', 'CALL') and n.state in ('sent', 'doubtful')"
                        + " and i.level_name is not null and i.on_date >= ? and i.on_date <= ?"
                        + " order by i.receivable_id, i.on_date, n.id, i.item_no",
                row -> {
                    in(documents, row, span)
                            .claim(
                                    row.getString(2),
                                    Channel.valueOf(row.getString(3)).code(),
                                    row.getObject(4, LocalDate.class),
                                    ReceivableRows.money(row, "claimed", "currency"));
                },
                range.after(),
                range.last(),
                range.company(),
                span.from(),
                span.to());
    }

    private void holds(Range range, Span span, Map<Long, ClaimedDocument> documents) {
        jdbc.query(
                "select h.receivable_id, r.currency, h.first_read, h.last_read, h.amount, r.due_date from hold_seen h"
                        + " join receivable r on r.id = h.receivable_id where h.receivable_id > ?"
                        + " and h.receivable_id <= ? and r.company = ? and h.first_read <= ? and r.due_date < ?"
                        + " and r.amount > 0 order by h.receivable_id, h.first_read, h.kind",
                row -> {
                    LocalDate late = row.getObject(6, LocalDate.class).plusDays(1);
                    LocalDate read = row.getObject(3, LocalDate.class);
                    LocalDate ended = row.getObject(4, LocalDate.class);
                    LocalDate on = read.isBefore(late) ? late : read;
                    if (!on.isBefore(span.from()) && (ended == null || !ended.isBefore(on))) {
                        in(documents, row, span).held(on, row.getBigDecimal(5));
                    }
                },
                range.after(),
                range.last(),
                range.company(),
                span.to(),
                span.to());
    }

    /** What was open when; of documents that were neither claimed nor held nothing is read. */
    private void versions(Range range, Span span, Map<Long, ClaimedDocument> documents) {
        LocalDate known = span.asKnownOn() == null ? ALWAYS : span.asKnownOn();
        jdbc.query(
                "select v.receivable_id, v.effective_on, v.state, v.open_amount, r.evidence from receivable_version v"
                        + " join receivable r on r.id = v.receivable_id where v.receivable_id > ?"
                        + " and v.receivable_id <= ? and r.company = ? and v.effective_on <= ? and v.known_on <= ?"
                        + " and " + new VersionsThen(range.taken(), span.to(), known).counts("v")
                        + " and (exists (select 1 from notice_item i where i.receivable_id = v.receivable_id)"
                        + " or exists (select 1 from hold_seen h where h.receivable_id = v.receivable_id))"
                        + " order by v.receivable_id, v.version",
                row -> {
                    ClaimedDocument document = documents.get(row.getLong(1));
                    boolean open = row.getString(3).equals(OPEN);
                    if (document != null && (open || !row.getString(5).equals("no"))) {
                        document.version(row.getObject(2, LocalDate.class), open, row.getBigDecimal(4));
                    }
                },
                range.after(),
                range.last(),
                range.company(),
                span.to(),
                known);
    }

    private static ClaimedDocument in(Map<Long, ClaimedDocument> documents, ResultSet row, Span span)
            throws SQLException {
        CurrencyUnit currency = CurrencyUnit.of(row.getString("currency").strip());
        return documents.computeIfAbsent(row.getLong(1), id -> new ClaimedDocument(currency, span.to()));
    }
}
