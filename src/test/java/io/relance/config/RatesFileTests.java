package io.relance.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relance.law.ReferenceRate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatesFileTests {
    private static final String HEADER = "rate,from,to,percent,source,verified\n";

    @TempDir
    private Path folder;

    @Test
    void bringsRatesAlong() {
        assertThat(RatesFile.builtIn().all())
                .hasSizeGreaterThan(150)
                .allSatisfy(rate -> assertThat(rate.source()).isNotBlank());
        assertThat(RatesFile.with(null).on(ReferenceRate.ECB_MRO, LocalDate.of(2026, 3, 1)))
                .hasValueSatisfying(rate -> assertThat(rate.percent()).isEqualByComparingTo("2.15"));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            rate,from,to,percent,source,verified\\necb-mro,2027-01-01,2027-06-30,2.65,ECB,yes | commas
            rate;from;to;percent;source;verified\\necb-mro;2027-01-01;2027-06-30;2,65;ECB;yes\\n | semicolons and a decimal comma
            \uFEFFRate, From, To, Percent, Source, Verified\\r\\necb-mro, 2027-01-01, 2027-06-30, 2.65 %, "ECB, website", YES\\r\\n | as a spreadsheet saves it
            """)
    void addsACompanysOwnRates(String text, String why) throws IOException {
        Path own = write(text.replace("\\n", "\n").replace("\\r", "\r"));
        assertThat(RatesFile.with(own).on(ReferenceRate.ECB_MRO, LocalDate.of(2027, 2, 1)))
                .as(why)
                .hasValueSatisfying(rate -> assertThat(rate.percent()).isEqualByComparingTo("2.65"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            ecb,2027-01-01,2027-06-30,2.65,ECB,yes | :2: rate is "ecb"; expected one of ecb-mro, uk-bank-rate
            ecb-mro,01/01/2027,2027-06-30,2.65,ECB,yes | :2: from is "01/01/2027"; expected a date such as 2027-01-01
            ecb-mro,2027-01-01,2026-06-30,2.65,ECB,yes | :2: to is 2026-06-30, before from, 2027-01-01
            ecb-mro,2027-01-01,2027-06-30,265,ECB,yes | :2: percent is "265"; expected percent a year with two decimals at most, such as 2.40
            ecb-mro,2027-01-01,2027-06-30,0.0265,ECB,yes | :2: percent is "0.0265"; expected percent a year with two decimals at most
            ecb-mro,2027-01-01,2027-06-30,2.65,ECB,maybe | :2: verified is "maybe"; expected yes or no
            ecb-mro,2027-01-01,2027-06-30,2.65 | :2: has 4 values; expected rate, from, to
            """)
    void saysWhichLineIsWrong(String line, String problem) throws IOException {
        Path own = write(HEADER + line + "\n");
        assertThatThrownBy(() -> RatesFile.with(own))
                .isInstanceOf(ConfigurationProblems.class)
                .hasMessageContaining(own + problem);
    }

    @Test
    void refusesPeriodsThatOverlapInOneFile() throws IOException {
        Path own = write(HEADER + "ecb-mro,2027-01-01,2027-06-30,2.65,ECB,yes\n"
                + "ecb-mro,2027-06-30,2027-12-31,2.90,ECB,yes\n");
        assertThatThrownBy(() -> RatesFile.with(own))
                .isInstanceOf(ConfigurationProblems.class)
                .hasMessageContaining("two rates ecb-mro hold on 2027-06-30: the periods must not overlap");
    }

    @Test
    void carriesNoRateOverAGapAndGoesBeforeTheBuiltInOnes() throws IOException {
        Path own = write(HEADER + "ecb-mro,2027-07-01,2027-12-31,2.90,ECB,yes\n"
                + "ecb-mro,2026-07-01,2026-12-31,2.45,ECB press release,yes\n");
        var rates = RatesFile.with(own);
        assertThat(rates.on(ReferenceRate.ECB_MRO, LocalDate.of(2027, 1, 1))).isEmpty();
        assertThat(rates.on(ReferenceRate.ECB_MRO, LocalDate.of(2026, 7, 1))).hasValueSatisfying(rate -> {
            assertThat(rate.percent()).isEqualByComparingTo("2.45");
            assertThat(rate.verified()).isTrue();
        });
        assertThat(rates.on(ReferenceRate.ECB_MRO, LocalDate.of(2026, 6, 30)))
                .hasValueSatisfying(rate -> assertThat(rate.percent()).isEqualByComparingTo("2.15"));
    }

    @Test
    void namesAllLinesThatAreWrong() throws IOException {
        Path own = write(HEADER + "x,2027-01-01,2027-06-30,1.00,ECB,yes\n" + "ecb-mro,2027-01-01,soon,2.65,ECB,yes\n");
        assertThatThrownBy(() -> RatesFile.with(own))
                .isInstanceOfSatisfying(
                        ConfigurationProblems.class,
                        wrong -> assertThat(wrong.problems()).hasSize(2));
    }

    @Test
    void refusesAnotherTable() throws IOException {
        Path own = write("country,percent\nFR,2.65\n");
        assertThatThrownBy(() -> RatesFile.with(own)).hasMessageContaining("the header is \"country,percent\"");
        assertThatThrownBy(() -> RatesFile.with(folder.resolve("none.csv"))).hasMessageContaining("cannot be read");
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("rates.csv"), text, StandardCharsets.UTF_8);
    }
}
