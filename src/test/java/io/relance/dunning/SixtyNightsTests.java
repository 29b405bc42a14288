package io.relance.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.dunning.decided.Decision;
import io.relance.dunning.decided.Reason;
import io.relance.dunning.given.Account;
import io.relance.dunning.given.Night;
import io.relance.dunning.ladder.Ladder;
import io.relance.scenario.Scenario;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random accounts and calendars over sixty nights and more: what must hold on every one of them. */
class SixtyNightsTests {
    private static final int NIGHTS = 75;

    record Ladder(String name, Scenario scenario) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Ladder> ladders() {
        return List.of(
                new Ladder("default ladder", Ladders.business()),
                new Ladder("e-mails tied to the due date", Ladders.mails()),
                new Ladder("formal without consent", Ladders.strict()));
    }

    @ParameterizedTest(name = "{0}: no level skipped or repeated, no interval broken, sums close")
    @MethodSource("ladders")
    void everyNightKeepsTheRules(Ladder ladder) {
        int sent = 0;
        for (long seed = 1; seed <= 40; seed++) {
            sent += run(seed, ladder.scenario());
        }
        assertThat(sent).as("messages").isGreaterThan(100);
    }

    private static int run(long seed, Scenario scenario) {
        Random random = new Random(-seed);
        LocalDate start = LocalDate.of(2026, 1 + random.nextInt(12), 1 + random.nextInt(28));
        World world = new World(seed, start);
        int sent = 0;
        for (int i = 0; i < NIGHTS; i++) {
            LocalDate asOf = start.plusDays(i);
            world.happen(asOf);
            if (random.nextInt(12) == 0) {
                continue;
            }
            Night night = Books.night(asOf, scenario);
            Account account = world.account();
            Decision decision = Dunning.decide(account, night);
            try {
                new NightCheck(account, night, decision).all();
                assertThat(Dunning.decide(world.shuffled(), night))
                        .as("in another order")
                        .isEqualTo(decision);
            } catch (AssertionError e) {
                throw new AssertionError("seed " + seed + ", " + asOf + ": " + e.getMessage(), e);
            }
            sent += decision.notices().size();
            world.evolve(decision, asOf);
        }
        return sent;
    }

    /** The nights above are no proof of anything if most reasons never occur in them. */
    @Test
    void theNightsAreRichEnough() {
        Set<Reason> seen = EnumSet.noneOf(Reason.class);
        for (long seed = 1; seed <= 45; seed++) {
            World world = new World(seed, LocalDate.of(2026, 7, 1));
            for (int i = 0; i < NIGHTS; i++) {
                LocalDate asOf = LocalDate.of(2026, 7, 1).plusDays(i);
                world.happen(asOf);
                Decision decision = Dunning.decide(world.account(), Books.night(asOf, Ladders.business()));
                decision.silences().forEach(silence -> seen.add(silence.reason()));
                world.evolve(decision, asOf);
            }
        }
        List<Reason> missing = new ArrayList<>(List.of(
                Reason.DISPUTED,
                Reason.PROMISED,
                Reason.PAYMENT_PLAN,
                Reason.PAYMENT_PENDING,
                Reason.AFTER_HOLD,
                Reason.COVERED_BY_CREDIT,
                Reason.UNALLOCATED_CREDIT,
                Reason.SMALL_REST,
                Reason.BELOW_MINIMUM,
                Reason.CALL_PENDING,
                Reason.FORMAL_MODE,
                Reason.AWAITING_APPROVAL,
                Reason.QUIET_PERIOD,
                Reason.NON_WORKING_DAY,
                Reason.CONTACTED_RECENTLY,
                Reason.INTERVAL,
                Reason.UNREACHABLE,
                Reason.DIRECT_DEBIT,
                Reason.NO_DUE_DATE,
                Reason.ON_HOLD));
        missing.removeAll(seen);
        assertThat(missing).isEmpty();
    }
}
