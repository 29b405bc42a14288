package io.relance.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.assertj.core.api.SoftAssertions;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/**
 * Hundreds of seeded cases whose figures a second program worked out, day by day and without knowing this one:
 * {@code figures.py}, beside the figures. Countries, kinds of customers, agreed rates, half-years, notices, part payments
 * in both orders, credit notes.
 */
class IndependentFiguresTests {
    /** One line of the file. */
    private record Figures(List<String> cells) {
        String text(int column) {
            return cells.get(column);
        }

        LocalDate day(int column) {
            return LocalDate.parse(text(column));
        }

        Debt debt() {
            BigDecimal rate = text(5).isEmpty() ? null : new BigDecimal(text(5));
            Sending by = text(7).equals("email") ? Sending.ELECTRONIC : Sending.POST;
            List<Movement> movements = new ArrayList<>();
            moves(8, Movement.Kind.PAYMENT, movements);
            moves(9, Movement.Kind.CREDIT_NOTE, movements);
            return Debt.of(Law.money(text(0), text(2)), day(3))
                    .agreed(rate)
                    .clause(rate != null)
                    .noticed(Law.dayOrNull(text(6)), by)
                    .reducedBy(
                            movements,
                            Allocation.valueOf(text(10).toUpperCase(Locale.ROOT).replace('-', '_')));
        }

        private void moves(int column, Movement.Kind kind, List<Movement> into) {
            for (String each : text(column).split(" ")) {
                if (!each.isEmpty()) {
                    String[] parts = each.split("=");
                    into.add(new Movement(kind, LocalDate.parse(parts[0]), Law.money(text(0), parts[1])));
                }
            }
        }

        Charged charged() {
            return Law.of(text(0), text(1)).charge(debt(), day(4), Law.RATES);
        }
    }

    @Test
    void agreeToTheCent() throws IOException {
        List<Figures> all = read();
        assertThat(all).hasSizeGreaterThan(700);
        SoftAssertions softly = new SoftAssertions();
        for (Figures each : all) {
            Charged charged = each.charged();
            softly.assertThat(List.of(
                            text(charged.interest()),
                            text(charged.indemnity()),
                            text(charged.left().total()),
                            Integer.toString(charged.periods().size())))
                    .as("%s: interest, fixed sum, left, periods", each.cells())
                    .isEqualTo(each.cells().subList(11, 15));
        }
        softly.assertAll();
    }

    /** The file would prove nothing if its cases were all alike. */
    @Test
    void coverWhatMatters() throws IOException {
        List<Figures> all = read();
        assertThat(all).filteredOn(each -> Integer.parseInt(each.text(14)) > 2).hasSizeGreaterThan(100);
        assertThat(all).filteredOn(each -> !each.text(8).isEmpty()).hasSizeGreaterThan(100);
        assertThat(all).filteredOn(each -> !each.text(9).isEmpty()).hasSizeGreaterThan(50);
        assertThat(all).filteredOn(each -> each.text(11).equals("0.00")).hasSizeBetween(50, 400);
    }

    private static String text(Money amount) {
        return amount.getAmount().toPlainString();
    }

    private static List<Figures> read() throws IOException {
        try (InputStream in = IndependentFiguresTests.class.getResourceAsStream("figures.csv")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .skip(1)
                    .map(line -> new Figures(List.of(line.split(",", -1))))
                    .toList();
        }
    }
}
