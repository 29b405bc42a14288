package io.relance.law;

import static io.relance.law.Law.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DailyInterestTests {
    private static final LocalDate AS_OF = day("2026-03-31");

    @ParameterizedTest(name = "{0} {1}, agreed {2}, {3}, due {4}: {5}, {6}")
    @CsvSource({
        "FR, business, , 10000, 2026-01-15, 3.33, 12.15 % on 365 days",
        "FR, business, 8, 10000, 2026-01-15, 2.19, the contract's rate",
        "UK, business, , 10000, 2024-01-15, 3.63, 13.25 % of the first day is kept",
        "DE, business, , 10000, 2026-01-15, 2.81, 10.27 %",
        "NL, business, , 10000, 2026-01-15, 2.78, 10.15 %",
        "NL, business, , 10000, 2025-03-31, , a full year's interest was added to the principal",
        "FR, business, , 0.10, 2026-01-15, , less than a cent",
        "UK, consumer, , 10000, 2026-01-15, , no law gives it"
    })
    void isWhatTheNextDayCosts(
            String country,
            String customer,
            @Nullable BigDecimal agreed,
            String base,
            LocalDate due,
            @Nullable BigDecimal expected,
            String why) {
        Money money = Law.money(country, base);
        DailyInterest daily = new DailyInterest(money.getCurrencyUnit(), AS_OF, Law.RATES);
        daily.add(Law.of(country, customer), money, due, agreed);
        assertThat(daily.total().map(Money::getAmount).orElse(null)).as(why).isEqualTo(expected);
    }

    @Test
    void roundsTheSumAndNotEachDebt() {
        DailyInterest daily = new DailyInterest(CurrencyUnit.EUR, AS_OF, Law.RATES);
        for (int i = 0; i < 3; i++) {
            daily.add(Law.of("FR", "business"), Law.money("FR", "10.00"), day("2026-01-15"), null);
        }
        assertThat(daily.total()).contains(Money.parse("EUR 0.01"));
    }

    @Test
    void isNotKnownWhereARateIsMissing() {
        DailyInterest daily = new DailyInterest(CurrencyUnit.EUR, day("2026-12-31"), Law.RATES);
        daily.add(Law.of("FR", "business"), Law.money("FR", "10000"), day("2026-01-15"), null);
        assertThat(daily.total()).as("the further days lie in 2027").isEmpty();
    }
}
