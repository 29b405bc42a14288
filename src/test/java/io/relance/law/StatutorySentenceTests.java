package io.relance.law;

import static io.relance.law.Law.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which rate a letter names in its one sentence of law. */
class StatutorySentenceTests {
    @ParameterizedTest(name = "{0} {1}: {3}")
    @CsvSource({
        "FR, business, , 12.40%, the rate of the day where each half-year has its own",
        "FR, public, , 10.15%, the rate of the first day where it is kept",
        "UK, business, , 11.75%, likewise",
        "FR, business, 9.00, 9.00%, the rate of the contract",
        "LU, consumer, , '', nothing: the invoice would have had to announce it",
        "UK, consumer, , '', nothing outside court",
        "BE, consumer, , '', the first reminder says it"
    })
    void namesTheRateThatHolds(
            String country, String customer, @Nullable BigDecimal agreed, @Nullable String rate, String why) {
        Optional<String> sentence = StatutorySentence.of(
                Law.of(country, customer),
                Law.money(country, "1000"),
                day("2026-05-15"),
                agreed,
                day("2026-10-05"),
                Law.RATES,
                Language.EN);
        if (rate == null || rate.isEmpty()) {
            assertThat(sentence).as(why).isEmpty();
        } else {
            assertThat(sentence.orElse("")).as(why).contains(" " + rate + " a year");
        }
    }

    /** In October 2026 the French legal interest is not known: its name is enough, no figure is guessed. */
    @ParameterizedTest
    @CsvSource({
        "FR, sommes dues portent intérêt au taux légal (art. 1231-6 et 1344 C. civ.)",
        "NL, bedragen de wettelijke interest op (art. 1231-6 en 1344 C. civ.",
        "DE, Beträge mit dem gesetzlichen Zins zu verzinsen (Art. 1231-6 und 1344 C. civ.",
        "EN, amounts owed bear legal interest (art. 1231-6 and 1344 C. civ."
    })
    void namesLegalInterestWithoutAFigureWhereItIsNotKnown(Language language, String part) {
        Optional<String> sentence = StatutorySentence.of(
                Law.of("FR", "consumer"),
                Law.money("FR", "1000"),
                day("2026-05-15"),
                null,
                day("2026-10-05"),
                Law.RATES,
                language);
        assertThat(sentence.orElseThrow()).contains(part).doesNotContain("%");
    }

    @ParameterizedTest
    @CsvSource({
        "FR, business, 'art. L. 441-10 II and D. 441-5 C. com., French Commercial Code).'",
        "LU, business, '18 April 2004, Luxembourg).'",
        "UK, business, '(Late Payment of Commercial Debts (Interest) Act 1998).'"
    })
    void citesInOnePairOfBrackets(String country, String customer, String end) {
        Optional<String> sentence = StatutorySentence.of(
                Law.of(country, customer),
                Law.money(country, "1000"),
                day("2026-05-15"),
                null,
                day("2026-10-05"),
                Law.RATES,
                Language.EN);
        assertThat(sentence.orElseThrow()).endsWith(end).doesNotContain("))");
    }

    @ParameterizedTest
    @CsvSource({
        "NL, NL, 1000, 'van € 150,00 per factuur (art.', one amount",
        "NL, NL, , 'voor elke factuur, een vergoeding voor invorderingskosten naar gelang van het bedrag (art.', the scale",
        "UK, EN, , 'for each invoice a fixed sum for recovery costs that depends on its amount (Late', the bands"
    })
    void namesNoFixedSumThatOnlySomeInvoicesHave(
            String country, Language language, @Nullable String principal, String part, String why) {
        Optional<String> sentence = StatutorySentence.of(
                Law.of(country, "business"),
                principal == null ? null : Law.money(country, principal),
                day("2026-05-15"),
                null,
                day("2026-10-05"),
                Law.RATES,
                language);
        assertThat(sentence.orElseThrow().replace('\u00a0', ' ')).as(why).contains(part);
    }
}
