package io.relance.store.history;

import io.relance.report.Undated;
import io.relance.store.Store;
import io.relance.store.row.ReceivableRows;
import io.relance.store.run.Run;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What fell in the gap between two snapshots that a date lies in: it counts from the last day of the gap, because nothing
 * says when it was paid. What the export dates itself, or a credit note does, is none of it.
 */
public final class UndatedFalls {
    private final JdbcTemplate jdbc;

    public UndatedFalls(Store store) {
        jdbc = store.jdbc();
    }

    /**
     * Of the gap that the date lies in; empty where there is no gap, or nothing fell in it.
     *
     * @param runs whose snapshots were taken over, oldest first
     * @param asKnownOn what was learned after this date is left out; null: everything known counts
     */
    public Optional<Undated> of(List<Run> runs, LocalDate asOf, @Nullable LocalDate asKnownOn) {
        LocalDate reached = null;
        LocalDate next = LocalDate.MAX;
        for (Run run : runs) {
            if (asKnownOn != null && run.knownOn().isAfter(asKnownOn)) {
                return Optional.empty();
            }
            LocalDate reach = reach(run);
            if (reached != null && reach.isAfter(asOf)) {
                return reached.isBefore(asOf) ? fallen(run, asOf, next, reach) : Optional.empty();
            }
            if (reached == null || reach.isAfter(reached)) {
                reached = reach;
                // an extraction of the morning does not have the payments of its day
                next = reach.equals(run.paymentsTo()) ? reach.plusDays(1) : reach;
            }
        }
        return Optional.empty();
    }

    private Optional<Undated> fallen(Run run, LocalDate asOf, LocalDate from, LocalDate until) {
        List<Undated.Sum> sums = new ArrayList<>();
        jdbc.query(
                """
                select v.currency, sum(case when p.open_amount > 0 then 1 else 0 end) as documents,
                  sum(p.open_amount - v.open_amount) as amount
                from receivable_version v
                  join receivable_version p on p.receivable_id = v.receivable_id and p.version = v.version - 1
                where v.company = ? and v.run_id = ? and v.effective_on = ? and p.effective_on <= ?
                  and p.state = 'open' and p.currency = v.currency and abs(v.open_amount) < abs(p.open_amount)
                  and v.details not like '%"settled_on"%'
                group by v.currency order by v.currency
                """,
                row -> {
                    sums.add(
                            new Undated.Sum(row.getLong("documents"), ReceivableRows.money(row, "amount", "currency")));
                },
                run.company(),
                run.id(),
                until,
                asOf);
        sums.removeIf(sum -> sum.documents() == 0);
        return sums.isEmpty() ? Optional.empty() : Optional.of(new Undated(from, until, sums));
    }

    /** The last day whose payments a snapshot has. */
    private static LocalDate reach(Run run) {
        LocalDate payments = run.paymentsTo();
        LocalDate extracted = run.knownOn();
        return payments == null || payments.isAfter(extracted) ? extracted : payments;
    }
}
