package io.relance.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The totals in one reporting currency, at rates given in the configuration; shown beside the totals, never instead.
 *
 * @param lines one per currency
 * @param total the sum, or null if a rate is missing
 */
public record Converted(
        CurrencyUnit currency, List<Line> lines, @Nullable Money total) {
    public Converted {
        lines = List.copyOf(lines);
    }

    /** A total, its rate and what it is worth, half up; null without a rate. */
    public record Line(
            Money total,
            @Nullable BigDecimal rate,
            @Nullable Money converted) {}

    /** Converts the totals, or answers null when no reporting currency is configured. */
    static @Nullable Converted of(List<Money> totals, ReportSettings settings) {
        CurrencyUnit currency = settings.reportingCurrency();
        if (currency == null) {
            return null;
        }
        List<Line> lines = new ArrayList<>();
        Money sum = Money.zero(currency);
        for (Money total : totals) {
            boolean same = total.getCurrencyUnit().equals(currency);
            BigDecimal rate = same
                    ? BigDecimal.ONE
                    : settings.rates().get(total.getCurrencyUnit().getCode());
            Money converted = rate == null ? null : converted(total, rate, currency);
            sum = sum == null || converted == null ? null : sum.plus(converted);
            lines.add(new Line(total, rate, converted));
        }
        return new Converted(currency, lines, sum);
    }

    private static Money converted(Money total, BigDecimal rate, CurrencyUnit currency) {
        return Money.of(currency, total.getAmount().multiply(rate), RoundingMode.HALF_UP);
    }
}
