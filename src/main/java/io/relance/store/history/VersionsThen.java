package io.relance.store.history;

import io.relance.store.run.Snapshots.Taken;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which versions count on a date, as SQL. A run that was stopped while it took its snapshot over, and was then ended by a
 * later date, leaves versions of a part of its documents: they count from the next whole snapshot on, which found them
 * so. Only what has a day of its own, a new document or a payment the export names, counts from that day.
 */
final class VersionsThen {
    private static final String OWN_DAY = "(%1$s.version = 1 and coalesce(%1$s.issue_date, %1$s.posted_on) <="
            + " %1$s.effective_on) or (%1$s.state = 'settled' and %1$s.details like '%%\"settled_on\"%%')";

    private final Taken taken;
    private final LocalDate asOf;
    private final LocalDate known;

    /** @param known what was learned after this date is left out */
    VersionsThen(Taken taken, LocalDate asOf, LocalDate known) {
        this.taken = taken;
        this.asOf = asOf;
        this.known = known;
    }

    /** The last version {@code v} that counts; with the date, the day of knowledge, and both again. */
    String last() {
        return """
                v.effective_on <= ? and v.known_on <= ? and %s
                  and not exists (select 1 from receivable_version w where w.receivable_id = v.receivable_id
                    and w.version > v.version and w.effective_on <= ? and w.known_on <= ? and %s)
                """.formatted(counts("v"), counts("w"));
    }

    /** Likewise, where it was open. */
    String open() {
        return "v.state = 'open' and " + last();
    }

    /** Whether the run of a version counts. */
    String counts(String version) {
        String learnedLater = ids(day -> day.isAfter(known));
        String trueLater = ids(day -> day.isAfter(asOf));
        StringBuilder sql = new StringBuilder(version + ".run_id <= " + taken.last());
        if (!learnedLater.isEmpty()) {
            sql.append(" and " + version + ".run_id not in (" + learnedLater + ")");
        }
        if (!trueLater.isEmpty()) {
            sql.append(
                    " and (" + version + ".run_id not in (" + trueLater + ") or " + OWN_DAY.formatted(version) + ")");
        }
        return sql.toString();
    }

    private String ids(Predicate<LocalDate> confirmed) {
        List<String> ids = taken.confirmed().entrySet().stream()
                .filter(run -> confirmed.test(run.getValue()))
                .map(Map.Entry::getKey)
                .map(String::valueOf)
                .toList();
        return ids.stream().collect(Collectors.joining(", "));
    }
}
