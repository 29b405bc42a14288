package io.relance.law;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What one further day costs: the amounts of several debts of one currency are added exactly and rounded half up to the
 * smallest unit once, at the end.
 */
public final class DailyInterest {
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final int DIGITS = 12;

    private final CurrencyUnit currency;
    private final Rates rates;
    private final LocalDate asOf;
    private BigDecimal sum = BigDecimal.ZERO;
    private boolean known = true;

    /**
     * Nothing yet.
     *
     * @param asOf the day after which the further days come
     */
    public DailyInterest(CurrencyUnit currency, LocalDate asOf, Rates rates) {
        this.currency = currency;
        this.asOf = asOf;
        this.rates = rates;
    }

    /**
     * Adds a debt that bears interest already.
     *
     * @param agreedRate the rate of the contract, or null
     */
    public void add(Jurisdiction law, Money base, LocalDate due, @Nullable BigDecimal agreedRate) {
        LocalDate next = asOf.plusDays(1);
        BigDecimal percent = agreedRate == null ? statutory(law, law.locked() ? due.plusDays(1) : next) : agreedRate;
        boolean compounded = law.yearlyCompounding() && !due.plusYears(1).isAfter(asOf);
        if (percent == null || compounded || !base.getCurrencyUnit().equals(currency)) {
            known = false;
            return;
        }
        BigDecimal divisor = HUNDRED.multiply(BigDecimal.valueOf(law.dayCount().yearOf(next)));
        sum = sum.add(base.getAmount().multiply(percent).divide(divisor, DIGITS, RoundingMode.HALF_UP));
    }

    private @Nullable BigDecimal statutory(Jurisdiction law, LocalDate day) {
        RateRule rule = law.rule();
        return rule == null ? null : rule.percentOn(day, rates).orElse(null);
    }

    /** The sum; empty where it is nothing, a rate is missing, or interest was compounded meanwhile. */
    public Optional<Money> total() {
        Money total = Money.of(currency, sum, RoundingMode.HALF_UP);
        return known && total.isPositive() ? Optional.of(total) : Optional.empty();
    }
}
