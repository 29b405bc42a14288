package io.relance.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Copies what one company's next night needs to know into a scratch store, a batch of rows at a time, reading only. */
public final class StoreCopy {
    private static final int ROWS = 1_000;
    private static final String OF_RECEIVABLE =
            "exists (select 1 from receivable r where r.id = t.receivable_id and r.company = ?)";

    /** What an unfinished pass has not delivered: the trial decides it anew. */
    private static final String ON_ITS_WAY = "n.state in ('proposed', 'rendered', 'superseded')";

    private StoreCopy() {}

    /** Copies the company's customers, receivables, history, drafts and last passes. */
    public static void copy(Store from, Store to, String company) {
        Map<String, String> tables = new TreeMap<>();
        for (String table : List.of(
                "run",
                "customer",
                "receivable",
                "draft",
                "data_rejected",
                "dead_channel",
                "freed",
                "charges_ended",
                "registered_number")) {
            tables.put(table, "t.company = ?");
        }
        for (String table : List.of("hold_seen", "lapsed", "stuck")) {
            tables.put(table, OF_RECEIVABLE);
        }
        // by its pass: a condition on its company would read all of the company's notices for each page
        tables.put(
                "notice",
                "exists (select 1 from run p where p.id = t.run_id and p.company = ?) and not "
                        + ON_ITS_WAY.replace("n.", "t."));
        tables.put(
                "taken",
                OF_RECEIVABLE + " and not exists (select 1 from notice n where n.id = t.notice_id and " + ON_ITS_WAY
                        + ")");
        tables.put(
                "receivable_version",
                "exists (select 1 from receivable r where r.id = t.receivable_id and r.company = ? and r.state = 'open'"
                        + " and r.open_amount > 0 and r.open_amount < r.amount)");
        // an unfinished pass refers to rows that are not copied: the trial begins a pass of its own
        tables.put("run", "t.company = ? and t.state not in ('RUNNING', 'FAILED')");
        tables.put(
                "notice_item",
                "exists (select 1 from notice n where n.id = t.notice_id and n.company = ? and not " + ON_ITS_WAY
                        + ")");
        tables.put("call_result", "exists (select 1 from notice n where n.id = t.notice_id and n.company = ?)");
        tables.put("draft_item", "exists (select 1 from draft d where d.id = t.draft_id and d.company = ?)");
        tables.forEach((table, which) -> table(from, to, table, which, company));
        // what was being sent may have arrived, and counts
        to.jdbc().update("update notice set state = 'doubtful' where state = 'sending'");
        to.jdbc().execute("alter table run alter column id restart with " + (lastRun(to) + 1));
    }

    private static long lastRun(Store store) {
        Long last = store.jdbc().queryForObject("select coalesce(max(id), 0) from run", Long.class);
        return last == null ? 0 : last;
    }

    private static void table(Store from, Store to, String table, String which, String company) {
        List<String> keys = keys(table);
        String order = String.join(", ", keys);
        List<Object> mark = List.of();
        while (true) {
            List<Map<String, Object>> rows = page(from, table, which, company, keys, order, mark);
            if (rows.isEmpty()) {
                return;
            }
            insert(to, table, rows);
            Map<String, Object> last = rows.get(rows.size() - 1);
            mark = keys.stream().map(last::get).toList();
        }
    }

    /** The order of an index that begins with what is asked for, so that a page costs a page. */
    private static List<String> keys(String table) {
        return switch (table) {
            case "customer" -> List.of("company", "id");
            case "receivable" -> List.of("company", "group_key", "generation", "instalment", "entry_id");
            case "notice_item" -> List.of("notice_id", "item_no");
            case "call_result" -> List.of("notice_id", "result_no");
            case "draft_item" -> List.of("draft_id", "receivable_id", "part");
            case "data_rejected" -> List.of("company", "customer_id", "receivable_id");
            case "dead_channel" -> List.of("company", "customer_id", "channel", "address");
            case "freed" -> List.of("company", "customer_id", "receivable_id", "what");
            case "receivable_version" -> List.of("receivable_id", "version");
            case "registered_number" -> List.of("company", "number");
            case "charges_ended" -> List.of("receivable_id", "gone_since");
            case "hold_seen" -> List.of("receivable_id", "kind", "first_read");
            case "lapsed", "stuck", "taken" -> List.of("receivable_id", "part", "level_name");
            default -> List.of("id");
        };
    }

    /** The rows after the mark, in the order of the key. */
    private static List<Map<String, Object>> page(
            Store from,
            String table,
            String which,
            String company,
            List<String> keys,
            String order,
            List<Object> mark) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(company);
        String after = "";
        if (!mark.isEmpty()) {
            List<String> alternatives = new ArrayList<>();
            for (int i = 0; i < keys.size(); i++) {
                StringBuilder alternative = new StringBuilder();
                for (int j = 0; j < i; j++) {
                    alternative.append("t.").append(keys.get(j)).append(" = ? and ");
                    arguments.add(mark.get(j));
                }
                alternative.append("t.").append(keys.get(i)).append(" > ?");
                arguments.add(mark.get(i));
                alternatives.add("(" + alternative + ")");
            }
            // said again of the first key that moves, where an index can begin
            int moving = keys.get(0).equals("company") ? 1 : 0;
            after = " and t." + keys.get(moving) + " >= ? and (" + String.join(" or ", alternatives) + ")";
            arguments.add(1, mark.get(moving));
        }
        return from.jdbc()
                .queryForList(
                        "select t.* from " + table + " t where " + which + after + " order by " + order
                                + " fetch first " + ROWS + " rows only",
                        arguments.toArray());
    }

    private static void insert(Store to, String table, List<Map<String, Object>> rows) {
        List<String> columns = List.copyOf(rows.get(0).keySet());
        String sql = "insert into " + table + " (" + String.join(", ", columns) + ") values (?"
                + ", ?".repeat(columns.size() - 1) + ")";
        to.jdbc()
                .batchUpdate(
                        sql,
                        rows.stream()
                                .map(row -> columns.stream().map(row::get).toArray())
                                .toList());
    }
}
