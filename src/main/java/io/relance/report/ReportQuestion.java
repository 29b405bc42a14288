package io.relance.report;

import io.relance.ageing.AgeBasis;
import io.relance.ageing.Buckets;
import io.relance.calendar.WorkingDays;
import io.relance.ledger.Company;
import io.relance.report.lines.LegalDates;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which report is wanted.
 *
 * @param company the creditor
 * @param asOf the date of the report
 * @param asKnownOn leave out what was learned later; null: everything known counts
 * @param basis the date ages are counted from
 * @param buckets the columns
 * @param madeOn the day the report is made; only the state of the month depends on it
 * @param workingDays of the creditor
 * @param legal until when debts can be claimed, and may fall due
 * @param settings what the company configured
 * @param ladder the names of all levels, in the order in which they are climbed
 */
public record ReportQuestion(
        Company company,
        LocalDate asOf,
        @Nullable LocalDate asKnownOn,
        AgeBasis basis,
        Buckets buckets,
        LocalDate madeOn,
        WorkingDays workingDays,
        LegalDates legal,
        ReportSettings settings,
        List<String> ladder) {
    public ReportQuestion {
        ladder = List.copyOf(ladder);
    }

    /** The day whose source the report is of: its date, or the earlier day up to which knowledge counts. */
    public LocalDate sourceOn() {
        return asKnownOn != null && asKnownOn.isBefore(asOf) ? asKnownOn : asOf;
    }

    /** Whether the month of the date is closed. */
    public MonthEndStatus status() {
        return MonthEndStatus.of(asOf, asKnownOn == null ? madeOn : asKnownOn, workingDays, settings.closeDay());
    }
}
