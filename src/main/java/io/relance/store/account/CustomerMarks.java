package io.relance.store.account;

import io.relance.dunning.given.History;
import io.relance.ledger.CustomerId;
import io.relance.ledger.ReceivableId;
import io.relance.scenario.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is marked on the customers of a page: rows that could not be read, addresses that are dead, what a person released. */
final class CustomerMarks {
    private final JdbcTemplate jdbc;
    private final AccountRange range;
    private final Map<String, Gathered> gathered;

    CustomerMarks(JdbcTemplate jdbc, AccountRange range, Map<String, Gathered> gathered) {
        this.jdbc = jdbc;
        this.range = range;
        this.gathered = gathered;
    }

    void add() {
        jdbc.query(
                "select c.account_id, t.customer_id, t.receivable_id, t.since from data_rejected t join customer c"
                        + " on c.company = t.company and c.id = t.customer_id where" + AccountRange.OF_CUSTOMERS
                        + " order by t.customer_id, t.receivable_id",
                row -> {
                    long receivable = row.getLong(3);
                    History.RejectedRow rejected = new History.RejectedRow(
                            new CustomerId(row.getString(2)),
                            receivable == 0 ? null : new ReceivableId(receivable),
                            row.getObject(4, LocalDate.class));
                    in(row).rejected.add(rejected);
                },
                range.and());
        jdbc.query(
                "select c.account_id, t.customer_id, t.channel, t.address, t.on_date from dead_channel t join customer c"
                        + " on c.company = t.company and c.id = t.customer_id where" + AccountRange.OF_CUSTOMERS
                        + " order by t.customer_id, t.channel, t.address",
                row -> {
                    History.DeadChannel dead = new History.DeadChannel(
                            new CustomerId(row.getString(2)),
                            Channel.valueOf(row.getString(3)),
                            row.getString(4),
                            row.getObject(5, LocalDate.class));
                    in(row).deadChannels.add(dead);
                },
                range.and());
        jdbc.query(
                "select c.account_id, t.customer_id, t.receivable_id, t.what, t.on_date from freed t join customer c"
                        + " on c.company = t.company and c.id = t.customer_id where" + AccountRange.OF_CUSTOMERS
                        + " order by t.customer_id, t.receivable_id",
                row -> {
                    long receivable = row.getLong(3);
                    History.Freed freed = new History.Freed(
                            new CustomerId(row.getString(2)),
                            receivable == 0 ? null : new ReceivableId(receivable),
                            History.Freed.What.valueOf(row.getString(4)),
                            row.getObject(5, LocalDate.class));
                    in(row).freed.add(freed);
                },
                range.and());
    }

    private Gathered in(ResultSet row) throws SQLException {
        Gathered all = gathered.get(row.getString("account_id"));
        return all == null ? new Gathered() : all;
    }
}
