package io.relance.dunning;

import io.relance.scenario.CatchUp;
import io.relance.scenario.Channel;
import io.relance.scenario.ChargeKind;
import io.relance.scenario.Level;
import io.relance.scenario.RepeatAfter;
import io.relance.scenario.Scenario;
import io.relance.scenario.Scenarios;
import io.relance.scenario.Trigger;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The ladders the tests climb. */
final class Ladders {
    private Ladders() {}

    /** The default ladder for businesses, as the product describes it. */
    static Scenario business() {
        return scenario(
                "business",
                courtesy("courtesy-1", 15, 2000),
                courtesy("courtesy-2", 3, 500),
                Level.of("call-1", afterDue(5), Channel.CALL),
                Level.of("reminder", after(3, "call-1"), Channel.EMAIL, Channel.LETTER),
                Level.of("letter", after(7, "reminder"), Channel.LETTER),
                charging(Level.of("warning", after(10, "letter"), Channel.LETTER)),
                formal(Level.of("formal-notice", after(10, "warning"), Channel.REGISTERED), 15, 150),
                formal(Level.of("hand-over", after(25, "formal-notice"), Channel.HAND_OVER), null, 500));
    }

    /** Three e-mails tied to the due date: the shortest ladder with distances of its own. */
    static Scenario mails() {
        return scenario(
                "mails",
                Level.of("first", afterDue(5), Channel.EMAIL),
                Level.of("second", afterDue(15), Channel.EMAIL),
                Level.of("third", afterDue(30), Channel.EMAIL));
    }

    /** Formal without consent. */
    static Scenario strict() {
        return scenario(
                "strict",
                Level.of("reminder", afterDue(3), Channel.EMAIL, Channel.LETTER),
                payBy(Level.of("formal-notice", after(10, "reminder"), Channel.REGISTERED), 15));
    }

    static Scenario scenario(String name, Level... levels) {
        return new Scenario(
                name,
                Scenario.Serves.EVERYBODY,
                new BigDecimal("15.00"),
                3,
                10,
                RepeatAfter.DEFAULT,
                5,
                2,
                5,
                CatchUp.STRICT,
                List.of(levels),
                new Scenario.Thanks(Channel.EMAIL, "thanks"));
    }

    static Scenario latest(Scenario of) {
        return new Scenario(
                of.name(),
                of.serves(),
                of.minimumAmount(),
                of.minDaysBetweenContacts(),
                of.minDaysBetweenFormal(),
                of.repeatAfter(),
                of.callExpiry(),
                of.promiseGrace(),
                of.afterHold(),
                CatchUp.LATEST,
                of.levels(),
                of.thanks());
    }

    /** The same scenario under another name, for customers that name it. */
    static Scenario named(String name, Scenario of) {
        return new Scenario(
                name,
                new Scenario.Serves(null, null, null, name),
                of.minimumAmount(),
                of.minDaysBetweenContacts(),
                of.minDaysBetweenFormal(),
                of.repeatAfter(),
                of.callExpiry(),
                of.promiseGrace(),
                of.afterHold(),
                of.catchUp(),
                of.levels(),
                of.thanks());
    }

    /** Without these levels. */
    static Scenario without(Scenario of, String... names) {
        List<Level> levels = new ArrayList<>(of.levels());
        levels.removeIf(level -> Set.of(names).contains(level.name()));
        return scenario(of.name(), levels.toArray(Level[]::new));
    }

    static Scenarios only(Scenario scenario) {
        return new Scenarios(List.of(scenario));
    }

    static Trigger afterDue(int days) {
        return new Trigger.AfterDue(days, false);
    }

    static Trigger after(int days, String level) {
        return new Trigger.AfterLevel(days, false, level);
    }

    static Level courtesy(String name, int days, int openAtLeast) {
        return new Level(
                name,
                new Trigger.BeforeDue(days, false),
                List.of(Channel.EMAIL),
                "courtesy",
                Set.of(),
                false,
                null,
                Set.of(),
                false,
                null,
                BigDecimal.valueOf(openAtLeast),
                30,
                List.of());
    }

    static Level charging(Level of) {
        return level(of, of.payBy(), Set.of(ChargeKind.INTEREST, ChargeKind.INDEMNITY), false, null);
    }

    static Level formal(Level of, Integer payBy, int minimum) {
        return level(of, payBy, Set.of(ChargeKind.INTEREST, ChargeKind.INDEMNITY), true, BigDecimal.valueOf(minimum));
    }

    static Level payBy(Level of, Integer days) {
        return level(of, days, of.charges(), of.approval(), of.minimumAmount());
    }

    static Level minimum(Level of, String amount) {
        return level(of, of.payBy(), of.charges(), of.approval(), new BigDecimal(amount));
    }

    static Level was(Level of, String... names) {
        return new Level(
                of.name(),
                of.at(),
                of.by(),
                of.template(),
                of.cc(),
                of.attachInvoices(),
                of.payBy(),
                of.charges(),
                of.approval(),
                of.minimumAmount(),
                of.openAtLeast(),
                of.termsAtLeast(),
                List.of(names));
    }

    private static Level level(Level of, Integer payBy, Set<ChargeKind> charges, boolean approval, BigDecimal minimum) {
        return new Level(
                of.name(),
                of.at(),
                of.by(),
                of.template(),
                of.cc(),
                of.attachInvoices(),
                payBy,
                charges,
                approval,
                minimum,
                of.openAtLeast(),
                of.termsAtLeast(),
                of.was());
    }
}
