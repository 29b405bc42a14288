package io.relance.batch.ageing;

import io.relance.calendar.WorkingDays;
import io.relance.config.Settings.CompanySettings;
import io.relance.report.MonthEndStatus;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The report of a month end that is due on a date: that of the last month's calendar end, provisional from the first
 * working day on, final from the closing day on.
 */
record MonthEndDue(LocalDate monthEnd, MonthEndStatus status) {

    /**
     * What is due after a run of this date, oldest first: the reports of the month ends since the last one made, should no
     * run have taken place when they were due, and that of the last month end.
     *
     * @param made the last month end that a report was made of, or null if none was
     */
    static List<MonthEndDue> all(LocalDate asOf, CompanySettings company, @Nullable LocalDate made) {
        List<MonthEndDue> all = new ArrayList<>();
        LocalDate last = YearMonth.from(asOf).minusMonths(1).atEndOfMonth();
        for (YearMonth month = made == null ? YearMonth.from(last) : YearMonth.from(made);
                month.atEndOfMonth().isBefore(last);
                month = month.plusMonths(1)) {
            all.add(new MonthEndDue(month.atEndOfMonth(), MonthEndStatus.FINAL));
        }
        on(asOf, company).ifPresent(all::add);
        return all;
    }

    /** Of the last month end; empty on the days between it and the first working day. */
    private static Optional<MonthEndDue> on(LocalDate asOf, CompanySettings company) {
        LocalDate monthEnd = YearMonth.from(asOf).minusMonths(1).atEndOfMonth();
        WorkingDays days = ReportQuestions.workingDays(company, monthEnd);
        if (asOf.isBefore(days.after(monthEnd, 1))) {
            return Optional.empty();
        }
        int closeDay = company.reports().closeDay();
        return Optional.of(new MonthEndDue(monthEnd, MonthEndStatus.of(monthEnd, asOf, days, closeDay)));
    }

    /** Whether the books of the month were closed before a day. */
    boolean isClosedBefore(LocalDate day, CompanySettings company) {
        WorkingDays days = ReportQuestions.workingDays(company, monthEnd);
        return days.after(monthEnd, company.reports().closeDay()).isBefore(day);
    }

    boolean isFinal() {
        return status == MonthEndStatus.FINAL;
    }
}
