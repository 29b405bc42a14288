package io.relance.store.decision;

import io.relance.dunning.decided.CallTask;
import io.relance.dunning.decided.Claim;
import io.relance.dunning.decided.Decision;
import io.relance.dunning.decided.Notice;
import io.relance.dunning.decided.Passed;
import io.relance.dunning.decided.Task;
import io.relance.ledger.Receivable;
import io.relance.scenario.Channel;
import io.relance.scenario.LevelClass;
import io.relance.store.Store;
import io.relance.store.journal.JournalBook;
import io.relance.store.notice.NoticeEvents;
import io.relance.store.row.Digest;
import io.relance.store.row.Json;
import io.relance.store.row.Texts;
import io.relance.store.run.Run;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes what was decided for a chunk of accounts, in the transaction that also moves the run's mark. */
public final class Decisions {
    private final JdbcTemplate jdbc;
    private final JournalBook journal;

    public Decisions(Store store, JournalBook journal) {
        jdbc = store.jdbc();
        this.journal = journal;
    }

    /**
     * What was decided for one account.
     *
     * @param account the account's id
     * @param callLines tonight's rows of the call list as JSON, in order
     * @param tallies what rule 17 adds up
     */
    public record Decided(String account, Decision decision, List<String> callLines, List<Tally> tallies) {}

    /** A number of receivables and an amount under one name ({@code contacted}, or a reason). */
    public record Tally(String what, String name, Money amount, long documents) {}

    /** Writes a chunk. */
    public void write(Run run, List<Decided> chunk) {
        if (chunk.isEmpty()) {
            return;
        }
        new Batch(run).write(chunk);
    }

    /** The id of a notice: the same whenever the same night is decided. */
    public static String noticeId(Run run, String account, String kind, String level, Channel channel) {
        return Digest.sha256(String.join(
                        "\u0001",
                        run.company(),
                        run.asOf().toString(),
                        Integer.toString(run.pass()),
                        account,
                        kind,
                        level,
                        channel.name()))
                .substring(0, 20);
    }

    private final class Batch {
        private final Run run;
        private final List<Object[]> notices = new ArrayList<>();
        private final List<Object[]> items = new ArrayList<>();
        private final List<Object[]> taken = new ArrayList<>();
        private final List<Object[]> drafts = new ArrayList<>();
        private final List<Object[]> draftItems = new ArrayList<>();
        private final List<Object[]> changedDrafts = new ArrayList<>();
        private final List<Object[]> callRows = new ArrayList<>();
        private final List<Object[]> lapsed = new ArrayList<>();
        private final List<Object[]> stuck = new ArrayList<>();
        private final List<Object[]> unstuck = new ArrayList<>();
        private final List<Object[]> tasks = new ArrayList<>();
        private final List<JournalBook.Pending> events = new ArrayList<>();
        private final Map<String, Object[]> tallies = new LinkedHashMap<>();
        private @Nullable Long lastDraft;

        Batch(Run run) {
            this.run = run;
        }

        void write(List<Decided> chunk) {
            String chunkKey = chunk.get(0).account();
            for (Decided decided : chunk) {
                add(decided);
                decided.tallies().forEach(tally -> addTally(chunkKey, tally));
            }
            batch("delete from notice_item where notice_id = ?", firsts(notices));
            batch("delete from notice where id = ? and state = 'superseded'", firsts(notices));
            batch("""
                    insert into notice (id, run_id, company, as_of, account_id, kind, level_name, level_class, channel,
                      recipient, state, content, pay_by, draft_id, reason)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """, notices);
            batch("""
                    insert into notice_item (notice_id, item_no, receivable_id, part, level_name, on_date, currency,
                      claimed, interest, indemnity, label) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """, items);
            batch("insert into taken (receivable_id, part, level_name, notice_id) values (?, ?, ?, ?)", taken);
            batch("delete from draft_item where draft_id = ?", changedDrafts);
            batch("""
                    insert into draft (id, run_id, company, account_id, level_name, channel, drafted_on, state)
                    values (?, ?, ?, ?, ?, ?, ?, 'WAITING')
                    """, drafts);
            batch(
                    "insert into draft_item (draft_id, receivable_id, part, currency, amount) values (?, ?, ?, ?, ?)",
                    draftItems);
            batch("insert into call_row (run_id, account_id, row_no, content) values (?, ?, ?, ?)", callRows);
            batch(
                    "insert into lapsed (receivable_id, part, level_name, on_date, run_id) values (?, ?, ?, ?, ?)",
                    lapsed);
            batch("delete from stuck where receivable_id = ?", unstuck);
            batch("insert into stuck (receivable_id, part, level_name, since, run_id) values (?, ?, ?, ?, ?)", stuck);
            batch(
                    "insert into task (run_id, account_id, task_no, kind, customer_id, doc_label, amount, detail)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                    tasks);
            batch(
                    "insert into tally (run_id, chunk_key, what, name, currency, documents, amount)"
                            + " values (?, ?, ?, ?, ?, ?, ?)",
                    List.copyOf(tallies.values()));
            journal.add(run, events);
        }

        private void batch(String sql, List<Object[]> rows) {
            if (!rows.isEmpty()) {
                jdbc.batchUpdate(sql, rows);
            }
        }

        private static List<Object[]> firsts(List<Object[]> rows) {
            return rows.stream().map(row -> new Object[] {row[0]}).toList();
        }

        private void addTally(String chunkKey, Tally tally) {
            String currency = tally.amount().getCurrencyUnit().getCode();
            String key = tally.what() + "\u0001" + tally.name() + "\u0001" + currency;
            Object[] row = tallies.computeIfAbsent(key, k -> new Object[] {
                run.id(), chunkKey, tally.what(), tally.name(), currency, 0L, java.math.BigDecimal.ZERO
            });
            row[5] = (long) row[5] + tally.documents();
            row[6] = ((java.math.BigDecimal) row[6]).add(tally.amount().getAmount());
        }

        private void add(Decided decided) {
            Decision decision = decided.decision();
            Map<Notice, Long> consents = new LinkedHashMap<>();
            decision.fulfilled().forEach(used -> consents.put(used.notice(), used.draft()));
            for (Notice notice : decision.notices()) {
                notice(decided.account(), notice, consents.get(notice));
            }
            decision.drafts().forEach(draft -> draft(decided.account(), draft));
            decision.endedDrafts().forEach(id -> endDraft(decided.account(), id));
            decision.calls().forEach(call -> call(decided.account(), call));
            int rowNo = 0;
            for (String line : decided.callLines()) {
                callRows.add(new Object[] {run.id(), decided.account(), ++rowNo, line});
            }
            decision.lapsed().forEach(this::lapse);
            memories(decision);
            int taskNo = 0;
            for (Task task : decision.tasks()) {
                tasks.add(task(decided.account(), ++taskNo, task));
            }
        }

        private void notice(String account, Notice notice, @Nullable Long draft) {
            String id = noticeId(run, account, notice.kind().name(), notice.level(), notice.channel());
            notices.add(row(id, account, notice, "proposed", draft));
            boolean claims = notice.kind() == Notice.Kind.NOTICE;
            int no = 0;
            for (Claim claim : notice.claims()) {
                items.add(item(id, ++no, claim));
                if (claims) {
                    taken.add(new Object[] {claim.receivable().id().value(), claim.part(), claim.level(), id});
                }
            }
            for (Receivable information : notice.information()) {
                items.add(new Object[] {
                    id,
                    ++no,
                    information.id().value(),
                    1,
                    null,
                    run.asOf(),
                    information.open().getCurrencyUnit().getCode(),
                    information.open().getAmount(),
                    java.math.BigDecimal.ZERO,
                    java.math.BigDecimal.ZERO,
                    information.key().label()
                });
            }
        }

        private Object[] row(String id, String account, Notice notice, String state, @Nullable Long draft) {
            return new Object[] {
                id,
                run.id(),
                run.company(),
                run.asOf(),
                account,
                notice.kind().name(),
                notice.level(),
                notice.levelClass().name(),
                notice.channel().name(),
                Texts.cut(notice.recipient(), 320),
                state,
                Json.write(notice),
                notice.payBy(),
                draft,
                null
            };
        }

        private Object[] item(String id, int no, Claim claim) {
            return new Object[] {
                id,
                no,
                claim.receivable().id().value(),
                claim.part(),
                claim.level(),
                run.asOf(),
                claim.claimed().getCurrencyUnit().getCode(),
                claim.claimed().getAmount(),
                claim.interest().getAmount(),
                claim.indemnity().getAmount(),
                claim.label()
            };
        }

        private void draft(String account, Decision.DraftDecision draft) {
            Notice notice = draft.notice();
            Long id = draft.existing();
            if (draft.purpose() == Decision.DraftDecision.Purpose.APPROVAL) {
                if (id == null) {
                    id = nextDraft();
                    drafts.add(new Object[] {
                        id,
                        run.id(),
                        run.company(),
                        account,
                        notice.level(),
                        notice.channel().name(),
                        run.asOf()
                    });
                    draftEvent(account, notice, id);
                } else if (draft.changed()) {
                    changedDrafts.add(new Object[] {id});
                }
                if (draft.existing() == null || draft.changed()) {
                    draftItems(id, notice);
                }
            }
            if (draft.existing() == null || draft.changed()) {
                letterOfDraft(account, notice, id);
            }
        }

        private void letterOfDraft(String account, Notice notice, @Nullable Long draft) {
            String id = noticeId(run, account, "DRAFT" + draft, notice.level(), notice.channel());
            notices.add(row(id, account, notice, "proposed", draft));
            int no = 0;
            for (Claim claim : notice.claims()) {
                items.add(item(id, ++no, claim));
            }
        }

        private void draftItems(long id, Notice notice) {
            for (Claim claim : notice.claims()) {
                draftItems.add(new Object[] {
                    id,
                    claim.receivable().id().value(),
                    claim.part(),
                    claim.claimed().getCurrencyUnit().getCode(),
                    claim.claimed().getAmount()
                });
            }
        }

        private void draftEvent(String account, Notice notice, long id) {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("type", "drafted");
            body.put("customer", account);
            body.put("level", notice.level());
            body.put("channel", notice.channel().code());
            body.put("documents", NoticeEvents.documents(notice));
            body.put("amounts", NoticeEvents.amounts(notice));
            body.put("reason", "draft " + id + " waits for approval");
            events.add(new JournalBook.Pending(account, notice.level(), "drafted", Long.toString(id), body));
        }

        private long nextDraft() {
            if (lastDraft == null) {
                Long max = jdbc.queryForObject("select coalesce(max(id), 0) from draft", Long.class);
                lastDraft = max == null ? 0 : max;
            }
            return ++lastDraft;
        }

        private void endDraft(String account, long id) {
            jdbc.update("update draft set state = 'WITHDRAWN', decided_on = ? where id = ?", run.asOf(), id);
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("type", "withdrawn");
            body.put("customer", account);
            body.put("reason", "draft " + id + ": nothing of it is due any more, or its consent is too old");
            events.add(new JournalBook.Pending(account, "", "withdrawn", "draft " + id, body));
        }

        private void call(String account, CallTask call) {
            if (call.joining().isEmpty()) {
                return;
            }
            boolean fresh = call.isNew(run.asOf());
            String id = noticeId(run, account, fresh ? "CALL" : "JOIN", call.level(), call.channel());
            notices.add(new Object[] {
                id,
                run.id(),
                run.company(),
                run.asOf(),
                account,
                "CALL",
                call.level(),
                LevelClass.REMINDER.name(),
                call.channel().name(),
                Texts.cut(call.addressee().contacts().phone(), 320),
                "rendered",
                "",
                null,
                null,
                fresh ? null : "joins"
            });
            int no = 0;
            for (Claim claim : call.joining()) {
                items.add(item(id, ++no, claim));
                taken.add(new Object[] {claim.receivable().id().value(), claim.part(), claim.level(), id});
            }
        }

        private void lapse(Passed passed) {
            lapsed.add(
                    new Object[] {passed.receivable().value(), passed.part(), passed.level(), passed.on(), run.id()});
        }

        private void memories(Decision decision) {
            decision.silences()
                    .forEach(silence ->
                            unstuck.add(new Object[] {silence.receivable().id().value()}));
            decision.unreachable()
                    .forEach(row -> stuck.add(
                            new Object[] {row.receivable().value(), row.part(), row.level(), row.since(), run.id()}));
        }

        private Object[] task(String account, int no, Task task) {
            Receivable receivable = task.receivable();
            Money amount = task.amount();
            return new Object[] {
                run.id(),
                account,
                no,
                task.kind().name(),
                task.customer().value(),
                receivable == null ? "" : receivable.key().label(),
                amount == null ? "" : amount.toString(),
                Texts.cut(task.detail(), 1000)
            };
        }
    }
}
