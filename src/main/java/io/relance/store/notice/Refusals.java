package io.relance.store.notice;

import io.relance.store.Store;
import io.relance.store.run.Run;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** What mail servers said on earlier nights to the addresses that a pass writes to. */
public final class Refusals {
    private final JdbcTemplate jdbc;

    public Refusals(Store store) {
        jdbc = store.jdbc();
    }

    /** An e-mail address of an account. */
    public record Address(String account, String recipient) {
        public static Address of(Ready email) {
            return new Address(email.account(), email.recipient());
        }
    }

    /**
     * Addresses of this pass whose messages were refused, for now because of the mailbox or as unwelcome, on several dates
     * before it, since the last one they took, each with the first of these dates. One statement for the whole pass: an
     * address at fault for every customer costs no more than one.
     *
     * @param dates on how many dates at least
     */
    public Map<Address, LocalDate> before(Run run, int dates) {
        Map<Address, LocalDate> refused = new HashMap<>();
        jdbc.query(
                """
                select n.account_id, n.recipient, min(f.as_of) as since
                from (select distinct account_id, recipient from notice where run_id = ? and channel = 'EMAIL') n
                  join notice f on f.company = ? and f.account_id = n.account_id and f.as_of < ?
                    and f.recipient = n.recipient and f.state = 'failed' and (f.reason like ? or f.reason like ?)
                where not exists (
                  select s.id from notice s
                  where s.company = ? and s.account_id = f.account_id and s.as_of >= f.as_of
                    and s.recipient = f.recipient and s.state = 'sent')
                group by n.account_id, n.recipient
                having count(distinct f.as_of) >= ?
                """,
                row -> {
                    refused.put(
                            new Address(row.getString("account_id"), row.getString("recipient")),
                            row.getObject("since", LocalDate.class));
                },
                run.id(),
                run.company(),
                run.asOf(),
                Outcomes.UNWELCOME + "%",
                Outcomes.MAILBOX_FOR_NOW + "%",
                run.company(),
                dates);
        return refused;
    }

    /** Whether any e-mail of the company was sent on a date or since. */
    public boolean anySent(Run run, LocalDate since) {
        List<Long> nights = jdbc.queryForList("""
                select r.id from run r
                where r.company = ? and r.as_of >= ? and exists (
                  select n.id from notice n
                  where n.run_id = r.id and n.state = 'sent' and n.channel = 'EMAIL')
                fetch first 1 rows only
                """, Long.class, run.company(), since);
        return !nights.isEmpty();
    }
}
