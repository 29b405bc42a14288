package io.relance.scenario;

import io.relance.calendar.QuietPeriod;
import java.time.LocalDate;
import java.util.Set;

/**
 * A quiet period and what it silences; with neither channels nor classes it silences everything.
 *
 * @param period the days of the year
 * @param channels these channels
 * @param classes and levels of these classes by whatever channel
 */
public record QuietRule(QuietPeriod period, Set<Channel> channels, Set<LevelClass> classes) {
    public boolean silences(Channel channel, LevelClass levelClass, LocalDate day) {
        boolean all = channels.isEmpty() && classes.isEmpty();
        return period.contains(day) && (all || channels.contains(channel) || classes.contains(levelClass));
    }
}
