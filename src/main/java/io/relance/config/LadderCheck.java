package io.relance.config;

import io.relance.scenario.Channel;
import io.relance.scenario.Level;
import io.relance.scenario.Trigger;
import io.relance.scenario.Trigger.AfterLevel;
import io.relance.scenario.Trigger.BeforeDue;
import io.relance.scenario.Trigger.WhenChargesAllowed;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether the levels of one scenario make a ladder that can be climbed, and whether each setting of a level has a use. */
final class LadderCheck {
    private final List<Rung> rungs;

    LadderCheck(List<Rung> rungs) {
        this.rungs = rungs;
    }

    /** A level and where it was read. */
    record Rung(Level level, Keys keys) {
        boolean isCourtesy() {
            return level.at() instanceof BeforeDue;
        }

        void report(String key, String message) {
            keys.report(key, message);
        }
    }

    void report() {
        names();
        for (int i = 0; i < rungs.size(); i++) {
            Rung rung = rungs.get(i);
            uselessFallbacks(rung);
            if (rung.isCourtesy()) {
                courtesy(rung);
            } else {
                pastDue(rung);
            }
            if (i == 0) {
                first(rung);
            } else {
                place(rung, rungs.get(i - 1));
                payBy(rung, i);
            }
        }
    }

    private void names() {
        Set<String> taken = new HashSet<>();
        for (Rung rung : rungs) {
            if (!taken.add(rung.level().name())) {
                rung.report("level", "is \"" + rung.level().name() + "\" a second time; each level has its own name");
            }
        }
        for (Rung rung : rungs) {
            for (String earlier : rung.level().was()) {
                if (!taken.add(earlier)) {
                    rung.report("was", "names \"" + earlier + "\", which already is or was another level");
                }
            }
        }
    }

    private static void uselessFallbacks(Rung rung) {
        List<Channel> by = rung.level().by();
        Channel before = by.get(0);
        for (Channel channel : by.subList(1, by.size())) {
            if (before.isTask() || before == Channel.HAND_OVER) {
                rung.report(
                        "by",
                        "lists \"" + channel.code() + "\" after \"" + before.code()
                                + "\", which never fails; leave it out or put it first");
            }
            before = channel;
        }
    }

    private static void courtesy(Rung rung) {
        Level level = rung.level();
        String why = "has no place before the due date: nothing may be demanded yet";
        rung.keys().refuse("pay-by", why);
        if (!level.charges().isEmpty()) {
            rung.keys().refuse("charges", why);
        }
        if (level.approval()) {
            rung.keys().refuse("approval", why);
        }
        if (level.by().contains(Channel.REGISTERED) || level.by().contains(Channel.HAND_OVER)) {
            rung.keys().refuse("by", why);
        }
    }

    private static void pastDue(Rung rung) {
        Level level = rung.level();
        Keys conditions = rung.keys().table("if");
        String why = "is for levels before the due date only: a past-due level is never skipped; use minimum-amount";
        conditions.refuse("open-at-least", why);
        conditions.refuse("terms-at-least", why);
        boolean written = level.by().stream().anyMatch(Channel::isWritten);
        if (!written) {
            rung.keys().refuse("pay-by", "is printed on written messages only; this level has none");
        }
    }

    private static void first(Rung rung) {
        String anchor = anchor(rung.level().at());
        if (anchor != null) {
            rung.report("at", "counts from \"" + anchor + "\", but no level stands before it");
        }
    }

    private void place(Rung rung, Rung before) {
        Trigger at = rung.level().at();
        if (before.level().isHandOver()) {
            rung.report("level", "stands after a hand-over, where nothing is sent any more");
        }
        if (at instanceof BeforeDue && !before.isCourtesy()) {
            rung.report("at", "lies before due, but \"" + before.level().name() + "\" before it lies after");
        } else if (anchor(at) != null) {
            afterLevel(rung, before, anchor(at));
        } else if (at.getClass() == before.level().at().getClass()
                && !follows(before.level().at(), at)) {
            rung.report(
                    "at",
                    "is \"" + TriggerText.print(at) + "\", no later than \""
                            + before.level().name() + "\" before it");
        }
    }

    private static void afterLevel(Rung rung, Rung before, @Nullable String anchor) {
        String directly = before.level().name();
        if (before.isCourtesy()) {
            rung.report(
                    "at",
                    "counts from \"" + anchor
                            + "\", but a past-due level never counts from a courtesy; say \"N days after due\"");
        } else if (!directly.equals(anchor)) {
            rung.report(
                    "at",
                    "counts from \"" + anchor + "\"; it can only count from the level directly before it, \"" + directly
                            + "\"");
        }
    }

    /** Whether the later of two triggers of one kind lies after the earlier; unknown where units differ counts as yes. */
    private static boolean follows(Trigger earlier, Trigger later) {
        if (earlier.working() != later.working()) {
            return true;
        }
        return earlier instanceof BeforeDue ? later.days() < earlier.days() : later.days() > earlier.days();
    }

    private void payBy(Rung rung, int index) {
        Level before = rungs.get(index - 1).level();
        Integer payBy = before.payBy();
        if (payBy == null) {
            return;
        }
        int gap = gap(index);
        if (gap < payBy) {
            rung.report(
                    "at",
                    "is \"" + TriggerText.print(rung.level().at()) + "\", but \"" + before.name()
                            + "\" before it gives " + payBy + " days to pay (pay-by)");
        }
    }

    /** The fewest calendar days between a level and the one before it. */
    private int gap(int index) {
        Trigger at = rungs.get(index).level().at();
        if (anchor(at) != null) {
            return calendarDays(at);
        }
        return Math.max(0, calendarDays(at) - sinceDue(index - 1));
    }

    /** The day a level is reached at the earliest, counted from the due date. */
    private int sinceDue(int index) {
        Trigger at = rungs.get(index).level().at();
        if (at instanceof BeforeDue) {
            return -calendarDays(at);
        }
        boolean counts = anchor(at) != null && index > 0;
        return calendarDays(at) + (counts ? sinceDue(index - 1) : 0);
    }

    /** The level a trigger counts from, or null when it counts from the due date. */
    private static @Nullable String anchor(Trigger trigger) {
        if (trigger instanceof AfterLevel after) {
            return after.level();
        }
        return trigger instanceof WhenChargesAllowed allowed ? allowed.level() : null;
    }

    /** Working days are counted from a Monday, from which they pass fastest; deliveries lie on working days. */
    private static int calendarDays(Trigger trigger) {
        return trigger.working() ? trigger.days() + 2 * (trigger.days() / 5) : trigger.days();
    }
}
