package io.relance.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.calendar.QuietPeriod;
import io.relance.ledger.Customer;
import io.relance.ledger.CustomerType;
import io.relance.scenario.Channel;
import io.relance.scenario.Level;
import io.relance.scenario.LevelClass;
import io.relance.scenario.Scenario;
import io.relance.scenario.Scenarios;
import io.relance.scenario.Trigger;
import io.relance.scenario.Trigger.AfterDue;
import io.relance.scenario.Trigger.AfterLevel;
import io.relance.scenario.Trigger.BeforeDue;
import java.nio.file.Path;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The words of scenarios: triggers, channels, what makes a ladder that can be climbed. */
class LadderTests {
    @TempDir
    private Path folder;

    static Stream<Arguments> triggers() {
        return Stream.of(
                Arguments.of("15 days before due", new BeforeDue(15, false)),
                Arguments.of("3 working days before due", new BeforeDue(3, true)),
                Arguments.of("1 day after due", new AfterDue(1, false)),
                Arguments.of("5 working days after due", new AfterDue(5, true)),
                Arguments.of("7  days after  reminder", new AfterLevel(7, false, "reminder")),
                Arguments.of("2 working days after call-1", new AfterLevel(2, true, "call-1")),
                Arguments.of("when charges allowed after first", new Trigger.WhenChargesAllowed("first")));
    }

    @ParameterizedTest
    @MethodSource("triggers")
    void readsTriggersAndWritesThemBack(String text, Trigger trigger) {
        assertThat(TriggerText.parse(text)).isEqualTo(trigger);
        assertThat(TriggerText.parse(TriggerText.print(trigger))).isEqualTo(trigger);
    }

    @ParameterizedTest(name = "\"{0}\": {1}")
    @CsvSource({
        "0 days after due, on the due date nothing is late",
        "0 days before due, courtesies lapse on the due date",
        "-3 days after due, words not signs",
        "5 days past due, another word",
        "5 after due, no unit",
        "five days after due, no figure",
        "5 days before reminder, before a level means nothing",
        "5 weeks after due, another unit",
        "on due, no distance",
        "5 days after due and reminder, two anchors",
        "5 days after, no anchor",
        "when charges allowed after due, no reminder",
    })
    void refusesOtherTriggers(String text, String why) {
        assertThat(TriggerText.parse(text)).as(why).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "24 December to 1 January, --12-24, --01-01",
        "1 to 20 August, --08-01, --08-20",
        "1 Aug to 20 aug, --08-01, --08-20",
        "29 February to 1 March, --02-29, --03-01",
    })
    void readsQuietPeriodsAndWritesThemBack(String text, String first, String last) {
        QuietPeriod period = QuietText.parse(text);

        assertThat(period).isEqualTo(new QuietPeriod(MonthDay.parse(first), MonthDay.parse(last)));
        assertThat(QuietText.parse(QuietText.print(period))).isEqualTo(period);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            {level: a, at: 5 days after due, by: email}, {level: a, at: 6 days after due, by: email} | levels[1].level is "a" a second time; each level has its own name
            {level: due, at: 5 days after due, by: email} | levels[0].level is "due"; expected a name of letters, digits, - and _, at most 40, other than due
            {level: a, by: email} | levels[0].at is missing; expected "N [working] days before due", "N [working] days after due", "N [working] days after LEVEL" with N at least 1, or "when charges allowed after LEVEL"
            {level: a, at: 5 days after due} | levels[0].by is missing; expected one of email, letter, registered, sms, call, visit, hand-over, or a list of them
            {level: a, at: 5 days after due, by: []} | levels[0].by names no channel; expected one of email, letter, registered, sms, call, visit, hand-over, or a list of them
            {level: a, at: 5 days after due, by: ""} | levels[0].by names no channel; expected one of email, letter, registered, sms, call, visit, hand-over, or a list of them
            {level: a, at: 5 days after due, by: " , "} | levels[0].by names no channel; expected one of email, letter, registered, sms, call, visit, hand-over, or a list of them
            {level: a, at: 5 days after due, by: [null]} | levels[0].by names no channel; expected one of email, letter, registered, sms, call, visit, hand-over, or a list of them
            {level: a, at: 5 days after due, by: [email, email]} | levels[0].by names a channel twice
            {level: a, at: 5 days after due, by: [call, letter]} | levels[0].by lists "letter" after "call", which never fails; leave it out or put it first
            {level: a, at: 5 days after due, by: email, cc: boss} | levels[0].cc is "boss"; expected one of responsible, sales, or a list
            {level: a, at: 5 days after due, by: email, attach: all} | levels[0].attach is "all"; expected invoices
            {level: a, at: 5 days after due, by: email, charges: fees} | levels[0].charges is "fees"; expected one of interest, indemnity, or a list
            {level: a, at: 5 days after due, by: email, pay-by: 0} | levels[0].pay-by is "0"; expected a number of days from 1 to 365
            {level: a, at: 5 days after due, by: email, pay-by: x} | levels[0].pay-by is "x"; expected a number of days from 1 to 365
            {level: a, at: 5 days after due, by: call, pay-by: 8} | levels[0].pay-by is printed on written messages only; this level has none
            {level: a, at: 5 days after due, by: email, aproval: true} | unknown key "aproval" in relance.scenarios.s.levels[0]; did you mean "approval"?
            {level: a, at: 5 days after due, by: email, if: {open-at-least: 5}} | levels[0].if.open-at-least is for levels before the due date only: a past-due level is never skipped; use minimum-amount
            {level: a, at: 5 days before due, by: email, charges: interest} | levels[0].charges has no place before the due date: nothing may be demanded yet
            {level: a, at: 5 days before due, by: email, pay-by: 8} | levels[0].pay-by has no place before the due date: nothing may be demanded yet
            {level: a, at: 5 days before due, by: registered} | levels[0].by has no place before the due date: nothing may be demanded yet
            {level: a, at: 5 days before due, by: email, approval: true} | levels[0].approval has no place before the due date: nothing may be demanded yet
            {level: a, at: 5 days after b, by: email} | levels[0].at counts from "b", but no level stands before it
            {level: a, at: when charges allowed after b, by: email} | levels[0].at counts from "b", but no level stands before it
            {level: a, at: 5 days after due, by: email}, {level: b, at: 5 days after a, by: email}, {level: c, at: when charges allowed after a, by: email} | levels[2].at counts from "a"; it can only count from the level directly before it, "b"
            {level: a, at: 5 days before due, by: email}, {level: b, at: 5 days after a, by: email} | levels[1].at counts from "a", but a past-due level never counts from a courtesy; say "N days after due"
            {level: a, at: 5 days after due, by: email}, {level: b, at: 5 days after a, by: email}, {level: c, at: 5 days after a, by: email} | levels[2].at counts from "a"; it can only count from the level directly before it, "b"
            {level: a, at: 5 days after due, by: email}, {level: b, at: 5 days after c, by: email}, {level: c, at: 5 days after b, by: email} | levels[1].at counts from "c"; it can only count from the level directly before it, "a"
            {level: a, at: 5 days after due, by: email}, {level: b, at: 5 days before due, by: email} | levels[1].at lies before due, but "a" before it lies after
            {level: a, at: 5 days after due, by: email}, {level: b, at: 5 days after due, by: email} | levels[1].at is "5 days after due", no later than "a" before it
            {level: a, at: 5 days before due, by: email}, {level: b, at: 8 days before due, by: email} | levels[1].at is "8 days before due", no later than "a" before it
            {level: a, at: 5 days after due, by: hand-over}, {level: b, at: 5 days after a, by: email} | levels[1].level stands after a hand-over, where nothing is sent any more
            {level: a, at: 5 days after due, by: letter, pay-by: 8}, {level: b, at: 7 days after a, by: letter} | levels[1].at is "7 days after a", but "a" before it gives 8 days to pay (pay-by)
            {level: a, at: 5 days after due, by: letter, pay-by: 8}, {level: b, at: 12 days after due, by: letter} | levels[1].at is "12 days after due", but "a" before it gives 8 days to pay (pay-by)
            {level: a, at: 5 days after due, by: letter, pay-by: 8}, {level: b, at: 5 working days after a, by: letter} | levels[1].at is "5 working days after a", but "a" before it gives 8 days to pay (pay-by)
            {level: a, at: 5 days after due, by: letter}, {level: b, at: 9 days after a, by: letter, pay-by: 10}, {level: c, at: 23 days after due, by: letter} | levels[2].at is "23 days after due", but "b" before it gives 10 days to pay (pay-by)
            {level: a, at: 5 days after due, by: email, was: [b]}, {level: b, at: 9 days after a, by: email} | levels[0].was names "b", which already is or was another level
            """)
    void refusesLaddersThatCannotBeClimbed(String levels, String problem) {
        assertThat(problems("levels: [" + levels + "]"))
                .singleElement()
                .asString()
                .endsWith(problem.startsWith("unknown") ? problem : "relance.scenarios.s." + problem);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            {level: a, at: 5 days after due, by: letter, pay-by: 8}, {level: b, at: 8 days after a, by: letter} | on the last day itself
            {level: a, at: 5 days after due, by: letter, pay-by: 8}, {level: b, at: 6 working days after a, by: letter} | 6 working days are 8 days at least
            {level: a, at: 5 days after due, by: letter, pay-by: 8}, {level: b, at: 13 days after due, by: letter} | likewise from the due date
            {level: a, at: 5 days after due, by: [registered, letter]} | a fall-back
            {level: a, at: 5 days after due, by: [email, call]} | a call where no e-mail can go
            {level: a, at: 5 days after due, by: email, was: old} | one earlier name
            {level: a, at: 3 working days after due, by: email}, {level: b, at: 4 days after due, by: email} | units differ
            """)
    void allowsWhatCanBeClimbed(String levels, String why) {
        assertThat(problems("levels: [" + levels + "]")).as(why).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            minimum-amount: 1 | levels is missing; expected a list of levels; [] for customers who are never contacted
            levels: [a] | levels[0] is a single value; expected keys and values
            levels: a | levels is a single value; expected a list
            levels: [], minimum-amount: -1 | minimum-amount is "-1"; expected an amount such as 150 or 15.00
            levels: [], repeat-after: {calls: 3} | unknown key "calls" in relance.scenarios.s.repeat-after; did you mean "call"?
            levels: [], catch-up: soon | catch-up is "soon"; expected strict or latest
            levels: [], for: {customer-type: private} | for.customer-type is "private"; expected one of business, consumer, public
            levels: [], for: {country: Belgium} | for.country is "Belgium"; expected a country of two letters such as FR
            levels: [], for: {sector: x} | unknown key "sector" in relance.scenarios.s.for; known are customer-type, segment, country, scenario
            levels: [], thanks: {by: call} | thanks.by is "call"; expected one of email, letter, sms
            levels: [], call-expiry: soon | call-expiry is "soon"; expected a number of days from 0 to 365
            """)
    void checksTheSettingsOfAScenario(String keys, String problem) {
        assertThat(problems(keys))
                .singleElement()
                .asString()
                .endsWith(problem.startsWith("unknown") ? problem : "relance.scenarios.s." + problem);
    }

    @Test
    void builtInScenariosServeWhomTheySay() {
        Scenarios scenarios = builtIn();

        assertThat(scenarios.all())
                .extracting(Scenario::name)
                .containsExactly("business", "consumer-be", "consumer", "public-body", "key-account", "strict", "none");
        assertThat(served(scenarios, CustomerType.BUSINESS, "FR", "")).isEqualTo("business");
        assertThat(served(scenarios, CustomerType.CONSUMER, "FR", "")).isEqualTo("consumer");
        assertThat(served(scenarios, CustomerType.CONSUMER, "BE", "")).isEqualTo("consumer-be");
        assertThat(served(scenarios, CustomerType.PUBLIC, "FR", "")).isEqualTo("public-body");
        assertThat(served(scenarios, CustomerType.BUSINESS, "FR", "strict")).isEqualTo("strict");
        assertThat(served(scenarios, CustomerType.BUSINESS, "FR", "key-account"))
                .isEqualTo("key-account");
        assertThat(served(scenarios, CustomerType.CONSUMER, "FR", "none")).isEqualTo("none");
    }

    @Test
    void aCustomerWithoutCountryIsOfTheCompanysOwn() {
        Scenarios belgian = new ConfigurationFixture(folder)
                .company(ConfigurationFixture.SMALLEST.replace("country: FR", "country: BE"))
                .scenarios();

        assertThat(served(belgian, CustomerType.CONSUMER, "", "")).isEqualTo("consumer-be");
        assertThat(served(belgian, CustomerType.CONSUMER, "FR", "")).isEqualTo("consumer");
        assertThat(served(builtIn(), CustomerType.CONSUMER, "", "")).isEqualTo("consumer");
    }

    @Test
    void builtInScenariosKeepTheLawAndTheirPurpose() {
        Scenarios scenarios = builtIn();

        assertThat(levels(scenarios, "consumer"))
                .as("a French consumer is never charged")
                .allMatch(level -> level.charges().isEmpty());
        assertThat(levels(scenarios, "consumer-be").get(0))
                .as("Belgium: free, in writing, first")
                .matches(level ->
                        level.charges().isEmpty() && level.by().stream().allMatch(Channel::isWritten));
        assertThat(levels(scenarios, "consumer-be").get(1).at().days())
                .as("14 days from the third working day after posting, holidays between")
                .isGreaterThanOrEqualTo(21);
        assertThat(levels(scenarios, "public-body")).noneMatch(Level::isHandOver);
        assertThat(levels(scenarios, "key-account")).allMatch(Level::isTask);
        assertThat(levels(scenarios, "strict"))
                .filteredOn(level -> level.by().contains(Channel.REGISTERED))
                .singleElement()
                .matches(level -> !level.approval());
        assertThat(levels(scenarios, "none")).isEmpty();
        assertThat(levels(scenarios, "business"))
                .filteredOn(level -> level.levelClass() == LevelClass.FORMAL)
                .hasSize(2)
                .allMatch(Level::approval);
    }

    @Test
    void scenariosSurviveBeingWrittenDown() {
        Scenarios scenarios = builtIn();

        assertThat(ScenarioText.parse(ScenarioText.print(scenarios))).isEqualTo(scenarios);
    }

    @Test
    void everySettingOfAScenarioSurvivesBeingWrittenDown() {
        Scenarios scenarios = new ConfigurationFixture(folder)
                .company(ConfigurationFixture.SMALLEST + EveryKey.SCENARIOS)
                .scenarios();

        assertThat(ScenarioText.parse(ScenarioText.print(scenarios))).isEqualTo(scenarios);
    }

    private Scenarios builtIn() {
        return new ConfigurationFixture(folder)
                .company(ConfigurationFixture.SMALLEST)
                .scenarios();
    }

    private List<String> problems(String scenario) {
        return new ConfigurationFixture(folder)
                .problems(ConfigurationFixture.SMALLEST + "  scenarios:\n    s: {" + scenario + "}\n");
    }

    private static List<Level> levels(Scenarios scenarios, String name) {
        return scenarios.all().stream()
                .filter(scenario -> scenario.name().equals(name))
                .findFirst()
                .orElseThrow()
                .levels();
    }

    private static String served(Scenarios scenarios, CustomerType type, String country, String scenario) {
        return scenarios
                .of(Customer.builder("C1", "Exemple")
                        .type(type)
                        .country(country)
                        .scenario(scenario)
                        .build())
                .name();
    }
}
