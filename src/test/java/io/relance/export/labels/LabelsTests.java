package io.relance.export.labels;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.ageing.AgeBasis;
import io.relance.ageing.Buckets;
import java.util.Locale;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class LabelsTests {
    private static final Labels FRENCH = Labels.of("fr");
    private static final Labels ENGLISH = Labels.of("en");

    @Test
    void bothLanguagesSayTheSame() {
        assertThat(FRENCH.keys()).isEqualTo(ENGLISH.keys());
        assertThat(Labels.of("nl").language()).isEqualTo("en");
    }

    @Test
    void writeNumbersAsPeopleDo() {
        Money money = Money.parse("EUR -1234567.80");
        assertThat(FRENCH.amount(money)).isEqualTo("-1\u00a0234\u00a0567,80");
        assertThat(ENGLISH.amount(money)).isEqualTo("-1,234,567.80");
        assertThat(ENGLISH.amount(Money.parse("JPY 1000"))).isEqualTo("1,000");
        assertThat(ENGLISH.share(Money.parse("EUR 1.00"), Money.parse("EUR 3.00")))
                .isEqualTo("33.3%");
        assertThat(ENGLISH.share(Money.parse("EUR 1.00"), Money.parse("EUR 0.00")))
                .isEmpty();
    }

    @Test
    void nameTheColumns() {
        assertThat(FRENCH.buckets(Buckets.of(15, 45), AgeBasis.DUE_DATE))
                .containsExactly(
                        "Non échu",
                        "1 à 15 jours de retard",
                        "16 à 45 jours de retard",
                        "Plus de 45 jours de retard",
                        "Sans échéance",
                        "Avoirs et règlements non affectés");
        assertThat(ENGLISH.shortBuckets(Buckets.DEFAULT))
                .containsExactly("Not due", "1–30", "31–60", "61–90", "> 90", "No due date", "Credits");
    }

    @Test
    void doNotDependOnTheMachine() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(FRENCH.text("rows.sum", 1, 2, 3, 4)).startsWith("1 = 2 acceptées");
            assertThat(FRENCH.count(1234)).isEqualTo("1\u00a0234");
        } finally {
            Locale.setDefault(before);
        }
    }
}
