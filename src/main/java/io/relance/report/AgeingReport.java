package io.relance.report;

import io.relance.report.figure.CurrencyFigures;
import io.relance.report.lines.Alert;
import io.relance.report.lines.CustomerLine;
import io.relance.report.lines.EffectLine;
import io.relance.report.lines.RollForward;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The content of the full report, apart from its lines, which streamed by while it was made.
 *
 * @param statement the table, its header and its reconciliation
 * @param status of the month
 * @param figures one per currency, in the order of the table
 * @param topDebtors the largest debtors, currency by currency, largest first
 * @param alerts what needs attention
 * @param alertCounts how many alerts there are of each kind, those not listed included
 * @param history the month ends before the date and the date itself, oldest first
 * @param previousMonthEnd the date that movements are counted from
 * @param movements how that month end became this date, by currency; empty: insufficient data
 * @param effects what the levels brought; empty: insufficient data
 * @param converted the totals in a reporting currency, or null
 * @param leftOut rows of the source that could not be used
 */
public record AgeingReport(
        AgeingStatement statement,
        MonthEndStatus status,
        List<CurrencyFigures> figures,
        List<CustomerLine> topDebtors,
        List<Alert> alerts,
        Map<Alert.Kind, Integer> alertCounts,
        List<MonthEnd> history,
        LocalDate previousMonthEnd,
        List<RollForward> movements,
        List<EffectLine> effects,
        @Nullable Converted converted,
        LeftOut leftOut) {

    /** How many debtors are listed per currency. */
    public static final int TOP = 20;

    public AgeingReport {
        figures = List.copyOf(figures);
        topDebtors = List.copyOf(topDebtors);
        alerts = List.copyOf(alerts);
        alertCounts = new EnumMap<>(alertCounts.isEmpty() ? new EnumMap<>(Alert.Kind.class) : alertCounts);
        history = List.copyOf(history);
        movements = List.copyOf(movements);
        effects = List.copyOf(effects);
    }

    /** Whether everything is explained; otherwise the command ends with 3. */
    public boolean isClean() {
        return statement.isClean();
    }
}
