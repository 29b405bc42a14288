package io.relance.batch.ageing;

import io.relance.calendar.WorkingDays;
import io.relance.config.Settings.CompanySettings;
import io.relance.report.MonthEndStatus;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The report of a month end that is due on a date: that of the last month's calendar end, provisional from the first
 * working day on, final from the closing day on.
 */
record MonthEndDue(LocalDate monthEnd, MonthEndStatus status) {

    /** What is due after a run of this date; empty on the days between month end and the first working day. */
    static Optional<MonthEndDue> on(LocalDate asOf, CompanySettings company) {
        LocalDate monthEnd = YearMonth.from(asOf).minusMonths(1).atEndOfMonth();
        WorkingDays days = ReportQuestions.workingDays(company, monthEnd);
        if (asOf.isBefore(days.after(monthEnd, 1))) {
            return Optional.empty();
        }
        int closeDay = company.reports().closeDay();
        return Optional.of(new MonthEndDue(monthEnd, MonthEndStatus.of(monthEnd, asOf, days, closeDay)));
    }

    boolean isFinal() {
        return status == MonthEndStatus.FINAL;
    }
}
