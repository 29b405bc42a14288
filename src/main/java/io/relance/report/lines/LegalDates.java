package io.relance.report.lines;

import io.relance.ledger.Customer;
import io.relance.ledger.Receivable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The dates the law sets for a receivable; the law's business, which a report only asks. */
public interface LegalDates {

    /** The last day on which it can be claimed in court, or null if not known. */
    @Nullable
    LocalDate limitation(Customer customer, Receivable receivable);

    /** The latest due date that may be agreed on for it, or null where its own is early enough or no limit is known. */
    @Nullable
    LocalDate latestDue(Customer customer, Receivable receivable);
}
