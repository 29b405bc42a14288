package io.relance.report.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the figures of one currency are made from; all amounts in that currency, VAT included.
 *
 * @param asOf the date of the report
 * @param total all that is open, credits deducted
 * @param notDue what is not due, credits deducted neither here nor below
 * @param debits all debts
 * @param late what is past due
 * @param over90 what is more than 90 days past due
 * @param lateTimesDays the sum of late amount x days late
 * @param opening the total at the month end before the one of the date, or null if not known
 * @param sales revenue by month, in any order
 */
public record Balances(
        LocalDate asOf,
        BigDecimal total,
        BigDecimal notDue,
        BigDecimal debits,
        BigDecimal late,
        BigDecimal over90,
        BigDecimal lateTimesDays,
        @Nullable BigDecimal opening,
        List<MonthlySales> sales) {
    public Balances {
        sales = List.copyOf(sales);
    }
}
