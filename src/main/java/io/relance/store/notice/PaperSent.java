package io.relance.store.notice;

import io.relance.dunning.decided.Notice;
import io.relance.store.Store;
import io.relance.store.row.Json;
import io.relance.store.run.Run;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;

/** The letters that a pass delivered, page by page in the order of customers. */
public final class PaperSent {
    private static final int PAGE = 500;

    private final JdbcTemplate jdbc;

    public PaperSent(Store store) {
        this.jdbc = store.jdbc();
    }

    /**
     * A letter delivered.
     *
     * @param more files that lie beside it
     */
    public record Paper(
            String id, String account, String level, String recipient, String path, List<String> more, Notice notice) {}

    /** Each letter of that channel, in the order of customer and id. */
    public void forEach(Run run, String channel, Consumer<Paper> reader) {
        String account = "";
        String id = "";
        while (true) {
            List<Paper> page = page(run, channel, account, id);
            page.forEach(reader);
            if (page.size() < PAGE) {
                return;
            }
            account = page.get(page.size() - 1).account();
            id = page.get(page.size() - 1).id();
        }
    }

    /** Whether there is any. */
    public boolean any(Run run, String channel) {
        Integer count = jdbc.queryForObject(
                "select count(*) from notice where run_id = ? and state = 'sent' and channel = ? and kind <> 'DRAFT'",
                Integer.class,
                run.id(),
                channel);
        return count != null && count > 0;
    }

    private List<Paper> page(Run run, String channel, String account, String id) {
        return jdbc.query(
                "select id, account_id, level_name, recipient, path, more_paths, content from notice where run_id = ?"
                        + " and state = 'sent' and channel = ? and kind <> 'DRAFT' and content is not null"
                        + " and (account_id > ? or account_id = ? and id > ?) order by account_id, id"
                        + " fetch first " + PAGE + " rows only",
                (row, n) -> {
                    String more = row.getString(6);
                    return new Paper(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            more == null || more.isEmpty()
                                    ? List.of()
                                    : more.lines().toList(),
                            Json.read(row.getString(7), Notice.class));
                },
                run.id(),
                channel,
                account,
                account,
                id);
    }
}
