package io.relance.report.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the levels brought, in the order in which they are climbed. */
class EffectsTests {
    private static final LocalDate SENT = LocalDate.of(2026, 9, 1);

    @Test
    void standInTheOrderOfTheLadder() {
        Effects effects = new Effects(List.of("call-1", "reminder", "letter", "formal-notice"));
        effects.add(outcome("", "", null));
        effects.add(outcome("formal-notice", "registered", null));
        effects.add(outcome("abandoned", "letter", null));
        effects.add(outcome("reminder", "letter", null));
        effects.add(outcome("reminder", "email", null));
        effects.add(outcome("call-1", "call", null));
        assertThat(effects.list())
                .as("a level of the past after those of today, what was held last")
                .extracting(line -> line.level() + " " + line.channel())
                .containsExactly(
                        "call-1 call",
                        "reminder email",
                        "reminder letter",
                        "formal-notice registered",
                        "abandoned letter",
                        " ");
    }

    @ParameterizedTest(name = "{6}")
    @CsvSource({
        "7,1,1,1,7.0,100.00,'the seventh day is within seven'",
        "8,0,1,1,8.0,100.00,'the eighth is not'",
        "30,0,0,1,30.0,100.00,'a month'",
        "31,0,0,0,31.0,100.00,'later counts as recovered, in no term'"
    })
    void countsDaysFromTheMessage(
            int days, int within7, int within14, int within30, String median, String recovered, String why) {
        Effects effects = new Effects(List.of("reminder"));
        effects.add(outcome("reminder", "email", SENT.plusDays(days)));
        EffectLine line = effects.list().get(0);
        assertThat(List.of(line.within7(), line.within14(), line.within30()))
                .as(why)
                .containsExactly(within7, within14, within30);
        assertThat(line.medianDays()).hasToString(median);
        assertThat(line.recovered().getAmount()).hasToString(recovered);
    }

    private static Outcome outcome(String level, String channel, LocalDate paidOn) {
        Money amount = Money.parse("EUR 100.00");
        return new Outcome(level, channel, SENT, amount, paidOn == null ? amount.minus(amount) : amount, paidOn);
    }
}
