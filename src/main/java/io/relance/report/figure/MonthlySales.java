package io.relance.report.figure;

import java.time.YearMonth;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Revenue of one month in one currency.
 *
 * @param inclVat with VAT, which receivables are compared with
 * @param exclVat without VAT, or null if not known
 */
public record MonthlySales(
        YearMonth month, Money inclVat, @Nullable Money exclVat) {}
