package io.relance.report.lines;

import io.relance.ledger.Customer;
import io.relance.ledger.Receivable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Until when a debt can be claimed in court; the law's business, which a report only asks. */
@FunctionalInterface
public interface LimitationDates {
    /** Nobody knows. */
    LimitationDates UNKNOWN = (customer, receivable) -> null;

    /** The last day on which it can be claimed, or null if not known. */
    @Nullable
    LocalDate of(Customer customer, Receivable receivable);
}
