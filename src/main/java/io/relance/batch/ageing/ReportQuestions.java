package io.relance.batch.ageing;

import io.relance.ageing.AgeBasis;
import io.relance.ageing.Buckets;
import io.relance.calendar.WorkingDays;
import io.relance.config.Holidays;
import io.relance.config.Settings.CompanySettings;
import io.relance.law.Jurisdictions;
import io.relance.law.PaymentTerms;
import io.relance.ledger.Customer;
import io.relance.ledger.Receivable;
import io.relance.report.ReportQuestion;
import io.relance.report.lines.LegalDates;
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
                new DatesOfTheLaw(country),
                company.reports(),
                company.scenarios().ladder());
    }

    /** The creditor's working days around the end of a month. */
    static WorkingDays workingDays(CompanySettings company, LocalDate asOf) {
        return new Holidays().of(company.company().country(), asOf.getYear(), asOf.getYear() + 1);
    }

    /**
     * The dates of the law that governs each receivable.
     *
     * @param creditor the creditor's country
     */
    private record DatesOfTheLaw(String creditor) implements LegalDates {
        @Override
        public @Nullable LocalDate limitation(Customer customer, Receivable receivable) {
            LocalDate due = receivable.dueDate();
            return due == null
                    ? null
                    : Jurisdictions.governing(creditor, customer)
                            .map(law -> law.limitation().lastDay(due))
                            .orElse(null);
        }

        @Override
        public @Nullable LocalDate latestDue(Customer customer, Receivable receivable) {
            LocalDate issued = receivable.issueDate();
            LocalDate due = receivable.dueDate();
            if (issued == null || due == null) {
                return null;
            }
            return Jurisdictions.governing(creditor, customer)
                    .flatMap(law -> PaymentTerms.excess(law.country(), law.customer(), issued, due))
                    .map(PaymentTerms.Excess::latest)
                    .orElse(null);
        }
    }
}
