package io.relance.batch.ageing;

import io.relance.calendar.WorkingDays;
import io.relance.config.Settings.CompanySettings;
import io.relance.report.MonthEndStatus;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

    /**
     * The month ends between the first night and the last month end, oldest first: without a report where the job was
     * switched on, or a run took place again, only now.
     *
     * @param first the day of the first night
     */
    static List<LocalDate> passed(LocalDate asOf, CompanySettings company, LocalDate first) {
        YearMonth last = YearMonth.from(asOf).minusMonths(1);
        return Stream.iterate(
                        YearMonth.from(first).minusMonths(1),
                        month -> month.isBefore(last),
                        month -> month.plusMonths(1))
                .map(month -> new MonthEndDue(month.atEndOfMonth(), MonthEndStatus.FINAL))
                .filter(due -> !due.isClosedBefore(first, company))
                .map(MonthEndDue::monthEnd)
                .toList();
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
