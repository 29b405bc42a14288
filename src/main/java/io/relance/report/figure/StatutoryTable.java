package io.relance.report.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Payment terms of customers as French companies publish them in their management report (Code de commerce, art.
 * L. 441-14 and D. 441-6, I, 2°): invoices issued and not paid at the closing date whose term has come, by days late,
 * VAT included, and those left out because they are disputed.
 *
 * @param bands 0 days (not late, for information), 1-30, 31-60, 61-90, 91 and more, disputed ones left out
 * @param late the sum of the late bands, 1 day and more
 * @param disputed late invoices left out because they are disputed
 * @param revenue revenue of the twelve months up to the date with VAT, or null if not known
 * @param referenceTerms the terms that lateness is measured against, in words; empty: those of each invoice
 */
public record StatutoryTable(
        List<Band> bands,
        Band late,
        Band disputed,
        @Nullable BigDecimal revenue,
        String referenceTerms) {
    public StatutoryTable {
        bands = List.copyOf(bands);
    }

    /** Share of the revenue in percent, two digits, half up; null: insufficient data. */
    public @Nullable BigDecimal share(Money amount) {
        if (revenue == null || revenue.signum() <= 0) {
            return null;
        }
        return amount.getAmount().multiply(BigDecimal.valueOf(100)).divide(revenue, 2, RoundingMode.HALF_UP);
    }
}
