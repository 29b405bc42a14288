package io.relance.batch.ageing;

import io.relance.ageing.AgeBasis;
import io.relance.ageing.Buckets;
import io.relance.calendar.WorkingDays;
import io.relance.config.Holidays;
import io.relance.config.Settings.CompanySettings;
import io.relance.law.Jurisdictions;
import io.relance.ledger.Customer;
import io.relance.ledger.Receivable;
import io.relance.report.ReportQuestion;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Asks for a report of a company as it is configured. */
public final class ReportQuestions {
    private ReportQuestions() {}

    /**
     * The question.
     *
     * @param asKnownOn what was learned later is left out; null: everything known counts
     * @param madeOn the day the report is made
     */
    public static ReportQuestion of(
            CompanySettings company,
            LocalDate asOf,
            @Nullable LocalDate asKnownOn,
            AgeBasis basis,
            Buckets buckets,
            LocalDate madeOn) {
        String country = company.company().country();
        return new ReportQuestion(
                company.company(),
                asOf,
                asKnownOn,
                basis,
                buckets,
                madeOn,
                workingDays(company, asOf),
                (customer, receivable) -> lastDay(country, customer, receivable),
                company.reports());
    }

    /** The creditor's working days around the end of a month. */
    static WorkingDays workingDays(CompanySettings company, LocalDate asOf) {
        return new Holidays().of(company.company().country(), asOf.getYear(), asOf.getYear() + 1);
    }

    private static @Nullable LocalDate lastDay(String country, Customer customer, Receivable receivable) {
        LocalDate due = receivable.dueDate();
        return due == null
                ? null
                : Jurisdictions.governing(country, customer)
                        .map(law -> law.limitation().lastDay(due))
                        .orElse(null);
    }
}
