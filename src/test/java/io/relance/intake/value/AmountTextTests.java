package io.relance.intake.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountTextTests {
    @ParameterizedTest(name = "{0} is {1} ({2})")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1234,56           | 1234.56  | decimal comma",
                "1234.56           | 1234.56  | decimal point",
                "1 234,56          | 1234.56  | space between groups",
                "1\u00A0234,56     | 1234.56  | no-break space",
                "1\u202F234\u202F567,89 | 1234567.89 | narrow no-break spaces",
                "1\u2009234,5      | 1234.5   | thin space",
                "1.234,56          | 1234.56  | continental",
                "1,234.56          | 1234.56  | English",
                "1'234.56          | 1234.56  | Swiss",
                "1\u2019234,56     | 1234.56  | typographic apostrophe",
                "1.234,56-         | -1234.56 | SAP's trailing minus",
                "-1.234,56         | -1234.56 | leading minus",
                "- 12,00           | -12.00   | minus set apart",
                "\u221212,00       | -12.00   | the minus sign proper",
                "\u201312,00       | -12.00   | a dash for a minus",
                "(12,00)           | -12.00   | parentheses",
                "( 1.012,00 \u20AC)| -1012.00 | parentheses around the currency",
                "(12,00) EUR       | -12.00   | currency behind the parentheses",
                "12,00 \u20AC      | 12.00    | symbol behind",
                "\u20AC 12.00      | 12.00    | symbol before",
                "\u20AC-12.00      | -12.00   | minus behind the symbol",
                "EUR 1.234,56      | 1234.56  | code before",
                "12.00EUR          | 12.00    | code without space",
                "12.00 CR          | -12.00   | credit",
                "12.00 DR          | 12.00    | debit",
                "1.234,56 H        | -1234.56 | Haben",
                "1.234,56 S        | 1234.56  | Soll",
                "+12,5             | 12.5     | plus",
                ",50               | 0.50     | no digit before the comma",
                "0.123             | 0.123    | a group never begins with a lone zero",
                "1234,567          | 1234.567 | four digits are no group",
                "1.234.567         | 1234567  | two groups leave no doubt",
                "1 234,567         | 1234.567 | groups are spaces, so the comma is decimal",
                "0                 | 0        | nothing",
                "007               | 7        | leading zeros",
            })
    void reads(String text, BigDecimal value, String why) {
        Readings<BigDecimal> readings = AmountText.read(text).readings();
        assertThat(readings.isDoubtful()).as(why).isFalse();
        assertThat(readings.certainValue()).as(why).isEqualByComparingTo(value);
    }

    @ParameterizedTest(name = "{0} is {1} or {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234   | 1234  | 1.234",
                "1,234   | 1.234 | 1234",
                "12,345- | -12.345 | -12345",
                "(1.234) | -1234 | -1.234",
            })
    void keepsBothReadings(String text, BigDecimal comma, BigDecimal point) {
        Readings<BigDecimal> readings = AmountText.read(text).readings();
        assertThat(readings.isDoubtful()).isTrue();
        assertThat(readings.first()).isEqualByComparingTo(comma);
        assertThat(readings.second()).isEqualByComparingTo(point);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "abc         | no digits",
                "12 34,56    | a group of two",
                "1.23.456    | groups of two and three",
                "1,234,56    | two commas that are no groups",
                "1.234,567.8 | two decimal signs",
                "-(12,00)    | two signs",
                "-12,00-     | two signs",
                "12,00 XYZ   | no currency",
                "12,         | no decimals",
                "1.5E+3      | shortened by a spreadsheet",
                "12/34       | a fraction",
                "12 000 00   | the last group is short",
                "--          | only signs",
                "(12         | half a parenthesis",
                "12%         | a percentage",
                "1 234.567,89| groups of two kinds",
                "\u20AC      | only a symbol",
                "EUR 12 USD  | two currencies",
            })
    void refuses(String text, String why) {
        assertThat(AmountText.read(text).readings().isReadable()).as(why).isFalse();
    }

    @ParameterizedTest(name = "{0} is in {1}")
    @CsvSource({
        "12.00 \u20AC, EUR",
        "CHF 12.00, CHF",
        "12.00 $, USD",
        "\u00A3 12.00, GBP",
        "12.00 euros, EUR",
        "12.00, ''"
    })
    void findsTheCurrency(String text, String currency) {
        assertThat(AmountText.read(text).currency()).isEqualTo(currency);
    }
}
