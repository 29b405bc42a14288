package io.relance.store.notice;

import io.relance.store.Store;
import io.relance.store.journal.JournalBook;
import io.relance.store.row.Digest;
import io.relance.store.row.ReceivableRows;
import io.relance.store.row.Texts;
import io.relance.store.run.Run;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Formal notices that wait for a person's consent. */
public final class Drafts {
    private final JdbcTemplate jdbc;
    private final Store store;

    public Drafts(Store store) {
        this.store = store;
        jdbc = store.jdbc();
    }

    /**
     * A draft with what it would claim.
     *
     * @param path its letter below the folder of the pass that wrote it last, or empty
     */
    public record Draft(
            long id,
            String company,
            String account,
            String name,
            String level,
            String channel,
            LocalDate draftedOn,
            String state,
            @Nullable LocalDate decidedOn,
            String decidedBy,
            String path,
            List<Item> items) {}

    /** A receivable of a draft. */
    public record Item(String number, int part, String currency, BigDecimal amount) {}

    /** Drafts of the companies that wait, in the order of company and number. */
    public List<Draft> waiting(String company) {
        return query("d.company = ? and d.state = 'WAITING'", company);
    }

    /** A draft by its number. */
    public Optional<Draft> find(String company, long id) {
        return query("d.company = ? and d.id = ?", company, id).stream().findFirst();
    }

    private List<Draft> query(String which, Object... arguments) {
        Map<Long, Draft> drafts = new LinkedHashMap<>();
        jdbc.query(
                "select d.id, d.company, d.account_id, c.content, d.level_name, d.channel, d.drafted_on, d.state,"
                        + " d.decided_on, d.decided_by, i.part, i.currency, i.amount, r.doc_number, r.doc_type,"
                        + " r.instalment, (select max(n.path) from notice n where n.draft_id = d.id and n.kind ="
                        + " 'DRAFT' and n.state = 'filed') as letter from draft d left join customer c"
                        + " on c.company = d.company and c.id = d.account_id left join draft_item i on i.draft_id = d.id"
                        + " left join receivable r on r.id = i.receivable_id where " + which
                        + " order by d.company, d.id, r.due_date, i.receivable_id, i.part",
                row -> {
                    Draft draft = drafts.get(row.getLong("id"));
                    if (draft == null) {
                        String content = row.getString("content");
                        draft = new Draft(
                                row.getLong("id"),
                                row.getString("company"),
                                row.getString("account_id"),
                                content == null ? "" : Texts.parse(content).text("name"),
                                row.getString("level_name"),
                                row.getString("channel")
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace('_', '-'),
                                row.getObject("drafted_on", LocalDate.class),
                                row.getString("state").toLowerCase(java.util.Locale.ROOT),
                                row.getObject("decided_on", LocalDate.class),
                                text(row.getString("decided_by")),
                                text(row.getString("letter")),
                                new ArrayList<>());
                        drafts.put(draft.id(), draft);
                    }
                    if (row.getString("doc_number") != null) {
                        int instalment = row.getInt("instalment");
                        String number = row.getString("doc_number") + (instalment > 1 ? "/" + instalment : "");
                        String currency = row.getString("currency").strip();
                        BigDecimal amount = ReceivableRows.money(
                                        org.joda.money.CurrencyUnit.of(currency), row.getBigDecimal("amount"))
                                .getAmount();
                        draft.items().add(new Item(number, row.getInt("part"), currency, amount));
                    }
                },
                arguments);
        return List.copyOf(drafts.values());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** Records who consented to what is drafted, and journals it. It sends nothing. */
    public void approve(Run last, Draft draft, String by, JournalBook journal) {
        store.transaction().executeWithoutResult(status -> {
            jdbc.update(
                    "update draft set state = 'APPROVED', decided_on = ?, decided_by = ? where id = ?",
                    last.asOf(),
                    by,
                    draft.id());
            jdbc.update("update draft_item set consented = amount where draft_id = ?", draft.id());
            journal.add(last, List.of(event(draft, "approved", by, "draft " + draft.id())));
        });
        journal.close(draft.company());
    }

    /** Records a rejection: a hold on that level until the day given, included. */
    public void reject(Run last, Draft draft, String by, String reason, LocalDate until, JournalBook journal) {
        store.transaction().executeWithoutResult(status -> {
            jdbc.update(
                    "update draft set state = 'REJECTED', decided_on = ?, decided_by = ?, reason = ?, until_date = ?"
                            + " where id = ?",
                    last.asOf(),
                    by,
                    Texts.cut(reason, 1000),
                    until,
                    draft.id());
            String told = "draft " + draft.id() + ": " + reason + " (until " + until + ")";
            journal.add(last, List.of(event(draft, "rejected", by, told)));
        });
        journal.close(draft.company());
    }

    private static JournalBook.Pending event(Draft draft, String type, String by, String reason) {
        List<Map<String, Object>> documents = new ArrayList<>();
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        for (Item item : draft.items()) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("number", item.number());
            if (item.part() > 1) {
                document.put("part", item.part());
            }
            document.put("level", draft.level());
            document.put("open", item.amount().toPlainString());
            documents.add(document);
            sums.merge(item.currency(), item.amount(), BigDecimal::add);
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", type);
        body.put("customer", draft.account());
        body.put("level", draft.level());
        body.put("channel", draft.channel());
        body.put("documents", documents);
        sums.entrySet().stream().findFirst().ifPresent(sum -> {
            Map<String, Object> amounts = new LinkedHashMap<>();
            amounts.put("due", sum.getValue().toPlainString());
            amounts.put("currency", sum.getKey());
            body.put("amounts", amounts);
        });
        body.put("actor", by);
        body.put("reason", reason);
        return new JournalBook.Pending(draft.account(), draft.level(), type, "draft " + draft.id(), body);
    }

    /** A digest of all decisions of people: it differs when a consent or a rejection was added. */
    public String digest(String company) {
        List<String> decided = jdbc.query(
                "select id, state, decided_on from draft where company = ? and state in ('APPROVED', 'REJECTED')"
                        + " order by id",
                (row, n) -> row.getLong(1) + row.getString(2) + row.getString(3),
                company);
        List<String> freed = jdbc.query(
                "select customer_id, receivable_id, what, on_date from freed where company = ? order by customer_id,"
                        + " receivable_id, what",
                (row, n) -> row.getString(1) + row.getLong(2) + row.getString(3) + row.getString(4),
                company);
        List<String> resent = jdbc.queryForList("""
                select n.id from run p join notice n on n.run_id = p.id and n.state = 'failed'
                where p.company = ? and n.reason = 'a person says that it did not arrive' order by n.id
                """, String.class, company);
        return Digest.sha256(
                String.join("\n", decided) + "\n\n" + String.join("\n", freed) + "\n\n" + String.join("\n", resent));
    }
}
