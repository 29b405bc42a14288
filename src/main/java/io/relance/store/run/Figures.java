package io.relance.store.run;

import io.relance.report.Summary;
import io.relance.scenario.Channel;
import io.relance.store.Store;
import io.relance.store.row.ReceivableRows;
import io.relance.store.row.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a pass counted, added up for its summary and for the proof that its sums close. */
public final class Figures {
    /** The summary names so many messages that were not sent, and so many that lack something. */
    public static final int MOST_FAILURES = 100;

    public static final int MOST_PROBLEMS = 200;

    private final JdbcTemplate jdbc;

    public Figures(Store store) {
        jdbc = store.jdbc();
    }

    /** Open amounts by currency as they stand in the ledger. */
    public Map<String, BigDecimal> openAmounts(String company) {
        return amounts(
                "select currency, sum(open_amount) from receivable where company = ? and state = 'open'"
                        + " group by currency",
                company);
    }

    /** What is open of one currency and due on one day (null: without due date), debts and credits apart. */
    public record Due(CurrencyUnit currency, @Nullable LocalDate dueDate, boolean credit, int documents, Money sum) {}

    /** Open receivables added up by currency and due date, in this order: as many rows as there are due dates. */
    public List<Due> openByDueDate(String company) {
        return jdbc.query(
                """
                select currency, due_date, credit, count(*), sum(open_amount) from (
                  select currency, due_date, open_amount, case when open_amount < 0 then 1 else 0 end as credit
                  from receivable where company = ? and state = 'open' and open_amount <> 0) as o
                group by currency, due_date, credit order by currency, due_date, credit
                """,
                (row, n) -> {
                    CurrencyUnit currency = CurrencyUnit.of(row.getString(1).strip());
                    return new Due(
                            currency,
                            row.getObject(2, LocalDate.class),
                            row.getInt(3) == 1,
                            row.getInt(4),
                            ReceivableRows.money(currency, row.getBigDecimal(5)));
                },
                company);
    }

    /** Open receivables as they stand in the ledger. */
    public long openDocuments(String company) {
        return count("select count(*) from receivable where company = ? and state = 'open'", company);
    }

    public long customers(String company) {
        return count(
                "select count(distinct customer_id) from receivable where company = ? and state = 'open'", company);
    }

    /** Rows staged tonight that were neither rejected nor duplicates. */
    public long acceptedRows() {
        return count("select count(*) from stage_document where verdict is null");
    }

    /** Documents staged tonight that were accepted and are open. */
    public long acceptedOpen() {
        return count("select count(*) from stage_document where verdict is null and is_open = true");
    }

    /** Amounts counted while deciding, by currency. */
    public Map<String, BigDecimal> decidedAmounts(long runId, String what) {
        return amounts(
                "select currency, sum(amount) from tally where run_id = ? and what = ? group by currency", runId, what);
    }

    /** Receivables counted while deciding. */
    public long decidedDocuments(long runId, String what) {
        return count("select coalesce(sum(documents), 0) from tally where run_id = ? and what = ?", runId, what);
    }

    /** Silent amounts and receivables by reason. */
    public Map<String, Summary.Silent> silent(long runId) {
        return byName(runId, "silent");
    }

    /** What would have left if the company were live: messages and amounts by level and channel. */
    public List<Summary.Drafted> drafted(long runId) {
        List<Summary.Drafted> drafted = new ArrayList<>();
        for (Channel channel : Channel.values()) {
            byName(runId, channel.code())
                    .forEach((level, tally) ->
                            drafted.add(new Summary.Drafted(level, channel.code(), tally.count(), tally.amounts())));
        }
        drafted.sort(Comparator.comparing(Summary.Drafted::level));
        return drafted;
    }

    private Map<String, Summary.Silent> byName(long runId, String what) {
        Map<String, Long> counts = new TreeMap<>();
        Map<String, Map<String, BigDecimal>> sums = new TreeMap<>();
        jdbc.query(
                "select name, currency, sum(documents), sum(amount) from tally where run_id = ? and what = ?"
                        + " group by name, currency order by name, currency",
                row -> {
                    counts.merge(row.getString(1), row.getLong(3), Long::sum);
                    sums.computeIfAbsent(row.getString(1), name -> new TreeMap<>())
                            .put(row.getString(2).strip(), scaled(row.getString(2), row.getBigDecimal(4)));
                },
                runId,
                what);
        Map<String, Summary.Silent> found = new LinkedHashMap<>();
        counts.forEach((name, number) ->
                found.put(name, new Summary.Silent(number, sums.getOrDefault(name, Map.of()))));
        return found;
    }

    /** Reference rates that were missing or unverified, with the number of claims whose interest they concern. */
    public Map<String, Long> rateDoubts(long runId) {
        Map<String, Long> doubts = new TreeMap<>();
        jdbc.query(
                "select name, sum(documents) from tally where run_id = ? and what = 'rate' group by name",
                row -> {
                    doubts.put(row.getString(1), row.getLong(2));
                },
                runId);
        return doubts;
    }

    /** Notices of the pass by level and state, calls and thanks among them; drafts waiting by level. */
    public Map<String, Summary.Tally> notices(Run run) {
        Map<String, long[]> byLevel = new TreeMap<>();
        jdbc.query(
                "select level_name, state, count(*) from notice where run_id = ? and kind <> 'DRAFT'"
                        + " and (reason is null or reason <> 'joins') group by level_name, state",
                row -> {
                    long[] counts = byLevel.computeIfAbsent(row.getString(1), level -> new long[6]);
                    long number = row.getLong(3);
                    counts[0] += number;
                    switch (row.getString(2)) {
                        case "sent" -> counts[1] += number;
                        case "failed" -> counts[2] += number;
                        case "doubtful" -> counts[3] += number;
                        case "withdrawn" -> counts[4] += number;
                        default -> {
                            // still on its way: planned, with no outcome yet
                        }
                    }
                },
                run.id());
        jdbc.query(
                "select level_name, count(*) from draft where company = ? and state = 'WAITING' group by level_name",
                row -> {
                    byLevel.computeIfAbsent(row.getString(1), level -> new long[6])[5] += row.getLong(2);
                },
                run.company());
        Map<String, Summary.Tally> notices = new LinkedHashMap<>();
        byLevel.forEach((level, counts) -> notices.put(
                level, new Summary.Tally(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5])));
        return notices;
    }

    /** What a person should do, in the order of accounts. */
    public List<Summary.TaskLine> tasks(Run run) {
        return jdbc.query(
                "select t.kind, t.customer_id, c.content, t.doc_label, t.amount, t.detail from task t"
                        + " left join customer c on c.company = ? and c.id = t.customer_id where t.run_id = ?"
                        + " order by t.kind, t.account_id, t.task_no fetch first 10000 rows only",
                (row, n) -> new Summary.TaskLine(
                        row.getString(1).toLowerCase(java.util.Locale.ROOT).replace('_', ' '),
                        row.getString(2),
                        row.getString(3) == null
                                ? ""
                                : Texts.parse(row.getString(3)).text("name"),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)),
                run.company(),
                run.id());
    }

    /** Notices of the pass that failed, with the reason. */
    public List<String> failures(long runId) {
        return jdbc.query(
                "select account_id, level_name, reason from notice where run_id = ? and state = 'failed'"
                        + " order by account_id, id fetch first " + MOST_FAILURES + " rows only",
                (row, n) ->
                        "customer " + row.getString(1) + ", " + row.getString(2) + " was not sent: " + row.getString(3),
                runId);
    }

    /** What was missing in documents of the pass, of the first notices that lack something: {@code notice: problem}. */
    public List<String> documentProblems(long runId) {
        List<String> problems = new ArrayList<>();
        jdbc.query(
                """
                select account_id, level_name, problems from notice
                where run_id = ? and problems is not null and problems <> ''
                order by account_id, id fetch first %d rows only
                """.formatted(MOST_PROBLEMS),
                row -> {
                    for (String problem : row.getString(3).lines().toList()) {
                        problems.add("customer " + row.getString(1) + ", " + row.getString(2) + ": " + problem);
                    }
                },
                runId);
        return problems;
    }

    private Map<String, BigDecimal> amounts(String sql, Object... arguments) {
        Map<String, BigDecimal> amounts = new TreeMap<>();
        jdbc.query(
                sql,
                row -> {
                    amounts.put(row.getString(1).strip(), scaled(row.getString(1), row.getBigDecimal(2)));
                },
                arguments);
        return amounts;
    }

    private static BigDecimal scaled(String currency, BigDecimal amount) {
        return ReceivableRows.money(CurrencyUnit.of(currency.strip()), amount).getAmount();
    }

    private long count(String sql, Object... arguments) {
        @Nullable Long count = jdbc.queryForObject(sql, Long.class, arguments);
        return count == null ? 0 : count;
    }
}
