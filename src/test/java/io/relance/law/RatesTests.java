package io.relance.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class RatesTests {
    /** 300 statutory rates as they were published or computed by others: the rules must give each of them. */
    @ParameterizedTest(name = "{0} {1} from {2}: {4} %")
    @CsvFileSource(resources = "/law/statutory-rates.csv", numLinesToSkip = 1)
    void rulesGiveThePublishedRates(String country, String customer, LocalDate from, LocalDate to, BigDecimal percent) {
        RateRule rule = Law.of(country, customer).rule();
        assertThat(rule).isNotNull();
        for (LocalDate day : List.of(from, to)) {
            assertThat(rule.percentOn(day, Law.RATES))
                    .hasValueSatisfying(found -> assertThat(found).isEqualByComparingTo(percent));
        }
    }

    @ParameterizedTest(name = "{0} {1} on {2}: {3}")
    @CsvSource({
        "FR, consumer, 2026-07-01, legal interest of the second half of 2026 is not known",
        "FR, business, 2027-01-01, the next half-year is not carried on",
        "FR, business, 2014-12-31, before the first period",
        "NL, consumer, 2025-07-01, no decree was found",
        "LU, consumer, 2025-01-01, only 2024 is known",
        "BE, consumer, 2015-06-30, not found",
        "UK, business, 2027-01-01, next year"
    })
    void carriesNoRateOn(String country, String customer, LocalDate day, String why) {
        assertThat(Law.of(country, customer).rule().percentOn(day, Law.RATES))
                .as(why)
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2.40, 10.50", "2.50, 10.50", "2.51, 11.00", "0.00, 8.00", "0.05, 8.50", "4.25, 12.50", "-0.50, 7.50"})
    void roundsTheBelgianRateUpToTheNextHalfPoint(BigDecimal ecb, BigDecimal belgian) {
        Rates rates = Rates.of(List.of(rate(ReferenceRate.ECB_MRO, "2030-01-01", "2030-06-30", ecb.toPlainString())));
        assertThat(Law.of("BE", "business").rule().percentOn(Law.day("2030-03-01"), rates))
                .contains(belgian);
    }

    @Test
    void usesTheRateOfTheHalfYearsFirstDay() {
        Rates changes = Rates.of(List.of(
                rate(ReferenceRate.ECB_MRO, "2030-01-01", "2030-03-15", "2.00"),
                rate(ReferenceRate.ECB_MRO, "2030-03-16", "2030-07-20", "3.00")));
        RateRule french = Law.of("FR", "business").rule();
        assertThat(french.percentOn(Law.day("2030-06-30"), changes)).contains(new BigDecimal("12.00"));
        assertThat(french.percentOn(Law.day("2030-12-31"), changes)).contains(new BigDecimal("13.00"));
    }

    @Test
    void putsOnesOwnRatesBeforeTheOthers() {
        Rates own = Rates.of(List.of(
                rate(ReferenceRate.ECB_MRO, "2027-01-01", "2027-06-30", "2.65"),
                rate(ReferenceRate.ECB_MRO, "2026-07-01", "2026-12-31", "2.55")));
        Rates both = Law.RATES.with(own);
        RateRule french = Law.of("FR", "business").rule();
        assertThat(french.percentOn(Law.day("2027-02-01"), both)).contains(new BigDecimal("12.65"));
        assertThat(french.percentOn(Law.day("2026-08-01"), both)).contains(new BigDecimal("12.55"));
        assertThat(french.percentOn(Law.day("2026-02-01"), both)).contains(new BigDecimal("12.15"));
    }

    @Test
    void refusesTwoRatesForOneDay() {
        assertThatThrownBy(() -> Rates.of(List.of(
                        rate(ReferenceRate.ECB_MRO, "2030-01-01", "2030-06-30", "2.00"),
                        rate(ReferenceRate.ECB_MRO, "2030-06-30", "2030-12-31", "3.00"))))
                .hasMessageContaining("ecb-mro")
                .hasMessageContaining("2030-06-30");
    }

    private static Rates.Published rate(ReferenceRate rate, String from, String to, String percent) {
        return new Rates.Published(rate, Law.day(from), Law.day(to), new BigDecimal(percent), "a test", true);
    }
}
