package io.relance.store.decision;

import io.relance.dunning.decided.CallTask;
import io.relance.dunning.decided.Claim;
import io.relance.dunning.decided.Notice;
import io.relance.ledger.Receivable;
import io.relance.scenario.LevelClass;
import io.relance.store.Store;
import io.relance.store.row.Json;
import io.relance.store.row.Texts;
import io.relance.store.run.Run;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Notices and calls of a chunk with their items, and the levels that they take: each receivable takes a level once. */
final class NoticeRows {
    private final Run run;
    private final List<Object[]> notices = new ArrayList<>();
    private final List<Object[]> items = new ArrayList<>();
    private final List<Object[]> taken = new ArrayList<>();

    NoticeRows(Run run) {
        this.run = run;
    }

    /** A message; {@code draft} is the consent it uses up. */
    void add(String account, Notice notice, @Nullable Long draft) {
        String id = NoticeId.of(run, account, notice.kind().name(), notice.level(), notice.channel());
        notice(id, account, notice, draft);
        claims(id, notice.claims(), notice.kind() == Notice.Kind.NOTICE);
        int no = notice.claims().size();
        for (Receivable information : notice.information()) {
            Money nothing = Money.zero(information.open().getCurrencyUnit());
            item(
                    id,
                    ++no,
                    information,
                    1,
                    null,
                    information.open(),
                    nothing,
                    nothing,
                    information.key().label());
        }
    }

    /** The letter of a draft, which takes no level. */
    void addLetter(String account, Notice notice, @Nullable Long draft) {
        String id = NoticeId.of(run, account, "DRAFT" + draft, notice.level(), notice.channel());
        notice(id, account, notice, draft);
        claims(id, notice.claims(), false);
    }

    /** What is newly on the call list: a call, or receivables that join one listed earlier. */
    void add(String account, CallTask call) {
        if (call.joining().isEmpty()) {
            return;
        }
        boolean fresh = call.isNew(run.asOf());
        String id = NoticeId.of(run, account, fresh ? "CALL" : "JOIN", call.level(), call.channel());
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
        claims(id, call.joining(), true);
    }

    private void notice(String id, String account, Notice notice, @Nullable Long draft) {
        notices.add(new Object[] {
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
            "proposed",
            Json.write(notice),
            notice.payBy(),
            draft,
            null
        });
    }

    private void claims(String id, List<Claim> claims, boolean takes) {
        int no = 0;
        for (Claim claim : claims) {
            item(
                    id,
                    ++no,
                    claim.receivable(),
                    claim.part(),
                    claim.level(),
                    claim.claimed(),
                    claim.interest(),
                    claim.indemnity(),
                    claim.label());
            if (takes) {
                taken.add(new Object[] {claim.receivable().id().value(), claim.part(), claim.level(), id});
            }
        }
    }

    private void item(
            String id,
            int no,
            Receivable receivable,
            int part,
            @Nullable String level,
            Money claimed,
            Money interest,
            Money indemnity,
            String label) {
        items.add(new Object[] {
            id,
            no,
            receivable.id().value(),
            part,
            level,
            run.asOf(),
            claimed.getCurrencyUnit().getCode(),
            claimed.getAmount(),
            amount(interest),
            amount(indemnity),
            label
        });
    }

    private static BigDecimal amount(Money money) {
        return money.isZero() ? BigDecimal.ZERO : money.getAmount();
    }

    /** What was set aside and is decided again in the same words takes its old place. */
    void write(Store store) {
        List<Object[]> ids = notices.stream().map(row -> new Object[] {row[0]}).toList();
        store.batch("delete from notice_item where notice_id = ?", ids);
        store.batch("delete from notice where id = ? and state = 'superseded'", ids);
        store.batch("""
                insert into notice (id, run_id, company, as_of, account_id, kind, level_name, level_class, channel,
                  recipient, state, content, pay_by, draft_id, reason)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, notices);
        store.batch("""
                insert into notice_item (notice_id, item_no, receivable_id, part, level_name, on_date, currency,
                  claimed, interest, indemnity, label)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, items);
        store.batch("insert into taken (receivable_id, part, level_name, notice_id) values (?, ?, ?, ?)", taken);
    }
}
