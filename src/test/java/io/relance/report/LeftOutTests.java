package io.relance.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** What was left out of a report: the first rows by themselves, all of them added up. */
class LeftOutTests {
    @Test
    void listsTheFirstAndAddsUpAll() {
        LeftOut.Builder all = new LeftOut.Builder();
        for (int row = 1; row <= 3 * LeftOut.MOST; row++) {
            all.add(row("f.csv:" + row, "1.10", row % 3 == 0 ? "USD" : "EUR"));
        }
        all.add(row("f.csv:900", null, null))
                .add(row("f.csv:901", "0.05", null))
                .add(row("", "-7.00", "EUR"));
        LeftOut leftOut = all.build();

        assertThat(leftOut.listed()).hasSize(LeftOut.MOST);
        assertThat(leftOut.listed().get(0).place()).isEqualTo("f.csv:1");
        assertThat(leftOut.more()).isEqualTo(2 * LeftOut.MOST + 3);
        assertThat(leftOut.in("EUR"))
                .as("with those of which nobody knows the currency; what stands without a row is none")
                .isEqualTo(new LeftOut.Sum(102, 1, new BigDecimal("103.05")));
        assertThat(leftOut.in("USD")).isEqualTo(new LeftOut.Sum(52, 1, new BigDecimal("55.05")));
        assertThat(leftOut.in("GBP")).isEqualTo(new LeftOut.Sum(2, 1, new BigDecimal("0.05")));
        assertThat(leftOut.all()).isEqualTo(new LeftOut.Sum(152, 1, new BigDecimal("158.05")));
    }

    @Test
    void saysWhyInOtherWords() {
        LeftOut leftOut =
                new LeftOut.Builder().add(row("f.csv:1", "1.00", "EUR")).build();
        assertThat(leftOut.saying(reason -> "n'est pas une date").listed())
                .extracting(LeftOut.Row::fault)
                .containsExactly("due_date: n'est pas une date");
    }

    private static LeftOut.Row row(String place, String amount, String currency) {
        return new LeftOut.Row(
                place,
                "C1",
                "F1",
                amount == null ? null : new BigDecimal(amount),
                currency,
                "due_date",
                "is no date; expected one such as 31/03/2026");
    }
}
