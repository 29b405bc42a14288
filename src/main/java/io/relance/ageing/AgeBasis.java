package io.relance.ageing;

import io.relance.ledger.Receivable;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The date from which a document's age is counted. */
public enum AgeBasis {
    /** Days past due: as-of date minus due date. */
    DUE_DATE,
    /** Days since the document was issued: as-of date minus issue date. */
    ISSUE_DATE;

    /** The word of the command line and of JSON: {@code due-date}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The date the age is counted from, or null when the document lacks it. */
    public @Nullable LocalDate dateOf(Receivable receivable) {
        return this == DUE_DATE ? receivable.dueDate() : receivable.issueDate();
    }
}
