package io.relance.store.stage;

import io.relance.store.Store;
import io.relance.store.row.Pages;
import io.relance.store.row.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the open amounts of a pass differ in from the rows of its export, beside rejected rows. It is written in the
 * transaction that finds it and forgotten when the export is read anew.
 */
public final class Adjustments {
    private static final int PAGE = 1_000;
    private static final int NAMED = 20;

    private final JdbcTemplate jdbc;

    public Adjustments(Store store) {
        jdbc = store.jdbc();
    }

    /** Why an amount is in the export and not in the ledger, or the other way round. */
    public enum Kind {
        /** The row counts once with an earlier one: its amount is missing in the ledger. */
        DUPLICATE,
        /** Kept at its last accepted values, because a row of it was rejected: its amount is missing in the export. */
        CARRIED
    }

    /**
     * One row or document.
     *
     * @param number of the row, or Relance's own number of the document
     * @param place of the row; empty for a document
     */
    public record Adjustment(
            Kind kind, long number, String place, String customer, String document, BigDecimal open, String currency) {}

    public void add(long runId, List<Adjustment> adjustments) {
        if (adjustments.isEmpty()) {
            return;
        }
        jdbc.batchUpdate(
                """
                insert into adjustment (run_id, kind, item_no, place, customer_id, doc_number, open_amount, currency)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                adjustments.stream()
                        .map(one -> new Object[] {
                            runId,
                            one.kind().name().toLowerCase(Locale.ROOT),
                            one.number(),
                            Texts.cut(one.place(), 300),
                            one.customer(),
                            one.document(),
                            one.open(),
                            one.currency()
                        })
                        .toList());
    }

    void clear(long runId) {
        jdbc.update("delete from adjustment where run_id = ?", runId);
    }

    /** All of a pass: documents kept first, then rows in the order of the export. */
    public void forEach(long runId, Consumer<Adjustment> adjustments) {
        for (Kind kind : List.of(Kind.CARRIED, Kind.DUPLICATE)) {
            new Pages<Adjustment>(last -> page(runId, kind, last == null ? -1 : last.number()))
                    .stream().forEach(adjustments);
        }
    }

    /** Which rows of a pass count once with another, in words with the first of them; none where there are none. */
    public Optional<String> repeated(long runId) {
        long count = Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from adjustment where run_id = ? and kind = ?", Long.class, runId, "duplicate"));
        if (count == 0) {
            return Optional.empty();
        }
        String first = page(runId, Kind.DUPLICATE, -1).stream()
                .limit(NAMED)
                .map(row -> row.document() + " (" + row.place() + ")")
                .collect(Collectors.joining(", "));
        return Optional.of(count + (count == 1 ? " row repeats another and does" : " rows repeat another and do")
                + " not count: " + first + (count > NAMED ? ", ..." : ""));
    }

    private List<Adjustment> page(long runId, Kind kind, long mark) {
        return jdbc.query(
                "select item_no, place, customer_id, doc_number, open_amount, currency from adjustment"
                        + " where run_id = ? and kind = ? and item_no > ? order by run_id, kind, item_no"
                        + " fetch first " + PAGE + " rows only",
                (row, n) -> new Adjustment(
                        kind,
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getBigDecimal(5),
                        row.getString(6).strip()),
                runId,
                kind.name().toLowerCase(Locale.ROOT),
                mark);
    }
}
