package io.relance.store.decision;

import io.relance.dunning.decided.Decision;
import io.relance.dunning.decided.Passed;
import io.relance.dunning.decided.Task;
import io.relance.ledger.Receivable;
import io.relance.store.Store;
import io.relance.store.row.Texts;
import io.relance.store.run.Run;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;

/** What a chunk puts on lists: calls and tasks for people, levels that lapsed, levels that no channel reaches. */
final class ListRows {
    private final Run run;
    private final List<Object[]> calls = new ArrayList<>();
    private final List<Object[]> tasks = new ArrayList<>();
    private final List<Object[]> lapsed = new ArrayList<>();
    private final List<Object[]> stuck = new ArrayList<>();
    private final List<Object[]> unstuck = new ArrayList<>();

    ListRows(Run run) {
        this.run = run;
    }

    void add(Decided decided) {
        calls(decided.account(), decided.callLines());
        Decision decision = decided.decision();
        int no = 0;
        for (Task task : decision.tasks()) {
            tasks.add(task(decided.account(), ++no, task));
        }
        for (Passed level : decision.lapsed()) {
            lapsed.add(new Object[] {level.receivable().value(), level.part(), level.level(), level.on(), run.id()});
        }
        decided.wereStuck().forEach(receivable -> unstuck.add(new Object[] {receivable.value()}));
        for (Decision.Stuck level : decision.unreachable()) {
            stuck.add(new Object[] {level.receivable().value(), level.part(), level.level(), level.since(), run.id()});
        }
    }

    private void calls(String account, List<CallRow> rows) {
        int no = 0;
        for (CallRow row : rows) {
            calls.add(
                    new Object[] {run.id(), row.place(account, ++no), account, Texts.cut(row.list(), 200), row.content()
                    });
        }
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

    void write(Store store) {
        store.batch("insert into call_row (run_id, place, account_id, list, content) values (?, ?, ?, ?, ?)", calls);
        store.batch(
                "insert into lapsed (receivable_id, part, level_name, on_date, run_id) values (?, ?, ?, ?, ?)", lapsed);
        store.batch("delete from stuck where receivable_id = ?", unstuck);
        store.batch("insert into stuck (receivable_id, part, level_name, since, run_id) values (?, ?, ?, ?, ?)", stuck);
        store.batch("""
                insert into task (run_id, account_id, task_no, kind, customer_id, doc_label, amount, detail)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """, tasks);
    }
}
