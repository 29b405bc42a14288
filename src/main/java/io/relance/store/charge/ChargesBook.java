package io.relance.store.charge;

import io.relance.dunning.lawful.EndedCharges;
import io.relance.dunning.lawful.PaidLate;
import io.relance.law.AfterPayment;
import io.relance.ledger.Receivable;
import io.relance.report.Summary;
import io.relance.store.Store;
import io.relance.store.journal.JournalBook;
import io.relance.store.row.ReceivableRows;
import io.relance.store.row.Texts;
import io.relance.store.run.Run;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps what became of announced charges, and adds up what a pass announced, waived and claimed. */
public final class ChargesBook {
    /** Tasks of this kind are numbered from here, after those of the decision. */
    private static final int FIRST_TASK = 100_000;

    private final JdbcTemplate jdbc;
    private final JournalBook journal;

    public ChargesBook(Store store, JournalBook journal) {
        jdbc = store.jdbc();
        this.journal = journal;
    }

    /** Charges of one receivable that ended in a pass. */
    public record Ended(PaidCharges.Found found, EndedCharges charges, String cite) {}

    /** A line of the list of claimed charges. */
    public record Line(
            String customer,
            String name,
            String document,
            @Nullable LocalDate due,
            @Nullable LocalDate paidOn,
            String level,
            LocalDate announcedOn,
            Money principal,
            Money interest,
            Money indemnity,
            String working,
            String cite) {}

    /** Keeps them, journals each, and puts those to be claimed on the list of tasks. The caller's transaction covers it. */
    public void keep(Run run, List<Ended> ended) {
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> tasks = new ArrayList<>();
        List<JournalBook.Pending> events = new ArrayList<>();
        int task = FIRST_TASK + count(run.id());
        for (Ended each : ended) {
            rows.add(row(run, each));
            events.add(event(each));
            if (each.charges().outcome() == AfterPayment.CLAIM) {
                tasks.add(task(run, task++, each));
            }
        }
        jdbc.batchUpdate(
                "insert into charges_ended (receivable_id, gone_since, company, run_id, account_id, customer_id, doc_label,"
                        + " due_date, paid_on, outcome, level_name, announced_on, currency, principal, interest, indemnity,"
                        + " working, cite) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
        if (!tasks.isEmpty()) {
            jdbc.batchUpdate(
                    "insert into task (run_id, account_id, task_no, kind, customer_id, doc_label, amount, detail)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                    tasks);
        }
        journal.add(run, events);
    }

    private int count(long runId) {
        Integer found =
                jdbc.queryForObject("select count(*) from charges_ended where run_id = ?", Integer.class, runId);
        return found == null ? 0 : found;
    }

    private static Object[] row(Run run, Ended each) {
        PaidLate late = each.found().late();
        EndedCharges charges = each.charges();
        Receivable receivable = late.receivable();
        return new Object[] {
            receivable.id().value(),
            each.found().goneSince(),
            run.company(),
            run.id(),
            each.found().account(),
            receivable.customer().value(),
            Texts.cut(receivable.key().label(), 220),
            receivable.dueDate(),
            late.paidOn(),
            charges.outcome().name(),
            charges.level(),
            charges.announcedOn(),
            charges.principal().getCurrencyUnit().getCode(),
            charges.principal().getAmount(),
            charges.interest().getAmount(),
            charges.indemnity().getAmount(),
            String.join("\n", charges.working()),
            Texts.cut(each.cite(), 300)
        };
    }

    private static Object[] task(Run run, int number, Ended each) {
        Receivable receivable = each.found().late().receivable();
        EndedCharges charges = each.charges();
        return new Object[] {
            run.id(),
            each.found().account(),
            number,
            "CLAIM_CHARGES",
            receivable.customer().value(),
            Texts.cut(receivable.key().label(), 220),
            charges.interest().plus(charges.indemnity()).toString(),
            Texts.cut(
                    "invoice interest " + charges.interest() + " and fixed sum " + charges.indemnity() + ": "
                            + charges.reason(),
                    1000)
        };
    }

    private static JournalBook.Pending event(Ended each) {
        EndedCharges charges = each.charges();
        Receivable receivable = each.found().late().receivable();
        String type = charges.outcome() == AfterPayment.CLAIM ? "charges-claimed" : "charges-waived";
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("number", receivable.key().label());
        document.put("level", charges.level());
        document.put("open", text(Money.zero(charges.principal().getCurrencyUnit())));
        Map<String, Object> amounts = new LinkedHashMap<>();
        amounts.put("due", text(Money.zero(charges.principal().getCurrencyUnit())));
        amounts.put("interest", text(charges.interest()));
        amounts.put("indemnity", text(charges.indemnity()));
        amounts.put("currency", charges.principal().getCurrencyUnit().getCode());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", type);
        body.put("customer", receivable.customer().value());
        body.put("level", charges.level());
        body.put("documents", List.of(document));
        body.put("amounts", amounts);
        body.put("reason", charges.reason());
        String subject = receivable.id().value() + " " + each.found().goneSince();
        return new JournalBook.Pending(receivable.customer().value(), charges.level(), type, subject, body);
    }

    private static String text(Money amount) {
        return amount.getAmount().toPlainString();
    }

    /** What was claimed in a pass, in the order of accounts. */
    public void claimed(Run run, Consumer<Line> lines) {
        jdbc.query(
                "select e.customer_id, c.content, e.doc_label, e.due_date, e.paid_on, e.level_name, e.announced_on,"
                        + " e.currency, e.principal, e.interest, e.indemnity, e.working, e.cite from charges_ended e"
                        + " left join customer c on c.company = e.company and c.id = e.customer_id"
                        + " where e.run_id = ? and e.outcome = 'CLAIM' order by e.account_id, e.receivable_id",
                row -> {
                    String content = row.getString("content");
                    lines.accept(new Line(
                            row.getString("customer_id"),
                            content == null ? "" : Texts.parse(content).text("name"),
                            row.getString("doc_label"),
                            row.getObject("due_date", LocalDate.class),
                            row.getObject("paid_on", LocalDate.class),
                            row.getString("level_name"),
                            row.getObject("announced_on", LocalDate.class),
                            ReceivableRows.money(row, "principal", "currency"),
                            ReceivableRows.money(row, "interest", "currency"),
                            ReceivableRows.money(row, "indemnity", "currency"),
                            row.getString("working"),
                            row.getString("cite")));
                },
                run.id());
    }

    /** Charges by what happened to them: {@code announced}, {@code waived}, {@code claimed}; then by currency. */
    public Map<String, Map<String, Summary.Charged>> sums(Run run) {
        Map<String, Map<String, Summary.Charged>> sums = new LinkedHashMap<>();
        for (String what : List.of("announced", "waived", "claimed")) {
            sums.put(what, new TreeMap<>());
        }
        String columns = ", count(*) as documents, sum(interest) as interest, sum(indemnity) as indemnity";
        jdbc.query(
                "select 'announced' as what, i.currency"
                        + columns.replace("interest)", "i.interest)").replace("(indemnity", "(i.indemnity")
                        + " from notice n join notice_item i on i.notice_id = n.id where n.run_id = ? and n.kind = 'NOTICE'"
                        + " and n.state = 'sent' and (i.interest > 0 or i.indemnity > 0) group by i.currency",
                row -> {
                    add(sums, row);
                },
                run.id());
        jdbc.query(
                "select outcome as what, currency" + columns + " from charges_ended where run_id = ?"
                        + " group by outcome, currency",
                row -> {
                    add(sums, row);
                },
                run.id());
        return sums;
    }

    private static void add(Map<String, Map<String, Summary.Charged>> sums, java.sql.ResultSet row)
            throws java.sql.SQLException {
        String what = row.getString("what").toLowerCase(Locale.ROOT);
        String name = what.equals("claim") ? "claimed" : what.equals("waive") ? "waived" : what;
        sums.getOrDefault(name, new TreeMap<>())
                .put(
                        row.getString("currency").strip(),
                        new Summary.Charged(
                                row.getLong("documents"),
                                ReceivableRows.money(row, "interest", "currency")
                                        .getAmount(),
                                ReceivableRows.money(row, "indemnity", "currency")
                                        .getAmount()));
    }
}
