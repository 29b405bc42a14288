package io.relance.cli.check;

import io.relance.calendar.WorkingDays;
import io.relance.scenario.Channel;
import io.relance.scenario.Level;
import io.relance.scenario.LevelClass;
import io.relance.scenario.QuietRule;
import io.relance.scenario.Scenario;
import io.relance.scenario.Trigger;
import io.relance.scenario.Trigger.AfterDue;
import io.relance.scenario.Trigger.BeforeDue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One sample invoice that nobody pays, taken up the levels of a scenario: when each is reached, and on which day it
 * leaves, with weekends, holidays, quiet periods and intervals between. Calls count as done on the day they are listed;
 * approval is given at once.
 */
final class Ladder {
    private final Scenario scenario;
    private final WorkingDays creditor;
    private final WorkingDays customer;
    private final List<QuietRule> quiet;
    private final LocalDate due;

    private @Nullable LocalDate previous;
    private @Nullable LocalDate lastContact;
    private @Nullable LocalDate lastFormal;
    private @Nullable LocalDate payBy;

    Ladder(Scenario scenario, WorkingDays creditor, WorkingDays customer, List<QuietRule> quiet, LocalDate due) {
        this.scenario = scenario;
        this.creditor = creditor;
        this.customer = customer;
        this.quiet = quiet;
        this.due = due;
    }

    List<Rung> climb() {
        List<Rung> rungs = new ArrayList<>();
        for (Level level : scenario.levels()) {
            LocalDate reached = reached(level.at());
            String why = "";
            LocalDate date = reached;
            for (String reason = waits(level, date); !reason.isEmpty(); reason = waits(level, date)) {
                why = why.isEmpty() ? reason : why;
                date = date.plusDays(1);
            }
            boolean lapsed = level.at() instanceof BeforeDue && !date.isBefore(due);
            rungs.add(new Rung(
                    level.name(), reached, date, lapsed ? "lapses on the due date" : why, Sentences.level(level)));
            if (!lapsed) {
                delivered(level, date);
            }
        }
        return rungs;
    }

    private LocalDate reached(Trigger at) {
        if (at instanceof BeforeDue) {
            return at.working() ? creditor.before(due, at.days()) : due.minusDays(at.days());
        }
        LocalDate from = at instanceof AfterDue || previous == null ? due : previous;
        return at.working() ? creditor.after(from, at.days()) : from.plusDays(at.days());
    }

    /** Why a level cannot leave on a day, or empty. */
    private String waits(Level level, LocalDate day) {
        LevelClass kind = level.levelClass();
        Channel channel = level.by().get(0);
        if (!creditor.isWorking(day) || !customer.isWorking(day)) {
            return "weekend or public holiday";
        }
        if (quiet.stream().anyMatch(rule -> rule.silences(channel, kind, day))) {
            return "quiet period";
        }
        if (kind == LevelClass.FORMAL) {
            return tooSoon(lastFormal, scenario.minDaysBetweenFormal(), day)
                    ? "days between formal notices"
                    : payBy(level, day);
        }
        return tooSoon(lastContact, scenario.minDaysBetweenContacts(), day)
                ? "days between contacts"
                : payBy(level, day);
    }

    private String payBy(Level level, LocalDate day) {
        boolean written = level.by().get(0).isWritten();
        return written && payBy != null && !day.isAfter(payBy) ? "pay-by date of the level before" : "";
    }

    private static boolean tooSoon(@Nullable LocalDate last, int days, LocalDate day) {
        return last != null && day.isBefore(last.plusDays(Math.max(1, days)));
    }

    private void delivered(Level level, LocalDate date) {
        previous = level.at() instanceof BeforeDue ? previous : date;
        lastContact = date;
        lastFormal = level.levelClass() == LevelClass.FORMAL ? date : lastFormal;
        payBy = level.payBy() == null ? payBy : date.plusDays(level.payBy());
    }
}
