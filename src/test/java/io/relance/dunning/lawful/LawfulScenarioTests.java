package io.relance.dunning.lawful;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.ledger.CustomerType;
import io.relance.scenario.CatchUp;
import io.relance.scenario.Channel;
import io.relance.scenario.ChargeKind;
import io.relance.scenario.Level;
import io.relance.scenario.RepeatAfter;
import io.relance.scenario.Scenario;
import io.relance.scenario.Trigger;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the law forbids a scenario to ask for. */
class LawfulScenarioTests {
    private static final Level MAIL = level("first", new Trigger.AfterDue(5, false), Channel.EMAIL);
    private static final Level LETTER = level("first", new Trigger.AfterDue(5, false), Channel.EMAIL, Channel.LETTER);
    private static final Level CALL_LATER = level("call", new Trigger.WhenChargesAllowed("first"), Channel.CALL);

    @Test
    void allowsABelgianConsumerAWrittenFreeReminderAndThenTheClock() {
        assertThat(belgian(LETTER, CALL_LATER)).isEmpty();
        assertThat(belgian(MAIL, level("second", new Trigger.AfterLevel(15, false, "first"), Channel.LETTER)))
                .isEmpty();
        assertThat(belgian(
                        LETTER, charging("second", new Trigger.AfterLevel(20, false, "first"), ChargeKind.INDEMNITY)))
                .isEmpty();
        assertThat(belgian(level("courtesy", new Trigger.BeforeDue(3, false), Channel.EMAIL), LETTER))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"CALL", "VISIT", "SMS", "HAND_OVER"})
    void forbidsToReachABelgianConsumerOtherwiseFirst(Channel channel) {
        assertThat(belgian(level("first", new Trigger.AfterDue(5, false), channel)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.key()).isEqualTo("by");
                    assertThat(problem.sentence()).contains("art. XIX.2 CDE");
                });
        if (channel != Channel.HAND_OVER) {
            assertThat(belgian(level("courtesy", new Trigger.BeforeDue(3, false), channel), MAIL))
                    .extracting(Unlawful::level)
                    .containsExactly("courtesy");
        }
    }

    @Test
    void looksForTheFirstReminderBehindACall() {
        List<Unlawful> problems = belgian(
                level("call", new Trigger.AfterDue(5, false), Channel.CALL),
                charging("first", new Trigger.AfterLevel(5, false, "call"), ChargeKind.INTEREST),
                level("second", new Trigger.AfterLevel(10, false, "first"), Channel.EMAIL));
        assertThat(problems)
                .extracting(problem -> problem.level() + " " + problem.key())
                .containsExactly("call by", "first charges", "second at");
    }

    @Test
    void forbidsASmsAmongTheFallBacksOfTheFirstReminder() {
        assertThat(keys(belgian(level("first", new Trigger.AfterDue(5, false), Channel.EMAIL, Channel.SMS))))
                .containsExactly("by");
    }

    @Test
    void forbidsChargesAndCopiesOnAFirstReminder() {
        assertThat(keys(belgian(charging("first", new Trigger.AfterDue(5, false), ChargeKind.INTEREST))))
                .containsExactly("charges");
        assertThat(keys(belgian(copying(MAIL)))).containsExactly("cc");
        assertThat(keys(belgian(copying(level("courtesy", new Trigger.BeforeDue(3, false), Channel.EMAIL)), MAIL)))
                .containsExactly("cc");
    }

    @Test
    void forbidsToSayMoreBeforeTheFourteenDaysAreOver() {
        assertThat(keys(belgian(MAIL, level("second", new Trigger.AfterLevel(14, false, "first"), Channel.EMAIL))))
                .containsExactly("at");
        assertThat(keys(belgian(LETTER, level("second", new Trigger.AfterLevel(19, false, "first"), Channel.EMAIL))))
                .containsExactly("at");
        assertThat(keys(belgian(MAIL, level("second", new Trigger.AfterDue(60, false), Channel.EMAIL))))
                .as("the first one may be late")
                .containsExactly("at");
    }

    @Test
    void forbidsAnIndemnityToConsumersOfFranceGermanyLuxembourgAndBritain() {
        Level charging = charging("second", new Trigger.AfterLevel(30, false, "first"), ChargeKind.INDEMNITY);
        assertThat(of("FR", MAIL, charging))
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.sentence()).contains("level second").contains("L. 111-8 CPCE"));
        assertThat(of("DE", MAIL, charging))
                .singleElement()
                .satisfies(problem -> assertThat(problem.sentence()).contains("§ 288 V BGB"));
        assertThat(keys(of("LU", MAIL, charging))).containsExactly("charges");
        assertThat(keys(of("UK", MAIL, charging))).containsExactly("charges");
    }

    @Test
    void forbidsInterestToAFrenchConsumerBeforeAFormalNotice() {
        Level warning = charging("warning", new Trigger.AfterLevel(10, false, "first"), ChargeKind.INTEREST);
        assertThat(of("FR", MAIL, warning))
                .singleElement()
                .satisfies(problem -> assertThat(problem.sentence()).contains("1231-6"));
        Level formal = level("formal", new Trigger.AfterLevel(10, false, "first"), Channel.REGISTERED);
        Level after = charging("warning", new Trigger.AfterLevel(10, false, "formal"), ChargeKind.INTEREST);
        assertThat(of("FR", MAIL, formal, after)).isEmpty();
        assertThat(of("DE", MAIL, warning)).isEmpty();
    }

    @Test
    void namesInterestThatOnlyAContractGives() {
        Level warning = charging("warning", new Trigger.AfterLevel(10, false, "first"), ChargeKind.INTEREST);
        Scenario asking = scenario(MAIL, warning);
        assertThat(LawfulScenario.onlyByContract(asking, CustomerType.CONSUMER, "GB"))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.level()).isEqualTo("warning");
                    assertThat(each.key()).isEqualTo("charges");
                    assertThat(each.sentence()).contains("only a contract").contains("contract_rate");
                });
        assertThat(of("GB", MAIL, warning)).as("not forbidden").isEmpty();
        for (String country : List.of("FR", "BE", "LU", "DE", "NL", "IT")) {
            assertThat(LawfulScenario.onlyByContract(asking, CustomerType.CONSUMER, country))
                    .isEmpty();
        }
        assertThat(LawfulScenario.onlyByContract(asking, CustomerType.BUSINESS, "GB"))
                .isEmpty();
        assertThat(LawfulScenario.onlyByContract(scenario(MAIL), CustomerType.CONSUMER, "GB"))
                .isEmpty();
    }

    @Test
    void asksForTheFourteenDayLetterBeforeDutchCollectionCosts() {
        assertThat(keys(of("NL", charging("first", new Trigger.AfterDue(5, false), ChargeKind.INDEMNITY))))
                .containsExactly("charges");
        assertThat(keys(of(
                        "NL",
                        LETTER,
                        charging("second", new Trigger.AfterLevel(14, false, "first"), ChargeKind.INDEMNITY))))
                .containsExactly("at");
        assertThat(of(
                        "NL",
                        LETTER,
                        charging("second", new Trigger.AfterLevel(17, false, "first"), ChargeKind.INDEMNITY)))
                .isEmpty();
        assertThat(of("NL", LETTER, charging("second", new Trigger.WhenChargesAllowed("first"), ChargeKind.INDEMNITY)))
                .isEmpty();
    }

    @Test
    void leavesBusinessesAndUnknownCountriesAlone() {
        Scenario harsh = scenario(charging("first", new Trigger.AfterDue(1, false), ChargeKind.INDEMNITY));
        for (String country : List.of("FR", "BE", "LU", "DE", "NL", "GB", "IT")) {
            assertThat(LawfulScenario.problems(harsh, CustomerType.BUSINESS, country))
                    .isEmpty();
            assertThat(LawfulScenario.problems(harsh, CustomerType.PUBLIC, country))
                    .isEmpty();
        }
        assertThat(LawfulScenario.problems(harsh, CustomerType.CONSUMER, "IT")).isEmpty();
    }

    private static List<Unlawful> belgian(Level... levels) {
        return of("BE", levels);
    }

    private static List<Unlawful> of(String country, Level... levels) {
        return LawfulScenario.problems(scenario(levels), CustomerType.CONSUMER, country);
    }

    private static List<String> keys(List<Unlawful> problems) {
        return problems.stream().map(Unlawful::key).toList();
    }

    private static Level level(String name, Trigger at, Channel... by) {
        return Level.of(name, at, by);
    }

    private static Level charging(String name, Trigger at, ChargeKind kind) {
        return new Level(
                name,
                at,
                List.of(Channel.LETTER),
                name,
                Set.of(),
                false,
                null,
                Set.of(kind),
                false,
                null,
                null,
                null,
                List.of());
    }

    private static Level copying(Level level) {
        return new Level(
                level.name(),
                level.at(),
                level.by(),
                level.template(),
                Set.of(Level.CopyTo.RESPONSIBLE),
                false,
                null,
                Set.of(),
                false,
                null,
                null,
                null,
                List.of());
    }

    private static Scenario scenario(Level... levels) {
        return new Scenario(
                "consumer",
                Scenario.Serves.EVERYBODY,
                BigDecimal.ZERO,
                3,
                10,
                RepeatAfter.DEFAULT,
                5,
                2,
                5,
                CatchUp.STRICT,
                List.of(levels),
                null);
    }
}
