package io.relance.store;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;

/**
 * Who holds the store.
 *
 * @param command what it was started with, such as {@code run}; empty when it is not known
 * @param pid its process; 0 when it is not known
 * @param since when it took the store; {@link Instant#EPOCH} when it is not known
 * @param doing how far it is, or empty
 */
public record Holder(String command, long pid, Instant since, String doing) {
    /** The command that changes much and may take long. */
    public static final String RUN = "run";

    static final Holder UNKNOWN = new Holder("", 0, Instant.EPOCH, "");

    /** This process. */
    public static Holder here(String command, Clock clock) {
        return new Holder(command, ProcessHandle.current().pid(), clock.instant(), "");
    }

    Holder doing(String what) {
        return new Holder(command, pid, since, what);
    }

    /** Whether it is a night at work, for which nobody waits. */
    public boolean isRun() {
        return command.equals(RUN);
    }

    /** Four lines, for people as well. */
    String text() {
        return command + "\nprocess " + pid + "\nsince " + since + "\n" + doing.replace('\n', ' ') + "\n";
    }

    /** Reads {@link #text()}; what is torn or of another make is unknown. */
    static Holder parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() < 4) {
            return UNKNOWN;
        }
        try {
            return new Holder(
                    lines.get(0),
                    Long.parseLong(lines.get(1).replaceFirst("^process ", "")),
                    Instant.parse(lines.get(2).replaceFirst("^since ", "")),
                    lines.get(3));
        } catch (NumberFormatException | DateTimeParseException torn) {
            return UNKNOWN;
        }
    }
}
