package io.relance.report;

import io.relance.ageing.AgeBasis;
import io.relance.ageing.Buckets;
import io.relance.calendar.WorkingDays;
import io.relance.ledger.Address;
import io.relance.ledger.Company;
import io.relance.ledger.Customer;
import io.relance.ledger.Receivable;
import io.relance.report.lines.LegalDates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Questions for reports of a fictitious company. */
public final class Questions {
    public static final LocalDate AS_OF = LocalDate.of(2026, 9, 30);

    private Questions() {}

    public static ReportQuestion question(LocalDate asOf) {
        return question(asOf, ReportSettings.DEFAULT);
    }

    public static ReportSettings settings() {
        return new ReportSettings(
                List.of("0.5", "2", "8", "20", "50").stream()
                        .map(BigDecimal::new)
                        .toList(),
                5,
                CurrencyUnit.EUR,
                Map.of("USD", new BigDecimal("0.92")),
                "60 jours date de facture",
                Map.of(),
                MonthEndPlan.NONE);
    }

    public static ReportQuestion question(LocalDate asOf, ReportSettings settings) {
        return new ReportQuestion(
                company(),
                asOf,
                null,
                AgeBasis.DUE_DATE,
                Buckets.DEFAULT,
                asOf.plusDays(2),
                WorkingDays.WEEKDAYS,
                new SomeDates(),
                settings,
                List.of("call-1", "reminder", "letter", "warning", "formal-notice"));
    }

    public static Company company() {
        return new Company(
                "acme", "ACME SAS", "FR", "fr", CurrencyUnit.EUR, "", "", "", "", "", "", "", "", Address.NONE, "", "");
    }

    /** 400 days to sue, 60 days to agree on. */
    private record SomeDates() implements LegalDates {
        @Override
        public @Nullable LocalDate limitation(Customer customer, Receivable receivable) {
            return receivable.dueDate() == null ? null : receivable.dueDate().plusDays(400);
        }

        @Override
        public @Nullable LocalDate latestDue(Customer customer, Receivable receivable) {
            LocalDate issued = receivable.issueDate();
            LocalDate due = receivable.dueDate();
            return issued == null || due == null || !due.isAfter(issued.plusDays(60)) ? null : issued.plusDays(60);
        }
    }
}
