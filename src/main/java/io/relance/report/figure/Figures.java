package io.relance.report.figure;

import io.relance.report.figure.Figure.Kind;
import io.relance.report.figure.Figure.Missing;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Computes the figures of one currency. Results have one decimal, rounded half up; intermediate quotients keep 34
 * digits. A figure whose data is not complete has no value.
 */
public final class Figures {
    private static final int MONTHS = 12;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Balances balances;

    private Figures(Balances balances) {
        this.balances = balances;
    }

    /** All figures in the order in which they are shown. */
    public static List<Figure> of(Balances balances) {
        Figures figures = new Figures(balances);
        return List.of(
                figures.overSales(Kind.DSO_SIMPLE, balances.total()),
                figures.countBack(),
                figures.overSales(Kind.BEST_POSSIBLE_DSO, balances.notDue()),
                figures.overSales(Kind.AVERAGE_DAYS_DELINQUENT, balances.total().subtract(balances.notDue())),
                figures.collectionEffectiveness(),
                figures.shareOver90(),
                figures.weightedDaysLate());
    }

    /** An amount / revenue of the twelve months up to that of the date x their days. */
    private Figure overSales(Kind kind, BigDecimal amount) {
        BigDecimal revenue = BigDecimal.ZERO;
        long days = 0;
        YearMonth last = lastWholeMonth();
        for (int back = 0; back < MONTHS; back++) {
            YearMonth month = last.minusMonths(back);
            Optional<BigDecimal> sales = sales(month);
            if (sales.isEmpty()) {
                return Figure.insufficient(kind, Missing.SALES);
            }
            revenue = revenue.add(sales.get());
            days += month.lengthOfMonth();
        }
        if (revenue.signum() <= 0) {
            return Figure.insufficient(kind, Missing.NOTHING_TO_DIVIDE);
        }
        return Figure.of(kind, rounded(amount.multiply(BigDecimal.valueOf(days)), revenue));
    }

    /**
     * Goes back month by month from the date: a month whose revenue is covered by what is open counts with all its days
     * (the month of the date up to the date), the last one with the share of its revenue that is still needed.
     */
    private Figure countBack() {
        BigDecimal left = balances.total();
        BigDecimal days = BigDecimal.ZERO;
        YearMonth month = YearMonth.from(balances.asOf());
        int length = balances.asOf().getDayOfMonth();
        while (left.signum() > 0) {
            Optional<BigDecimal> sales = sales(month);
            if (sales.isEmpty()) {
                return Figure.insufficient(Kind.DSO_COUNT_BACK, Missing.SALES);
            }
            BigDecimal revenue = sales.get();
            if (revenue.compareTo(left) > 0) {
                days = days.add(left.multiply(BigDecimal.valueOf(length)).divide(revenue, MathContext.DECIMAL128));
                break;
            }
            left = left.subtract(revenue);
            days = days.add(BigDecimal.valueOf(length));
            month = month.minusMonths(1);
            length = month.lengthOfMonth();
        }
        return Figure.of(Kind.DSO_COUNT_BACK, days.setScale(1, RoundingMode.HALF_UP));
    }

    private Figure collectionEffectiveness() {
        Kind kind = Kind.COLLECTION_EFFECTIVENESS;
        if (!isMonthEnd()) {
            return Figure.insufficient(kind, Missing.MONTH_END);
        }
        BigDecimal opening = balances.opening();
        if (opening == null) {
            return Figure.insufficient(kind, Missing.HISTORY);
        }
        Optional<BigDecimal> sales = sales(YearMonth.from(balances.asOf()));
        if (sales.isEmpty()) {
            return Figure.insufficient(kind, Missing.SALES);
        }
        BigDecimal available = opening.add(sales.get());
        BigDecimal collectable = available.subtract(balances.notDue());
        if (collectable.signum() <= 0) {
            return Figure.insufficient(kind, Missing.NOTHING_TO_DIVIDE);
        }
        return Figure.of(kind, rounded(available.subtract(balances.total()).multiply(HUNDRED), collectable));
    }

    private Figure shareOver90() {
        if (balances.debits().signum() == 0) {
            return Figure.insufficient(Kind.SHARE_OVER_90, Missing.NOTHING_TO_DIVIDE);
        }
        return Figure.of(Kind.SHARE_OVER_90, rounded(balances.over90().multiply(HUNDRED), balances.debits()));
    }

    private Figure weightedDaysLate() {
        if (balances.late().signum() == 0) {
            return Figure.insufficient(Kind.WEIGHTED_DAYS_LATE, Missing.NOTHING_TO_DIVIDE);
        }
        return Figure.of(Kind.WEIGHTED_DAYS_LATE, rounded(balances.lateTimesDays(), balances.late()));
    }

    private boolean isMonthEnd() {
        return balances.asOf().getDayOfMonth() == balances.asOf().lengthOfMonth();
    }

    /** The month of the date if the date is its last day, else the one before. */
    private YearMonth lastWholeMonth() {
        YearMonth month = YearMonth.from(balances.asOf());
        return isMonthEnd() ? month : month.minusMonths(1);
    }

    private Optional<BigDecimal> sales(YearMonth month) {
        return balances.sales().stream()
                .filter(each -> each.month().equals(month))
                .map(each -> each.inclVat().getAmount())
                .reduce(BigDecimal::add);
    }

    private static BigDecimal rounded(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, 1, RoundingMode.HALF_UP);
    }
}
