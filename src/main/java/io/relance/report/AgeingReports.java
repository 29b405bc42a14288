package io.relance.report;

import io.relance.ageing.AgeingTable;
import io.relance.ageing.AgeingTableBuilder;
import io.relance.ageing.CurrencyAgeing;
import io.relance.ageing.OpenDocument;
import io.relance.ageing.SumsDoNotClose;
import io.relance.ageing.Tally;
import io.relance.report.figure.CurrencyFigures;
import io.relance.report.lines.Effects;
import io.relance.report.lines.Movements;
import io.relance.report.lines.ReportLines;
import io.relance.report.lines.RollForward;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Makes a report: reads the open documents once, hands their lines on, and returns what was added up on the way. */
public final class AgeingReports {
    private static final int MONTHS = 12;

    private final ReportQuestion question;
    private final ReportFacts facts;
    private final String company;
    private final LocalDate previousMonthEnd;
    private final @Nullable LocalDate historyBegins;

    private AgeingReports(ReportQuestion question, ReportFacts facts) {
        this.question = question;
        this.facts = facts;
        this.company = question.company().id();
        this.previousMonthEnd = YearMonth.from(question.asOf()).minusMonths(1).atEndOfMonth();
        this.historyBegins = facts.historyBegins(company).orElse(null);
    }

    /**
     * The plain table and its reconciliation.
     *
     * @throws SumsDoNotClose if the buckets do not add up to the open amounts
     */
    public static AgeingStatement statement(ReportQuestion question, ReportFacts facts) {
        AgeingReports reports = new AgeingReports(question, facts);
        AgeingTableBuilder table = new AgeingTableBuilder(question.asOf(), question.basis(), question.buckets());
        AccountControls accounts = new AccountControls(question);
        long[] reconstituted = {0};
        facts.forEach(reports.company, question.asOf(), question.asKnownOn(), document -> {
            table.add(document);
            accounts.add(document);
            reconstituted[0] += document.reconstituted() ? 1 : 0;
        });
        return reports.statement(table.build(), reconstituted[0], accounts.list());
    }

    /**
     * The full report; its lines go to {@code lines} while it is made.
     *
     * @throws SumsDoNotClose if the buckets do not add up to the open amounts
     */
    public static AgeingReport full(ReportQuestion question, ReportFacts facts, ReportLines lines) {
        return new AgeingReports(question, facts).full(lines);
    }

    private AgeingReport full(ReportLines lines) {
        LocalDate asOf = question.asOf();
        UsualDelays delays = new UsualDelays();
        Span year = new Span(asOf.minusYears(1).plusDays(1), asOf, question.asKnownOn());
        facts.paid(company, year, delays::add);
        Movements movements = new Movements(previousMonthEnd, question.basis(), question.buckets(), lines);
        List<MonthEnd> history = history(movements);
        boolean compared = isKnown(previousMonthEnd);

        Gathering gathering = new Gathering(question, delays, facts::remark, lines, compared ? movements : null);
        facts.documents(company, asOf, question.asKnownOn(), gathering::add);
        AgeingTable table = gathering.table();
        history.add(new MonthEnd(asOf, totals(table)));
        List<RollForward> moved = compared ? movements.finish() : List.of();

        Effects effects = new Effects(question.ladder());
        facts.outcomes(company, year, effects::add);
        return new AgeingReport(
                statement(table, gathering.reconstituted(), gathering.accounts()),
                question.status(),
                figures(table, gathering, history),
                gathering.topDebtors(),
                gathering.alerts().list(),
                gathering.alerts().counts(),
                history,
                previousMonthEnd,
                moved,
                effects.list(),
                Converted.of(sums(table), question.settings()),
                source().leftOut());
    }

    private List<CurrencyFigures> figures(AgeingTable table, Gathering gathering, List<MonthEnd> history) {
        MonthEnd previous = history.get(history.size() - 2);
        List<CurrencyFigures> all = new ArrayList<>();
        for (CurrencyAgeing currency : table.currencies()) {
            Tally opening = previous.of(currency.currency().getCode());
            BigDecimal known =
                    opening != null ? opening.total().getAmount() : previous.totals() != null ? BigDecimal.ZERO : null;
            all.add(gathering
                    .figures(currency.currency())
                    .build(known, facts.sales(company), question.settings().referenceTerms()));
        }
        return all;
    }

    /** The twelve month ends before the date; the last of them is also what movements are counted from. */
    private List<MonthEnd> history(Movements movements) {
        List<MonthEnd> history = new ArrayList<>();
        YearMonth last = YearMonth.from(previousMonthEnd);
        for (int back = MONTHS - 1; back >= 0; back--) {
            LocalDate date = last.minusMonths(back).atEndOfMonth();
            history.add(isKnown(date) ? monthEnd(date, back == 0 ? movements : null) : new MonthEnd(date, null));
        }
        return history;
    }

    private boolean isKnown(LocalDate date) {
        return historyBegins != null && !historyBegins.isAfter(date);
    }

    private MonthEnd monthEnd(LocalDate date, @Nullable Movements movements) {
        AgeingTableBuilder table = new AgeingTableBuilder(date, question.basis(), question.buckets());
        facts.forEach(company, date, question.asKnownOn(), (OpenDocument document) -> {
            table.add(document);
            if (movements != null) {
                movements.before(document);
            }
        });
        return new MonthEnd(date, totals(table.build()));
    }

    private static Map<String, Tally> totals(AgeingTable table) {
        Map<String, Tally> totals = new TreeMap<>();
        table.currencies().forEach(each -> totals.put(each.currency().getCode(), each.totals()));
        return totals;
    }

    private AgeingStatement statement(AgeingTable table, long reconstituted, List<AccountControl> accounts) {
        SourceFacts source = source();
        ReportHeader header = new ReportHeader(
                company,
                question.company().name(),
                question.asOf(),
                question.asKnownOn(),
                source.origin(),
                source.extracted(),
                source.rows(),
                reconstituted,
                facts.undated(company, question.asOf(), question.asKnownOn()).orElse(null));
        return new AgeingStatement(header, table, reconciliation(table, source), accounts);
    }

    private SourceFacts source() {
        return facts.source(company, question.sourceOn());
    }

    private @Nullable Reconciliation reconciliation(AgeingTable table, SourceFacts source) {
        List<Money> totals = sums(table);
        return Reconciliation.of(
                totals, knownThen(totals, source), question.company().currency().getCode(), source);
    }

    /** The totals as they were known on the day of the source, which its control total belongs to. */
    private List<Money> knownThen(List<Money> totals, SourceFacts source) {
        LocalDate asOf = question.asOf();
        LocalDate known = question.asKnownOn();
        LocalDate then = source.knownOn();
        if (source.controlTotal() == null || then == null || (known != null && !known.isAfter(then))) {
            return totals;
        }
        AgeingTableBuilder table = new AgeingTableBuilder(asOf, question.basis(), question.buckets());
        facts.forEach(company, asOf, then, table::add);
        return sums(table.build());
    }

    private static List<Money> sums(AgeingTable table) {
        return table.currencies().stream().map(each -> each.totals().total()).toList();
    }
}
