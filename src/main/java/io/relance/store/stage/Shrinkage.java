package io.relance.store.stage;

import io.relance.store.Store;
import io.relance.store.run.Run;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    /** Customers, documents and amounts per currency, in this order; what vanished is looked for twice, not per figure. */
    public List<Share> shares(Run run) {
        Object[] arguments = {run.company(), run.id(), run.asOf()};
        Map<String, Sum> before = sums("r.company = ? and r.state = 'open' and r.open_amount > 0", run.company());
        Map<String, Sum> vanished = sums(VANISHED, arguments);
        List<Share> shares = new ArrayList<>();
        shares.add(new Share(
                "customers",
                number("""
                        select count(distinct customer_id) from receivable
                        where company = ? and state = 'open' and open_amount > 0
                        """, run.company()),
                vanished.isEmpty()
                        ? BigDecimal.ZERO
                        : number(
                                "select count(distinct r.customer_id) from receivable r where " + VANISHED
                                        + " and not exists (select 1 from stage_document c where c.customer_id ="
                                        + " r.customer_id)",
                                arguments)));
        shares.add(new Share("documents", documents(before), documents(vanished)));
        before.forEach((currency, sum) -> shares.add(new Share(
                "amount in " + currency,
                sum.amount(),
                vanished.getOrDefault(currency, Sum.NONE).amount())));
        return shares;
    }

    private record Sum(BigDecimal documents, BigDecimal amount) {
        private static final Sum NONE = new Sum(BigDecimal.ZERO, BigDecimal.ZERO);
    }

    private static BigDecimal documents(Map<String, Sum> sums) {
        return sums.values().stream().map(Sum::documents).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** By currency code. */
    private Map<String, Sum> sums(String which, Object... arguments) {
        Map<String, Sum> sums = new TreeMap<>();
        jdbc.query(
                "select r.currency, count(*), sum(r.open_amount) from receivable r where " + which
                        + " group by r.currency",
                row -> {
                    sums.put(row.getString(1).strip(), new Sum(row.getBigDecimal(2), row.getBigDecimal(3)));
                },
                arguments);
        return sums;
    }

    private BigDecimal number(String sql, Object... arguments) {
        BigDecimal value = jdbc.queryForObject(sql, BigDecimal.class, arguments);
        return value == null ? BigDecimal.ZERO : value;
    }
}
