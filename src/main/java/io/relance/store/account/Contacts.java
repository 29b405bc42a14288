package io.relance.store.account;

import io.relance.dunning.given.History;
import io.relance.ledger.CustomerId;
import io.relance.ledger.ReceivableId;
import io.relance.scenario.Channel;
import io.relance.scenario.LevelClass;
import io.relance.store.row.ReceivableRows;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was said to the accounts of a page: deliveries, calls with their results, drafts and what people decided on them. */
final class Contacts {
    /** How long notices of documents that are settled meanwhile still count for the intervals, in days. */
    private static final int NOTICE_DAYS = 400;

    private final JdbcTemplate jdbc;
    private final AccountRange range;
    private final Map<String, Gathered> gathered;

    Contacts(JdbcTemplate jdbc, AccountRange range, Map<String, Gathered> gathered) {
        this.jdbc = jdbc;
        this.range = range;
        this.gathered = gathered;
    }

    void add(LocalDate asOf) {
        deliveries(asOf);
        calls(asOf);
        drafts();
    }

    private void deliveries(LocalDate asOf) {
        jdbc.query(
                "select n.account_id, n.id, n.kind, n.level_name as worded, n.level_class, n.channel, n.state, n.pay_by,"
                        + " n.as_of, i.receivable_id, i.part, i.level_name, i.on_date, i.currency, i.claimed"
                        + " from notice n join notice_item i on i.notice_id = n.id where n.company = ?"
                        + " and n.account_id >= ? and n.account_id <= ? and n.state in ('sent', 'doubtful')"
                        + " and n.kind in ('NOTICE', 'CALL', 'THANKS') and i.level_name is not null"
                        + " and (n.as_of >= ? or exists (select 1 from receivable r where r.id = i.receivable_id"
                        + " and r.state = 'open')) order by n.as_of, n.id, i.item_no",
                row -> {
                    Gathered all = gathered.get(row.getString("account_id"));
                    if (all != null) {
                        delivery(row, all);
                    }
                },
                range.and(asOf.minusDays(NOTICE_DAYS)));
    }

    static void delivery(ResultSet row, Gathered all) throws SQLException {
        if (row.getString("kind").equals("THANKS")) {
            LocalDate on = row.getObject("as_of", LocalDate.class);
            History.Thanked thanked = new History.Thanked(new CustomerId(row.getString("account_id")), on);
            if (!all.thanked.contains(thanked)) {
                all.thanked.add(thanked);
            }
            return;
        }
        all.deliveries.add(new History.Delivery(
                row.getString("id"),
                new ReceivableId(row.getLong("receivable_id")),
                row.getInt("part"),
                row.getString("level_name"),
                row.getString("worded"),
                LevelClass.valueOf(row.getString("level_class")),
                Channel.valueOf(row.getString("channel")),
                row.getObject("on_date", LocalDate.class),
                ReceivableRows.money(row, "claimed", "currency"),
                row.getObject("pay_by", LocalDate.class),
                row.getString("state").equals("doubtful")));
    }

    private void calls(LocalDate asOf) {
        Map<String, History.Call> calls = new LinkedHashMap<>();
        Map<String, String> accounts = new LinkedHashMap<>();
        jdbc.query(
                "select n.id, n.account_id, n.level_name, n.channel, n.as_of, r.on_date, r.code from notice n"
                        + " left join call_result r on r.notice_id = n.id where n.company = ? and n.account_id >= ?"
                        + " and n.account_id <= ? and n.kind = 'CALL' and n.reason is null and n.state = 'sent'"
                        + " and n.as_of >= ? order by n.as_of, n.id, r.result_no",
                row -> {
                    History.Call call = calls.get(row.getString(1));
                    if (call == null) {
                        call = new History.Call(
                                new CustomerId(row.getString(2)),
                                row.getString(3),
                                Channel.valueOf(row.getString(4)),
                                row.getObject(5, LocalDate.class),
                                new ArrayList<>());
                        calls.put(row.getString(1), call);
                        accounts.put(row.getString(1), row.getString(2));
                    }
                    if (row.getString(7) != null) {
                        call.results().add(new History.Result(row.getObject(6, LocalDate.class), row.getString(7)));
                    }
                },
                range.and(asOf.minusDays(NOTICE_DAYS)));
        calls.forEach((id, call) -> {
            Gathered all = gathered.get(accounts.get(id));
            if (all != null) {
                all.calls.add(call);
            }
        });
    }

    private void drafts() {
        Map<Long, History.Draft> drafts = new LinkedHashMap<>();
        Map<Long, String> accounts = new LinkedHashMap<>();
        jdbc.query(
                "select d.id, d.account_id, d.level_name, d.drafted_on, d.state, d.decided_on, d.until_date,"
                        + " i.receivable_id, i.part, i.currency, i.amount, i.consented from draft d"
                        + " join draft_item i on i.draft_id = d.id where d.company = ? and d.account_id >= ?"
                        + " and d.account_id <= ? order by d.id, i.receivable_id, i.part",
                row -> {
                    long id = row.getLong(1);
                    History.Draft draft = drafts.get(id);
                    if (draft == null) {
                        draft = new History.Draft(
                                id,
                                row.getString(3),
                                row.getObject(4, LocalDate.class),
                                new ArrayList<>(),
                                History.Draft.State.valueOf(row.getString(5)),
                                row.getObject(6, LocalDate.class),
                                row.getObject(7, LocalDate.class));
                        drafts.put(id, draft);
                        accounts.put(id, row.getString(2));
                    }
                    BigDecimal consented = row.getBigDecimal(12);
                    CurrencyUnit currency = CurrencyUnit.of(row.getString(10).strip());
                    draft.items()
                            .add(new History.Draft.Item(
                                    new ReceivableId(row.getLong(8)),
                                    row.getInt(9),
                                    ReceivableRows.money(currency, row.getBigDecimal(11)),
                                    consented == null ? null : ReceivableRows.money(currency, consented)));
                },
                range.and());
        drafts.forEach((id, draft) -> {
            Gathered all = gathered.get(accounts.get(id));
            if (all != null) {
                all.drafts.add(draft);
            }
        });
    }
}
