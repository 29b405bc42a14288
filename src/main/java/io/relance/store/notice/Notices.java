package io.relance.store.notice;

import io.relance.dunning.decided.Notice;
import io.relance.store.Store;
import io.relance.store.journal.JournalBook;
import io.relance.store.row.Digest;
import io.relance.store.row.Json;
import io.relance.store.row.ReceivableRows;
import io.relance.store.row.Texts;
import io.relance.store.run.Run;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The notices of a pass on their way from proposed to sent. Every query selects what is left. */
public final class Notices {
    private final Store store;
    private final JdbcTemplate jdbc;
    private final JournalBook journal;

    public Notices(Store store, JournalBook journal) {
        this.store = store;
        jdbc = store.jdbc();
        this.journal = journal;
    }

    /** A notice of which no document was rendered yet. */
    public record Proposed(
            String id,
            String account,
            Notice notice,
            @Nullable Long draft) {}

    /** A notice with its document. */
    public record Ready(
            String id,
            String account,
            String kind,
            String level,
            String channel,
            String recipient,
            String path,
            String sha256,
            String messageId,
            String content,
            List<String> more,
            @Nullable Long draft) {}

    /** The next notices without document, in the order of their ids, after {@code mark}. */
    public List<Proposed> proposed(Run run, String mark, int count) {
        return jdbc.query(
                "select id, account_id, content, draft_id from notice where run_id = ? and state = 'proposed' and id > ?"
                        + " order by id fetch first " + count + " rows only",
                (row, n) -> new Proposed(
                        row.getString(1),
                        row.getString(2),
                        Json.read(row.getString(3), Notice.class),
                        row.getObject(4) == null ? null : row.getLong(4)),
                run.id(),
                mark);
    }

    /** Message ids of earlier e-mails about the same receivables, oldest first, by notice. */
    public Map<String, List<String>> threads(List<String> ids) {
        Map<String, List<String>> threads = new HashMap<>();
        if (ids.isEmpty()) {
            return threads;
        }
        jdbc.query(
                "select distinct i.notice_id, p.as_of, p.message_id from notice_item i join notice_item j"
                        + " on j.receivable_id = i.receivable_id and j.notice_id <> i.notice_id join notice p"
                        + " on p.id = j.notice_id and p.channel = 'EMAIL' and p.state in ('sent', 'doubtful')"
                        + " and p.message_id is not null where i.notice_id in (?" + ", ?".repeat(ids.size() - 1)
                        + ") order by i.notice_id, p.as_of, p.message_id",
                row -> {
                    threads.computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                            .add(row.getString(3));
                },
                ids.toArray());
        return threads;
    }

    /** A message delivered before, with the pass it left in. */
    public record Earlier(Ready notice, LocalDate asOf, int pass) {}

    /** Messages and calls delivered earlier about the receivables of notices, oldest first, by notice. */
    public Map<String, List<Earlier>> earlier(List<String> ids) {
        Map<String, List<Earlier>> earlier = new HashMap<>();
        if (ids.isEmpty()) {
            return earlier;
        }
        jdbc.query(
                "select distinct n.id, n.account_id, n.kind, n.level_name, n.channel, n.recipient, n.path, n.sha256,"
                        + " n.message_id, n.content, n.draft_id, n.more_paths, n.as_of, r.pass, i.notice_id from notice n"
                        + " join run r on r.id = n.run_id join notice_item j on j.notice_id = n.id join notice_item i"
                        + " on i.receivable_id = j.receivable_id and i.notice_id in (?" + ", ?".repeat(ids.size() - 1)
                        + ") where n.id <> i.notice_id and n.state = 'sent' and n.kind <> 'DRAFT'"
                        + " order by n.as_of, n.id, i.notice_id",
                row -> {
                    earlier.computeIfAbsent(row.getString(15), id -> new ArrayList<>())
                            .add(new Earlier(ready(row), row.getObject("as_of", LocalDate.class), row.getInt("pass")));
                },
                ids.toArray());
        return earlier;
    }

    /** Notes that documents were rendered. */
    public void rendered(List<Rendered> documents) {
        if (!documents.isEmpty()) {
            jdbc.batchUpdate(
                    "update notice set state = 'rendered', path = ?, sha256 = ?, message_id = ?, recipient = ?,"
                            + " more_paths = ?, problems = ? where id = ?",
                    documents.stream()
                            .map(document -> new Object[] {
                                document.path(),
                                document.sha256(),
                                document.messageId(),
                                Texts.cut(document.recipient(), 320),
                                String.join("\n", document.more()),
                                String.join("\n", document.problems()),
                                document.id()
                            })
                            .toList());
        }
    }

    /**
     * A document that was rendered for a notice.
     *
     * @param more further files that go with it
     * @param problems what is missing in it, for the summary
     * @param failure why there is no document, or null
     */
    public record Rendered(
            String id,
            String path,
            String sha256,
            @Nullable String messageId,
            String recipient,
            List<String> more,
            List<String> problems,
            @Nullable String failure) {
        /** Nothing could be rendered, and why. */
        public static Rendered failed(String id, String failure) {
            return new Rendered(id, "", "", null, "", List.of(), List.of(), failure);
        }
    }

    /** Notices that could not be rendered have failed; what they claimed is free again. */
    public void unrendered(Run run, List<Rendered> failed) {
        Map<String, String> reasons = new LinkedHashMap<>();
        failed.forEach(one -> reasons.put(one.id(), String.valueOf(one.failure())));
        if (reasons.isEmpty()) {
            return;
        }
        List<Ready> notices = jdbc.query(
                SELECT + " where id in (?" + ", ?".repeat(reasons.size() - 1) + ") order by id",
                (row, n) -> ready(row),
                reasons.keySet().toArray());
        notices.forEach(notice -> outcome(run, List.of(notice), Outcome.FAILED, reasons.get(notice.id())));
        List<Object[]> drafts = notices.stream()
                .filter(notice -> notice.kind().equals("DRAFT"))
                .map(notice -> new Object[] {notice.id()})
                .toList();
        if (!drafts.isEmpty()) {
            jdbc.batchUpdate("update notice set state = 'failed', problems = reason where id = ?", drafts);
        }
    }

    /** The next notices to be delivered after {@code mark}; calls have no document of their own. */
    public List<Ready> ready(Run run, String mark, int count) {
        return ready(run, "rendered", mark, count);
    }

    /** An address that refused for good: the next working day uses the next channel. */
    public void refused(Run run, Ready notice) {
        String address = Json.read(notice.content(), Notice.class).recipient();
        Integer known = jdbc.queryForObject(
                "select count(*) from dead_channel where company = ? and customer_id = ? and channel = ? and address = ?",
                Integer.class,
                run.company(),
                notice.account(),
                notice.channel(),
                address);
        if (known == null || known == 0) {
            jdbc.update(
                    "insert into dead_channel (company, customer_id, channel, address, on_date) values (?, ?, ?, ?, ?)",
                    run.company(),
                    notice.account(),
                    notice.channel(),
                    address,
                    run.asOf());
        }
    }

    /** What was sent by a channel in this pass, in the order of customers. */
    public List<Ready> sent(Run run, String channel) {
        return jdbc.query(
                SELECT + " where run_id = ? and state = 'sent' and channel = ? and kind <> 'DRAFT'"
                        + " order by account_id, id",
                (row, n) -> ready(row),
                run.id(),
                channel);
    }

    /** Notices whose delivery was begun by a process that is gone. */
    public List<Ready> sending(Run run) {
        return ready(run, "sending", "", 10_000);
    }

    private static final String SELECT =
            "select id, account_id, kind, level_name, channel, recipient, path, sha256, message_id, content, draft_id,"
                    + " more_paths from notice";

    private List<Ready> ready(Run run, String state, String mark, int count) {
        return jdbc.query(
                SELECT + " where run_id = ? and state = ? and id > ? order by id fetch first " + count + " rows only",
                (row, n) -> ready(row),
                run.id(),
                state,
                mark);
    }

    private static Ready ready(ResultSet row) throws SQLException {
        return new Ready(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                text(row.getString(7)),
                text(row.getString(8)),
                text(row.getString(9)),
                row.getString(10),
                text(row.getString(12)).lines().toList(),
                row.getObject(11) == null ? null : row.getLong(11));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** Notes that the delivery of a message begins: from now on a kill leaves it doubtful. */
    public void sending(String id) {
        jdbc.update("update notice set state = 'sending' where id = ?", id);
    }

    /** Puts a message that was certainly not handed over back to where it was. */
    public void notSent(String id) {
        jdbc.update("update notice set state = 'rendered' where id = ?", id);
    }

    /** What became of a delivery. */
    public enum Outcome {
        SENT("sent", "delivered"),
        FAILED("failed", "failed"),
        DOUBTFUL("doubtful", "doubtful"),
        WITHDRAWN("withdrawn", "withdrawn");

        private final String state;
        private final String event;

        Outcome(String state, String event) {
            this.state = state;
            this.event = event;
        }
    }

    /** Notes outcomes with their events; failed and withdrawn ones free what they claimed. */
    public void outcome(Run run, List<Ready> notices, Outcome outcome, @Nullable String reason) {
        if (notices.isEmpty()) {
            return;
        }
        jdbc.batchUpdate(
                "update notice set state = ?, reason = coalesce(?, reason) where id = ?",
                notices.stream()
                        .map(notice -> new Object[] {
                            notice.kind().equals("DRAFT") && outcome == Outcome.SENT ? "filed" : outcome.state,
                            reason,
                            notice.id()
                        })
                        .toList());
        if (outcome == Outcome.FAILED || outcome == Outcome.WITHDRAWN) {
            jdbc.batchUpdate(
                    "delete from taken where notice_id = ?",
                    notices.stream().map(notice -> new Object[] {notice.id()}).toList());
        } else {
            consentsUsed(notices);
        }
        List<Ready> told = notices.stream()
                .filter(notice -> !notice.kind().equals("DRAFT"))
                .toList();
        journal.add(run, events(told, outcome, reason));
    }

    private void consentsUsed(List<Ready> notices) {
        List<Object[]> used = notices.stream()
                .filter(notice -> notice.draft() != null && !notice.kind().equals("DRAFT"))
                .map(notice -> new Object[] {notice.draft()})
                .toList();
        if (!used.isEmpty()) {
            jdbc.batchUpdate("update draft set state = 'SENT' where id = ?", used);
        }
    }

    private List<JournalBook.Pending> events(List<Ready> notices, Outcome outcome, @Nullable String reason) {
        Map<String, Map<String, Object>> callDocuments = calls(notices);
        List<JournalBook.Pending> events = new ArrayList<>();
        for (Ready ready : notices) {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("type", outcome.event);
            body.put("customer", ready.account());
            body.put("level", ready.level());
            body.put(
                    "channel",
                    ready.channel().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
            recipient(body, ready);
            if (ready.content().isEmpty()) {
                body.putAll(callDocuments.getOrDefault(ready.id(), Map.of()));
                body.put("file", "call-list.xlsx");
            } else {
                Notice notice = Json.read(ready.content(), Notice.class);
                body.put("documents", NoticeEvents.documents(notice));
                body.put("amounts", NoticeEvents.amounts(notice));
                putIfSaid(body, "file", ready.path());
                putIfSaid(body, "sha256", ready.sha256());
                putIfSaid(body, "messageId", ready.messageId());
            }
            putIfSaid(body, "reason", reason == null ? "" : reason);
            events.add(new JournalBook.Pending(ready.account(), ready.level(), outcome.event, ready.id(), body));
        }
        return events;
    }

    private static void recipient(Map<String, Object> body, Ready ready) {
        if (!ready.recipient().isEmpty()) {
            body.put("recipient", ready.recipient());
            // not to be guessed from the journal once the notice itself is erased, yet the same for the same notice
            body.put(
                    "recipientSalt",
                    Digest.sha256("salt\n" + ready.content() + ready.id()).substring(0, 32));
        }
    }

    private static void putIfSaid(Map<String, Object> body, String name, String value) {
        if (!value.isEmpty()) {
            body.put(name, value);
        }
    }

    private Map<String, Map<String, Object>> calls(List<Ready> notices) {
        List<String> ids = notices.stream()
                .filter(ready -> ready.content().isEmpty())
                .map(Ready::id)
                .toList();
        Map<String, Map<String, Object>> documents = new HashMap<>();
        if (ids.isEmpty()) {
            return documents;
        }
        Map<String, List<Map<String, Object>>> lists = new LinkedHashMap<>();
        Map<String, Map<String, java.math.BigDecimal>> sums = new HashMap<>();
        jdbc.query(
                "select notice_id, label, part, level_name, currency, claimed from notice_item where notice_id in (?"
                        + ", ?".repeat(ids.size() - 1) + ") order by notice_id, item_no",
                row -> {
                    String currency = row.getString(5).strip();
                    java.math.BigDecimal claimed = ReceivableRows.money(
                                    org.joda.money.CurrencyUnit.of(currency), row.getBigDecimal(6))
                            .getAmount();
                    Map<String, Object> document = new LinkedHashMap<>();
                    int part = row.getInt(3);
                    document.put("number", part > 1 ? row.getString(2).replaceFirst("~\\d+$", "") : row.getString(2));
                    if (part > 1) {
                        document.put("part", part);
                    }
                    document.put("level", row.getString(4));
                    document.put("open", claimed.toPlainString());
                    lists.computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                            .add(document);
                    sums.computeIfAbsent(row.getString(1), id -> new java.util.TreeMap<>())
                            .merge(currency, claimed, java.math.BigDecimal::add);
                },
                ids.toArray());
        lists.forEach((id, list) -> {
            Map.Entry<String, java.math.BigDecimal> sum = sums.getOrDefault(id, new java.util.TreeMap<>())
                    .entrySet()
                    .iterator()
                    .next();
            Map<String, Object> amounts = new LinkedHashMap<>();
            amounts.put("due", sum.getValue().toPlainString());
            amounts.put("currency", sum.getKey());
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("documents", list);
            fields.put("amounts", amounts);
            documents.put(id, fields);
        });
        return documents;
    }

    /** All deliveries of a company that a person has to settle, in the order of their ids. */
    public List<Ready> doubtful(String company) {
        return jdbc.query(
                SELECT + " where company = ? and state = 'doubtful' order by id", (row, n) -> ready(row), company);
    }

    /** A person settles a doubtful delivery: it arrived, or it has failed and its level is free again. */
    public void resolve(Run last, Ready notice, boolean sent, String by) {
        store.transaction().executeWithoutResult(status -> {
            Outcome outcome = sent ? Outcome.SENT : Outcome.FAILED;
            String reason = sent ? "a person says that it arrived" : "a person says that it did not arrive";
            jdbc.update("update notice set state = ?, reason = ? where id = ?", outcome.state, reason, notice.id());
            if (!sent) {
                jdbc.update("delete from taken where notice_id = ?", notice.id());
            }
            List<JournalBook.Pending> events = events(List.of(notice), outcome, reason);
            events.forEach(event -> event.body().put("type", "resolved"));
            events.forEach(event -> event.body().put("actor", by));
            journal.add(last, events);
        });
        journal.close(last.company());
    }

    /** Sets everything of the pass that was not delivered aside, to be decided anew. */
    public void supersede(Run run) {
        // what could not be rendered has failed before the last look; it is decided anew like the rest
        String states = run.looked() < 2 ? "('proposed', 'rendered', 'failed')" : "('proposed', 'rendered')";
        jdbc.update(
                "delete from journal_pending where run_id = ? and (event_type = 'drafted' or (event_type = 'failed' and"
                        + " subject in (select id from notice where run_id = ? and state in " + states + ")))",
                run.id(),
                run.id());
        jdbc.update(
                "delete from taken where notice_id in (select id from notice where run_id = ? and state in " + states
                        + ")",
                run.id());
        jdbc.update(
                "update notice set state = 'superseded', reason = case when reason = 'joins' then reason end"
                        + " where run_id = ? and state in " + states,
                run.id());
        // the number of a draft is never given again: somebody may hold a list with it
        jdbc.update(
                "update draft set state = 'WITHDRAWN', decided_on = ? where run_id = ? and state = 'WAITING'",
                run.asOf(),
                run.id());
        for (String table : List.of("call_row", "lapsed", "tally", "task")) {
            jdbc.update("delete from " + table + " where run_id = ?", run.id());
        }
    }

    /** What was set aside and not decided again is withdrawn. */
    public List<String> withdrawSuperseded(Run run, String reason) {
        List<Ready> left = ready(run, "superseded", "", 1_000_000);
        outcome(run, left, Outcome.WITHDRAWN, reason);
        return left.stream().map(Ready::path).filter(path -> !path.isEmpty()).toList();
    }

    /** Ends a pass that will not be gone on with: what was not sent is withdrawn, what was being sent is doubtful. */
    public void end(Run run, LocalDate by) {
        outcome(run, sending(run), Outcome.DOUBTFUL, "the process ended while it was being sent");
        supersede(run);
        outcome(run, ready(run, "superseded", "", 1_000_000), Outcome.WITHDRAWN, NOT_FINISHED + by);
    }

    private static final String NOT_FINISHED = "the night was not finished and was ended by the run of ";

    /** What became of a pass that was ended. */
    public Ended ended(Run run) {
        List<String> paths = new ArrayList<>();
        AtomicLong withdrawn = new AtomicLong();
        jdbc.query(
                SELECT + " where run_id = ? and state = 'withdrawn' and reason like ? order by id",
                row -> {
                    Ready one = ready(row);
                    withdrawn.addAndGet(one.kind().equals("DRAFT") ? 0 : 1);
                    paths.add(one.path());
                    paths.addAll(one.more());
                },
                run.id(),
                NOT_FINISHED + "%");
        paths.removeIf(String::isEmpty);
        return new Ended(ready(run, "doubtful", "", 1_000_000).size(), withdrawn.get(), paths);
    }

    /**
     * What became of a pass that was ended.
     *
     * @param paths the files of what was withdrawn
     */
    public record Ended(long doubtful, long withdrawn, List<String> paths) {}
}
