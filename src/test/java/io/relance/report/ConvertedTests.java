package io.relance.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ConvertedTests {
    private static final List<Money> TOTALS = List.of(Money.parse("EUR 100.00"), Money.parse("USD 10.05"));

    @Test
    void eachTotalIsRoundedHalfUpAndThenAdded() {
        Converted converted = Converted.of(TOTALS, settings(CurrencyUnit.EUR, Map.of("USD", new BigDecimal("0.90"))));
        assertThat(converted).isNotNull();
        assertThat(converted.lines())
                .extracting(line -> line.total() + " = " + line.converted())
                .as("10.05 x 0.90 = 9.045")
                .containsExactly("EUR 100.00 = EUR 100.00", "USD 10.05 = EUR 9.05");
        assertThat(converted.total()).isEqualTo(Money.parse("EUR 109.05"));
    }

    @Test
    void aMissingRateGivesNoTotalInsteadOfAnIncompleteOne() {
        Converted converted = Converted.of(TOTALS, settings(CurrencyUnit.EUR, Map.of()));
        assertThat(converted).isNotNull();
        assertThat(converted.lines()).extracting(Converted.Line::converted).containsExactly(TOTALS.get(0), null);
        assertThat(converted.total()).isNull();
    }

    @Test
    void nothingIsConvertedUnlessAskedFor() {
        assertThat(Converted.of(TOTALS, settings(null, Map.of()))).isNull();
    }

    private static ReportSettings settings(CurrencyUnit currency, Map<String, BigDecimal> rates) {
        return new ReportSettings(List.of(), 5, currency, rates, "", Map.of(), MonthEndPlan.NONE);
    }
}
