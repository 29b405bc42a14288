package io.relance.store.charge;

import io.relance.dunning.given.Charging;
import io.relance.dunning.lawful.PaidLate;
import io.relance.ledger.Receivable;
import io.relance.scenario.Channel;
import io.relance.scenario.LevelClass;
import io.relance.store.Store;
import io.relance.store.row.CustomerText;
import io.relance.store.row.ReceivableRows;
import io.relance.store.run.Run;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Receivables that were paid lately, on evidence, or settled by a credit note, after a delivered notice announced charges
 * on them, and of whose charges nothing was decided yet. What was handed over, by Relance or in the export, is left out:
 * its charges are the agency's matter.
 */
public final class PaidCharges {
    /** How long after it was settled a receivable is looked at, in days. */
    private static final int SETTLED_DAYS = 60;

    private static final int RECEIVABLES = 500;

    private final JdbcTemplate jdbc;

    public PaidCharges(Store store) {
        jdbc = store.jdbc();
    }

    /**
     * One of them.
     *
     * @param account whose account it is
     * @param goneSince the first as-of date on which it was settled
     * @param late what is known of it
     */
    public record Found(String account, LocalDate goneSince, PaidLate late) {}

    /** The next ones, a few hundred at most; empty when all are decided. */
    public List<Found> next(Run run) {
        Map<Long, Row> rows = new TreeMap<>();
        jdbc.query(
                """
                select c.account_id, c.content, r.gone_since, r.settled_on as paid_on, r.evidence, %s
                from receivable r join customer c on c.company = r.company and c.id = r.customer_id
                where r.company = ? and r.gone_since >= ? and r.state <> 'open'
                  and (r.evidence = 'paid' or (r.evidence in ('pending', 'no') and r.gone_since < ? and r.gone_extracted < ?))
                  and not exists (select 1 from charges_ended e
                    where e.receivable_id = r.id and e.gone_since = r.gone_since)
                  and exists (select 1 from notice_item i join notice n on n.id = i.notice_id
                    where i.receivable_id = r.id and n.state = 'sent' and n.kind = 'NOTICE'
                      and (i.interest > 0 or i.indemnity > 0)
                      and not exists (select 1 from charges_ended e
                        where e.receivable_id = r.id and e.gone_since >= n.as_of))
                  and not exists (select 1 from notice_item i join notice n on n.id = i.notice_id
                    where i.receivable_id = r.id and n.state = 'sent' and n.channel = 'HAND_OVER' and n.kind = 'NOTICE')
                  and r.details not like '%%"handed_to"%%'
                order by r.id fetch first %d rows only
                """.formatted(ReceivableRows.COLUMNS, RECEIVABLES),
                row -> {
                    Row found = Row.read(row);
                    rows.put(found.receivable.id().value(), found);
                },
                run.company(),
                run.asOf().minusDays(SETTLED_DAYS),
                run.asOf(),
                Objects.requireNonNullElse(run.extractedOn(), run.asOf()));
        if (!rows.isEmpty()) {
            notices(rows);
            Reductions.read(jdbc, run, rows.values().stream().map(Row::gone).toList())
                    .forEach((id, reduced) -> Objects.requireNonNull(rows.get(id)).reduced = reduced);
        }
        return rows.values().stream().map(Row::found).toList();
    }

    private void notices(Map<Long, Row> rows) {
        String marks = String.join(", ", Collections.nCopies(rows.size(), "?"));
        jdbc.query(
                "select i.receivable_id, i.part, i.level_name, i.on_date, i.currency, i.claimed, i.interest, i.indemnity,"
                        + " n.level_class, n.channel, (select max(e.gone_since) from charges_ended e"
                        + " where e.receivable_id = i.receivable_id) as ended_on"
                        + " from notice_item i join notice n on n.id = i.notice_id where i.receivable_id in (" + marks
                        + ") and n.state = 'sent' and n.kind = 'NOTICE' and n.level_class <> 'COURTESY'"
                        + " order by n.as_of, n.id, i.item_no",
                row -> {
                    Objects.requireNonNull(rows.get(row.getLong("receivable_id")))
                            .notice(row);
                },
                rows.keySet().toArray());
    }

    /** One receivable while its notices come in, oldest first. */
    private static final class Row {
        private final String account;
        private final LocalDate goneSince;
        private final @Nullable LocalDate paidOn;
        private final boolean credited;
        private final Receivable receivable;
        private final io.relance.ledger.Customer debtor;
        private final Map<Integer, PaidLate.Announced> announced = new TreeMap<>();
        private @Nullable LocalDate firstOn;
        private @Nullable Channel firstBy;
        private @Nullable LocalDate formalOn;
        private Reductions.Reduced reduced = Reductions.Reduced.NOTHING;

        private Row(ResultSet row) throws SQLException {
            account = row.getString("account_id");
            goneSince = row.getObject("gone_since", LocalDate.class);
            paidOn = row.getObject("paid_on", LocalDate.class);
            credited = "no".equals(row.getString("evidence"));
            receivable = ReceivableRows.read(row);
            debtor = CustomerText.read(row.getString("customer_id"), row.getString("content"));
        }

        static Row read(ResultSet row) throws SQLException {
            return new Row(row);
        }

        void notice(ResultSet row) throws SQLException {
            LocalDate on = row.getObject("on_date", LocalDate.class);
            Channel by = Channel.valueOf(row.getString("channel"));
            if (!by.isWritten()) {
                return;
            }
            if (firstOn == null) {
                firstOn = on;
                firstBy = by;
            }
            boolean formal = row.getString("level_class").equals(LevelClass.FORMAL.name());
            formalOn = formal && formalOn == null ? on : formalOn;
            LocalDate ended = row.getObject("ended_on", LocalDate.class);
            PaidLate.Announced each = new PaidLate.Announced(
                    row.getString("level_name"),
                    on,
                    ReceivableRows.money(row, "claimed", "currency"),
                    ReceivableRows.money(row, "interest", "currency"),
                    ReceivableRows.money(row, "indemnity", "currency"));
            boolean charges = each.interest().plus(each.indemnity()).isPositive();
            if (charges && (ended == null || on.isAfter(ended))) {
                announced.put(row.getInt("part"), each);
            }
        }

        Reductions.Gone gone() {
            return new Reductions.Gone(receivable, goneSince);
        }

        Found found() {
            return new Found(
                    account,
                    goneSince,
                    new PaidLate(
                            receivable,
                            debtor,
                            new ArrayList<>(announced.values()),
                            new Charging.Written(firstOn, firstBy, formalOn, reduced.paid()),
                            paidOn,
                            credited || reduced.byCreditNotes()));
        }
    }
}
