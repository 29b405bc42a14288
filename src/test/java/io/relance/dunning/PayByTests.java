package io.relance.dunning;

import static io.relance.dunning.Books.account;
import static io.relance.dunning.Books.day;
import static io.relance.dunning.Books.invoice;
import static io.relance.dunning.Books.night;
import static org.assertj.core.api.Assertions.assertThat;

import io.relance.dunning.decided.Decision;
import io.relance.dunning.decided.Notice;
import io.relance.dunning.given.History;
import io.relance.dunning.given.Night;
import io.relance.ledger.Receivable;
import io.relance.scenario.Channel;
import io.relance.scenario.Level;
import io.relance.scenario.Scenario;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The date to pay by that a letter prints. */
class PayByTests {
    private final Receivable late = invoice("F-1", day("2026-06-01"), "1000.00").build();

    @ParameterizedTest(name = "{0}, {1} days, next level after {2}: {3}")
    @CsvSource(nullValues = "-", textBlock = """
            2026-10-05, -,  20, 2026-10-13, eight days
            2026-10-09, -,  20, 2026-10-17, a Saturday stays: the next level waits for this very day
            2026-10-05, -,   8, 2026-10-12, the day before the next level is sooner
            2026-10-05, -,   9, 2026-10-13, the last day before the next level is the eighth
            2026-10-05, -,   6, 2026-10-10, the day before the next level
            2026-10-02, 15, 25, 2026-10-17, the level's own days
            2026-10-02, 15, -,  2026-10-17, nothing comes next
            2026-10-27, 15, 25, 2026-11-11, a holiday stays as well
            """)
    void theLevelsDaysElseEightOrTheDayBeforeTheNextLevel(
            LocalDate asOf, @Nullable Integer days, @Nullable Integer next, LocalDate printed, String why) {
        assertThat(payBy(asOf, days, next)).as(why).isEqualTo(printed);
    }

    @Test
    void neverOnTheDayOfTheNextLevel() {
        Random random = new Random(4);
        int letters = 0;
        for (int i = 0; i < 400; i++) {
            LocalDate asOf = day("2026-09-07").plusDays(random.nextInt(500));
            Integer days = random.nextBoolean() ? 1 + random.nextInt(20) : null;
            int next = (days == null ? 1 : days + 1) + random.nextInt(20);
            LocalDate printed = payBy(asOf, days, next);
            if (printed == null) {
                continue; // nothing leaves on that day
            }
            letters++;
            String what = asOf + ", " + days + " days, next after " + next;
            assertThat(printed).as(what).isEqualTo(asOf.plusDays(days != null ? days : Math.min(8, next - 1)));
            assertThat(printed).as(what).isBefore(asOf.plusDays(next));
        }
        assertThat(letters).isGreaterThan(150);
    }

    private @Nullable LocalDate payBy(LocalDate asOf, @Nullable Integer days, @Nullable Integer next) {
        Level letter = Ladders.payBy(Level.of("letter", Ladders.afterDue(5), Channel.LETTER), days);
        Scenario scenario = next == null
                ? Ladders.scenario("one", letter)
                : Ladders.scenario("two", letter, Level.of("warning", Ladders.after(next, "letter"), Channel.LETTER));
        Night night = night(asOf, scenario);
        Decision decision = Dunning.decide(account(History.NONE, late), night);
        List<Notice> notices = decision.notices();
        return notices.isEmpty() ? null : notices.get(0).payBy();
    }
}
