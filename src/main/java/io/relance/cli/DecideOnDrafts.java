package io.relance.cli;

import io.relance.config.Settings;
import io.relance.config.Settings.CompanySettings;
import io.relance.store.journal.JournalBook;
import io.relance.store.notice.Drafts;
import io.relance.store.run.Run;
import io.relance.store.run.Runs;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What approving and rejecting share: finding the drafts, naming who decides. */
final class DecideOnDrafts {
    private DecideOnDrafts() {}

    /** One decision. */
    interface Decision {
        void take(Drafts drafts, Run last, Drafts.Draft draft, String by, JournalBook journal);
    }

    /**
     * Takes a decision on each draft named, or on all that wait; all of them are checked before the first is decided.
     *
     * @param states in which a draft may be decided so
     */
    static List<Drafts.Draft> decide(
            BaseCommand command,
            Settings settings,
            List<Long> ids,
            boolean all,
            Set<String> states,
            Decision decision) {
        List<Drafts.Draft> decided = new ArrayList<>();
        try (StoreAccess access = command.changing(settings)) {
            Drafts drafts = new Drafts(access.store());
            for (CompanySettings company : settings.companies()) {
                decided.addAll(chosen(drafts, company.company().id(), ids, all, states));
            }
            for (Long id : ids) {
                if (decided.stream().noneMatch(draft -> draft.id() == id)) {
                    throw new CommandFailed(
                            ExitCode.WRONG_USAGE,
                            "There is no draft " + id + ". `relance pending` lists those that wait.");
                }
            }
            String by = System.getProperty("user.name", "");
            JournalBook journal = new JournalBook(access.store(), Clock.systemUTC());
            for (Drafts.Draft draft : decided) {
                Run last = new Runs(access.store()).last(draft.company()).orElseThrow();
                decision.take(drafts, last, draft, by, journal);
            }
        }
        return decided;
    }

    private static List<Drafts.Draft> chosen(
            Drafts drafts, String company, List<Long> ids, boolean all, Set<String> states) {
        if (all) {
            return drafts.waiting(company);
        }
        List<Drafts.Draft> chosen = new ArrayList<>();
        for (Long id : new LinkedHashSet<>(ids)) {
            Optional<Drafts.Draft> draft = drafts.find(company, id);
            draft.filter(found -> !states.contains(found.state())).ifPresent(found -> {
                throw new CommandFailed(
                        ExitCode.WRONG_USAGE,
                        "Draft " + id + " does not wait any more: it is " + found.state() + ". Nothing was decided.");
            });
            draft.ifPresent(chosen::add);
        }
        return chosen;
    }
}
