package io.relance.store.stage;

import io.relance.store.Store;
import io.relance.store.run.Run;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Compares, before anything is changed, tonight's rows with what was open: a truncated export must not thank everybody. */
public final class Shrinkage {
    /** Open debits of which tonight's export has no row, although they were not due or no payment of them was seen. */
    private static final String VANISHED = """
            r.company = ? and r.state = 'open' and r.open_amount > 0
              and not exists (select 1 from stage_document s where s.group_key = r.group_key)
              and not exists (select 1 from rejected_row x where x.run_id = ? and x.doc_number = r.doc_number
                and x.doc_number <> '')
              and (r.due_date is null or r.due_date >= ? or not exists (
                select 1 from stage_document p where p.customer_id = r.customer_id and p.doc_type = 'PAYMENT'
                  and (p.applies_to = r.doc_number or (p.applies_to = '' and p.amount = -r.open_amount))))
            """;

    private final JdbcTemplate jdbc;

    public Shrinkage(Store store) {
        jdbc = store.jdbc();
    }

    /**
     * How much vanished of what was open before.
     *
     * @param what customers, documents, or the amount of a currency
     */
    public record Share(String what, BigDecimal before, BigDecimal vanished) {
        /** Whether more than {@code percent} of it vanished. */
        public boolean exceeds(BigDecimal percent) {
            return vanished.multiply(BigDecimal.valueOf(100)).compareTo(before.multiply(percent)) > 0;
        }
    }

    /** Customers, documents and amounts per currency, in this order. */
    public List<Share> shares(Run run) {
        List<Share> shares = new ArrayList<>();
        Object[] arguments = {run.company(), run.id(), run.asOf()};
        shares.add(new Share(
                "customers",
                number(
                        "select count(distinct customer_id) from receivable where company = ? and state = 'open'"
                                + " and open_amount > 0",
                        run.company()),
                number(
                        "select count(distinct r.customer_id) from receivable r where " + VANISHED
                                + " and not exists (select 1 from stage_document c where c.customer_id = r.customer_id)",
                        arguments)));
        shares.add(new Share(
                "documents",
                number(
                        "select count(*) from receivable where company = ? and state = 'open' and open_amount > 0",
                        run.company()),
                number("select count(*) from receivable r where " + VANISHED, arguments)));
        jdbc.queryForList(
                        "select distinct currency from receivable where company = ? and state = 'open' order by currency",
                        String.class,
                        run.company())
                .forEach(currency -> shares.add(amount(run, currency)));
        return shares;
    }

    private Share amount(Run run, String currency) {
        return new Share(
                "amount in " + currency,
                number(
                        "select coalesce(sum(open_amount), 0) from receivable where company = ? and state = 'open'"
                                + " and open_amount > 0 and currency = ?",
                        run.company(),
                        currency),
                number(
                        "select coalesce(sum(r.open_amount), 0) from receivable r where " + VANISHED
                                + " and r.currency = ?",
                        run.company(),
                        run.id(),
                        run.asOf(),
                        currency));
    }

    private BigDecimal number(String sql, Object... arguments) {
        BigDecimal value = jdbc.queryForObject(sql, BigDecimal.class, arguments);
        return value == null ? BigDecimal.ZERO : value;
    }
}
