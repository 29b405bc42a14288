package io.relance.dunning.permission;

import io.relance.dunning.given.History;
import io.relance.dunning.ladder.Ladder;
import io.relance.dunning.ladder.Rung;
import io.relance.dunning.standing.Stand;
import io.relance.dunning.standing.Track;
import io.relance.dunning.tonight.Tonight;
import io.relance.ledger.ImportedLevel;
import io.relance.ledger.Receivable;
import io.relance.scenario.Channel;
import io.relance.scenario.LevelClass;
import io.relance.scenario.Scenario;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The customer's side of rule 4: how long after its last contacts it may hear of which level again. */
public final class Intervals {
    private final Tonight tonight;
    private final List<Contact> contacts = new ArrayList<>();
    private LocalDate lastWritten = LocalDate.MIN;
    private LocalDate lastCall = LocalDate.MIN;
    private LocalDate lastNotice = LocalDate.MIN;
    private LocalDate lastFormal = LocalDate.MIN;

    /** A contact that levels are compared with: the level's name as it was worded, its class and its date. */
    private record Contact(String level, LevelClass levelClass, LocalDate on) {}

    public Intervals(Tonight tonight) {
        this.tonight = tonight;
        for (History.Delivery delivery : tonight.past().history().deliveries()) {
            if (!delivery.channel().isTask()) {
                written(delivery.wordedLevel(), delivery.levelClass(), delivery.on());
            }
        }
        for (History.Call call : tonight.past().calls()) {
            lastCall = Stand.later(lastCall, call.listedOn());
        }
        for (Receivable receivable : tonight.account().receivables()) {
            imported(receivable);
        }
    }

    private void written(String level, LevelClass levelClass, LocalDate on) {
        lastWritten = Stand.later(lastWritten, on);
        if (levelClass != LevelClass.COURTESY) {
            lastNotice = Stand.later(lastNotice, on);
        }
        if (levelClass == LevelClass.FORMAL) {
            lastFormal = Stand.later(lastFormal, on);
        }
        Contact contact = new Contact(level, levelClass, on);
        // receivables of one notice repeat it
        if (contacts.isEmpty() || !contacts.get(contacts.size() - 1).equals(contact)) {
            contacts.add(contact);
        }
    }

    /** What the export says was delivered counts as a contact; an unknown level as nothing more. */
    private void imported(Receivable receivable) {
        ImportedLevel imported = receivable.lastLevel();
        if (imported == null || tonight.past().knows(receivable.id())) {
            return;
        }
        LocalDate on = Track.importedOn(receivable, imported, tonight.past(), tonight.asOf());
        Rung rung = tonight.ladderOf(receivable.customer()).find(imported.level());
        if (rung == null) {
            lastWritten = Stand.later(lastWritten, on);
        } else if (rung.level().isTask()) {
            lastCall = Stand.later(lastCall, on);
        } else {
            written(rung.name(), rung.levelClass(), on);
        }
    }

    /** The first day on which a notice worded at that level may leave; tonight or earlier where nothing bars it. */
    public LocalDate freeFor(Rung worded) {
        Scenario scenario = worded.scenario();
        return switch (worded.levelClass()) {
            case FORMAL ->
                Stand.later(
                        plus(lastFormal, scenario.minDaysBetweenFormal()),
                        plus(lastOf(worded), scenario.repeatAfter().formal()));
            case REMINDER ->
                Stand.later(
                        contactDays(scenario, true),
                        isHigherThanLast(worded)
                                ? LocalDate.MIN
                                : plus(lastNotice, scenario.repeatAfter().reminder()));
            case COURTESY ->
                Stand.later(
                        contactDays(scenario, true),
                        plus(lastOf(worded), scenario.repeatAfter().courtesy()));
        };
    }

    /** The first day on which a new call may be listed. */
    public LocalDate freeForCall(Rung worded, Channel channel) {
        LocalDate last = LocalDate.MIN;
        for (History.Call call : tonight.past().calls()) {
            last = call.channel() == channel ? Stand.later(last, call.listedOn()) : last;
        }
        last = Stand.later(last, importedCall(channel));
        return Stand.later(
                contactDays(worded.scenario(), false),
                plus(last, worded.scenario().repeatAfter().call()));
    }

    /** A notice and a call of the same night are one contact. */
    private LocalDate contactDays(Scenario scenario, boolean forNotice) {
        boolean callTonight = forNotice && lastCall.equals(tonight.asOf());
        boolean noticeTonight = !forNotice && lastWritten.equals(tonight.asOf());
        LocalDate last =
                Stand.later(callTonight ? LocalDate.MIN : lastCall, noticeTonight ? LocalDate.MIN : lastWritten);
        return plus(last, scenario.minDaysBetweenContacts());
    }

    private LocalDate importedCall(Channel channel) {
        LocalDate last = LocalDate.MIN;
        for (Receivable receivable : tonight.account().receivables()) {
            ImportedLevel imported = receivable.lastLevel();
            if (imported == null || tonight.past().knows(receivable.id())) {
                continue;
            }
            Rung rung = tonight.ladderOf(receivable.customer()).find(imported.level());
            if (rung != null && rung.level().isTask() && Stand.first(rung) == channel) {
                last = Stand.later(last, Track.importedOn(receivable, imported, tonight.past(), tonight.asOf()));
            }
        }
        return last;
    }

    /** Whether it is worded higher than every past-due notice of the customer's last date; unknown ones are not lower. */
    private boolean isHigherThanLast(Rung worded) {
        for (Contact contact : contacts) {
            boolean last =
                    contact.levelClass() != LevelClass.COURTESY && contact.on().equals(lastNotice);
            if (last && !isHigher(worded, contact.level())) {
                return false;
            }
        }
        return true;
    }

    private boolean isHigher(Rung worded, String level) {
        Rung own = worded.ladder().find(level);
        if (own != null) {
            return worded.isHigherThan(own);
        }
        Rung other = findElsewhere(level);
        return other != null && worded.isHigherThan(other);
    }

    private @Nullable Rung findElsewhere(String level) {
        for (Ladder ladder : tonight.ladders()) {
            Rung found = ladder.find(level);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The last date of a notice worded at that level, under its present or an earlier name. */
    private LocalDate lastOf(Rung worded) {
        LocalDate last = LocalDate.MIN;
        for (Contact contact : contacts) {
            if (contact.on().isAfter(last) && worded.answersTo(contact.level())) {
                last = contact.on();
            }
        }
        return last;
    }

    private static LocalDate plus(LocalDate last, int days) {
        return last.equals(LocalDate.MIN) ? last : last.plusDays(days);
    }
}
