package io.relance.batch;

import io.relance.batch.night.Calendars;
import io.relance.calendar.WorkingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Working days on which no run took place. */
final class MissedNights {
    private static final int NAMED = 10;

    private MissedNights() {}

    /** What to say of the working days between the last run and this one, both excluded; empty when none was missed. */
    static Optional<String> between(LocalDate last, Order order) {
        WorkingDays days = Calendars.of(order.country(), order.asOf());
        List<String> missed = new ArrayList<>();
        for (LocalDate day = days.after(last, 1); day.isBefore(order.asOf()); day = days.after(day, 1)) {
            missed.add(day.toString());
        }
        if (missed.isEmpty()) {
            return Optional.empty();
        }
        boolean many = missed.size() > NAMED;
        return Optional.of("No run took place on " + missed.size() + " working day" + (missed.size() > 1 ? "s" : "")
                + " since the last one: " + String.join(", ", many ? missed.subList(0, NAMED) : missed)
                + (many ? ", ..." : "") + ". What was due then is made good tonight.");
    }
}
