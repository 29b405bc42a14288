package io.relance.dunning;

import static io.relance.dunning.Books.day;
import static io.relance.dunning.Books.eur;
import static org.assertj.core.api.Assertions.assertThat;

import io.relance.calendar.WorkingDays;
import io.relance.config.RatesFile;
import io.relance.dunning.decided.Claim;
import io.relance.dunning.decided.Decision;
import io.relance.dunning.decided.Notice;
import io.relance.dunning.decided.Passed;
import io.relance.dunning.decided.Reason;
import io.relance.dunning.decided.Silence;
import io.relance.dunning.given.History;
import io.relance.dunning.given.Night;
import io.relance.dunning.lawful.LawfulCharging;
import io.relance.law.ChargePolicy;
import io.relance.ledger.Customer;
import io.relance.ledger.CustomerType;
import io.relance.ledger.ImportedLevel;
import io.relance.ledger.Receivable;
import io.relance.scenario.CatchUp;
import io.relance.scenario.Channel;
import io.relance.scenario.ChargeKind;
import io.relance.scenario.Level;
import io.relance.scenario.LevelClass;
import io.relance.scenario.RepeatAfter;
import io.relance.scenario.Scenario;
import io.relance.scenario.Scenarios;
import io.relance.scenario.Trigger;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the decision does for a Belgian consumer, with the real law: nothing but the free first reminder, then 14 days. */
class FirstReminderTests {
    private static final Customer CONSUMER =
            Books.customer("C1").type(CustomerType.CONSUMER).country("BE").build();
    private static final Level FIRST =
            level("first", new Trigger.AfterDue(5, false), Set.of(), Channel.EMAIL, Channel.LETTER);
    private static final Level SECOND = level(
            "second",
            new Trigger.WhenChargesAllowed("first"),
            EnumSet.allOf(ChargeKind.class),
            Channel.EMAIL,
            Channel.LETTER);
    /** Due on Friday 25 September 2026. */
    private static final Receivable INVOICE =
            Books.invoice("F-1", day("2026-09-25"), "1000.00").build();

    @ParameterizedTest(name = "first by {0}, on {1}: {2}")
    @CsvSource({
        "EMAIL, 2026-10-14, false, the 14th day",
        "EMAIL, 2026-10-15, true, fifteen days after sending",
        "LETTER, 2026-10-16, false, posted: the third working day is the first of the 14",
        "LETTER, 2026-10-19, true, a Saturday was the first day charges were allowed"
    })
    void waitsForTheClock(Channel by, LocalDate asOf, boolean leaves, String why) {
        Decision decision = decide(asOf, delivered(by, "first", "2026-09-30"), FIRST, SECOND);
        assertThat(decision.notices().size() == 1).as(why).isEqualTo(leaves);
        if (leaves) {
            Claim claim = decision.notices().get(0).claims().get(0);
            assertThat(claim.indemnity()).isEqualTo(eur("90.00"));
            assertThat(claim.interest().isPositive()).isTrue();
        } else {
            assertThat(decision.silences())
                    .singleElement()
                    .satisfies(silence ->
                            assertThat(silence.until()).isEqualTo(by == Channel.EMAIL ? "2026-10-15" : "2026-10-17"));
        }
    }

    @ParameterizedTest(name = "{0}, pay-by {1}: {2}")
    @CsvSource({
        "EMAIL, , 2026-10-14, the 14th day after the e-mail",
        "EMAIL, 21, 2026-10-14, the law's day and no other",
        "EMAIL, 8, 2026-10-14, never fewer days than the law gives",
        "LETTER, , 2026-10-16, posted on Wednesday: the 14 days begin on Monday 5 October, the third working day",
        "LETTER, 21, 2026-10-16, by the channel used"
    })
    void printsTheOneDayToPayByThatTheLawGives(Channel by, @Nullable Integer payBy, LocalDate printed, String why) {
        Level first = new Level(
                "first",
                new Trigger.AfterDue(5, false),
                List.of(by),
                "first",
                Set.of(),
                false,
                payBy,
                Set.of(),
                false,
                null,
                null,
                null,
                List.of());
        Notice notice =
                decide(day("2026-09-30"), History.NONE, first, SECOND).notices().get(0);
        assertThat(notice.payBy()).as(why).isEqualTo(printed);
        assertThat(notice.nextLevel())
                .isNotNull()
                .satisfies(next -> assertThat(next.earliest()).isAfter(printed));
    }

    @Test
    void waitsForItWhateverTheScenarioSays() {
        Level hasty = level("second", new Trigger.AfterLevel(4, false, "first"), Set.of(), Channel.CALL);
        History history = delivered(Channel.EMAIL, "first", "2026-09-30");
        assertThat(decide(day("2026-10-07"), history, FIRST, hasty).calls()).isEmpty();
        assertThat(decide(day("2026-10-15"), history, FIRST, hasty).calls()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"CALL", "VISIT", "SMS"})
    void reachesNobodyOtherwiseBefore(Channel channel) {
        Level early = level("early", new Trigger.AfterDue(5, false), Set.of(), channel);
        Level then = level("first", new Trigger.AfterLevel(3, false, "early"), Set.of(), Channel.LETTER);
        Decision decision = decide(day("2026-09-30"), History.NONE, early, then);
        assertThat(decision.calls()).isEmpty();
        assertThat(decision.notices()).isEmpty();
        assertThat(decision.silences()).extracting(Silence::reason).containsExactly(Reason.WITH_A_PERSON);
        assertThat(decision.tasks())
                .as("who wrote the scenario has to hear of it")
                .singleElement()
                .satisfies(task -> assertThat(task.detail()).contains("early", "art. XIX.2 CDE", "scenario"));
        Decision weeksLater = decide(day("2026-10-20"), History.NONE, early, then);
        assertThat(weeksLater.silences()).extracting(Silence::reason).containsExactly(Reason.WITH_A_PERSON);
        assertThat(weeksLater.lapsed())
                .as("it does not lapse like a level without an address")
                .isEmpty();
    }

    private static History lapsed() {
        return new History(
                List.of(),
                List.of(new Passed(INVOICE.id(), 1, "first", day("2026-10-07"))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "CALL, , a call",
        "VISIT, , a visit",
        "SMS, , a text message",
        "LETTER, INTEREST, charges",
        "EMAIL, INDEMNITY, charges"
    })
    void reachesNobodyOtherwiseWhereItLapsed(Channel by, @Nullable ChargeKind charges, String why) {
        Level second = level(
                "second",
                new Trigger.AfterLevel(5, false, "first"),
                charges == null ? Set.of() : EnumSet.of(charges),
                by);
        Decision decision = decide(day("2026-11-12"), lapsed(), FIRST, second);
        assertThat(decision.calls()).as(why).isEmpty();
        assertThat(decision.notices()).as(why).isEmpty();
        assertThat(decision.lapsed()).as(why).isEmpty();
        assertThat(decision.silences()).extracting(Silence::reason).containsExactly(Reason.WITH_A_PERSON);
        assertThat(decision.tasks())
                .singleElement()
                .satisfies(task ->
                        assertThat(task.detail()).contains("second", "first was not delivered", "art. XIX.2 CDE"));

        History delivered = delivered(Channel.EMAIL, "first", "2026-09-30");
        Decision after = decide(day("2026-11-12"), delivered, FIRST, second);
        assertThat(after.calls().size() + after.notices().size())
                .as("once it was delivered")
                .isOne();
    }

    @Test
    void countsWhatAnotherSystemRemindedOf() {
        Level call = level("second", new Trigger.AfterLevel(5, false, "first"), Set.of(), Channel.CALL);
        Receivable reminded = Books.invoice("F-1", day("2026-09-25"), "1000.00")
                .lastLevel(new ImportedLevel("first", day("2026-09-30")))
                .build();
        assertThat(decide(day("2026-11-12"), reminded, History.NONE, FIRST, call)
                        .calls())
                .hasSize(1);
    }

    /** An ordinary letter may take the place of the reminder that lapsed: to nobody else, and without charges. */
    @Test
    void copiesNobodyInWhereItLapsed() {
        Level second = new Level(
                "second",
                new Trigger.AfterLevel(5, false, "first"),
                List.of(Channel.SMS, Channel.EMAIL),
                "second",
                Set.of(Level.CopyTo.SALES),
                false,
                null,
                Set.of(),
                false,
                null,
                null,
                null,
                List.of());
        assertThat(decide(day("2026-11-12"), lapsed(), FIRST, second).notices())
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.channel()).isEqualTo(Channel.EMAIL);
                    assertThat(notice.copies()).isEmpty();
                });
    }

    @Test
    void freesTheFirstReminderOfChargesAndCopies() {
        Level wrong = new Level(
                "first",
                new Trigger.AfterDue(5, false),
                List.of(Channel.SMS, Channel.EMAIL),
                "first",
                Set.of(Level.CopyTo.SALES),
                false,
                null,
                EnumSet.allOf(ChargeKind.class),
                false,
                null,
                null,
                null,
                List.of());
        Notice notice = decide(day("2026-09-30"), History.NONE, wrong).notices().get(0);
        assertThat(notice.channel()).isEqualTo(Channel.EMAIL);
        assertThat(notice.copies()).isEmpty();
        Claim claim = notice.claims().get(0);
        assertThat(claim.interest().plus(claim.indemnity()).isZero()).isTrue();
        assertThat(claim.chargesNote()).contains("XIX.2");
    }

    /** Another date to pay by would contradict the one the law gives. */
    @Test
    void printsTheLastOfTheFourteenDaysAsTheDateToPayBy() {
        Level dated = new Level(
                "first",
                new Trigger.AfterDue(5, false),
                List.of(Channel.EMAIL),
                "first",
                Set.of(),
                false,
                21,
                Set.of(),
                false,
                null,
                null,
                null,
                List.of());
        assertThat(decide(day("2026-09-30"), History.NONE, dated).notices())
                .singleElement()
                .extracting(Notice::payBy)
                .isEqualTo(day("2026-10-14"));
    }

    @Test
    void sendsNoTextMessageBeforeDue() {
        Level courtesy = level("courtesy", new Trigger.BeforeDue(3, false), Set.of(), Channel.SMS);
        Decision decision = decide(day("2026-09-23"), History.NONE, courtesy, FIRST);
        assertThat(decision.notices()).isEmpty();
        assertThat(decision.silences()).extracting(Silence::reason).containsExactly(Reason.NO_CHANNEL);
    }

    @Test
    void neverDunsADebtThatCanNoLongerBeSuedFor() {
        Decision decision = decide(day("2027-09-27"), History.NONE, FIRST);
        assertThat(decision.notices()).isEmpty();
        assertThat(decision.silences()).extracting(Silence::reason).containsExactly(Reason.LIMITATION_EXPIRED);
    }

    private static Decision decide(LocalDate asOf, History history, Level... levels) {
        return decide(asOf, INVOICE, history, levels);
    }

    private static Decision decide(LocalDate asOf, Receivable invoice, History history, Level... levels) {
        Scenario scenario = new Scenario(
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
        Night night = new Night(
                Books.COMPANY,
                asOf,
                new Scenarios(List.of(scenario)),
                WorkingDays.WEEKDAYS,
                Map.of(),
                List.of(),
                new LawfulCharging(Books.COMPANY, RatesFile.builtIn(), new ChargePolicy(List.of(), null, true)),
                true,
                null,
                false);
        return Dunning.decide(Books.account(CONSUMER, history, invoice), night);
    }

    private static History delivered(Channel by, String level, String on) {
        History.Delivery delivery = new History.Delivery(
                "n1", INVOICE.id(), 1, level, level, LevelClass.REMINDER, by, day(on), INVOICE.open(), null, false);
        return new History(
                List.of(delivery),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Level level(String name, Trigger at, Set<ChargeKind> charges, Channel... by) {
        return new Level(
                name, at, List.of(by), name, Set.of(), false, null, charges, false, null, null, null, List.of());
    }
}
