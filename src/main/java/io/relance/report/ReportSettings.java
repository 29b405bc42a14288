package io.relance.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a company configures for its reports.
 *
 * @param provisionRates depreciation in percent: of what is not due, then of each range of days late; empty: none
 * @param closeDay working day of the next month on which a month is final
 * @param reportingCurrency a currency in which totals are shown beside their own, or null
 * @param rates by currency code, what one unit is worth in the reporting currency
 * @param referenceTerms the terms that the statutory table names, in words, or empty
 * @param accountTotals by general-ledger account, what its open amounts should add up to in the books
 * @param monthEnd whether reports of month ends are made by themselves
 */
public record ReportSettings(
        List<BigDecimal> provisionRates,
        int closeDay,
        @Nullable CurrencyUnit reportingCurrency,
        Map<String, BigDecimal> rates,
        String referenceTerms,
        Map<String, BigDecimal> accountTotals,
        MonthEndPlan monthEnd) {
    /** No rates, closing on the fifth working day, every currency by itself. */
    public static final ReportSettings DEFAULT =
            new ReportSettings(List.of(), 5, null, Map.of(), "", Map.of(), MonthEndPlan.NONE);

    public ReportSettings {
        provisionRates = List.copyOf(provisionRates);
        rates = new TreeMap<>(rates);
        accountTotals = new TreeMap<>(accountTotals);
    }
}
