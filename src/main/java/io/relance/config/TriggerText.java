package io.relance.config;

import io.relance.scenario.Trigger;
import io.relance.scenario.Trigger.AfterDue;
import io.relance.scenario.Trigger.AfterLevel;
import io.relance.scenario.Trigger.BeforeDue;
import io.relance.scenario.Trigger.WhenChargesAllowed;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** When a level is due, in words: {@code 5 working days after due}. */
final class TriggerText {
    static final String EXPECTED =
            "\"N [working] days before due\", \"N [working] days after due\", \"N [working] days after LEVEL\" with N"
                    + " at least 1, or \"when charges allowed after LEVEL\"";

    private static final Pattern TRIGGER =
            Pattern.compile("(\\d{1,4})\\s+(working\\s+)?days?\\s+(before|after)\\s+(\\S+)");

    private static final Pattern WHEN_ALLOWED =
            Pattern.compile("when\\s+charges\\s+(?:are\\s+)?allowed\\s+after\\s+(\\S+)");

    private TriggerText() {}

    /** The trigger, or null when the text is none. */
    static @Nullable Trigger parse(String text) {
        Matcher allowed = WHEN_ALLOWED.matcher(text);
        if (allowed.matches()) {
            return allowed.group(1).equals("due") ? null : new WhenChargesAllowed(allowed.group(1));
        }
        Matcher matcher = TRIGGER.matcher(text);
        if (!matcher.matches() || Integer.parseInt(matcher.group(1)) < 1) {
            return null;
        }
        int days = Integer.parseInt(matcher.group(1));
        boolean working = matcher.group(2) != null;
        String anchor = matcher.group(4);
        if (matcher.group(3).equals("before")) {
            return anchor.equals("due") ? new BeforeDue(days, working) : null;
        }
        return anchor.equals("due") ? new AfterDue(days, working) : new AfterLevel(days, working, anchor);
    }

    /** The words {@link #parse} reads. */
    static String print(Trigger trigger) {
        if (trigger instanceof WhenChargesAllowed allowed) {
            return "when charges allowed after " + allowed.level();
        }
        String days =
                trigger.days() + (trigger.working() ? " working" : "") + (trigger.days() == 1 ? " day " : " days ");
        if (trigger instanceof BeforeDue) {
            return days + "before due";
        }
        return days + "after " + (trigger instanceof AfterLevel after ? after.level() : "due");
    }
}
