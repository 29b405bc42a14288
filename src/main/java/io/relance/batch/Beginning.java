package io.relance.batch;

import io.relance.config.Settings;
import io.relance.store.Store;
import io.relance.store.run.Run;
import io.relance.store.run.Runs;
import io.relance.store.run.ScenarioTexts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Which pass a night is: a stopped one of the same date gone on with, or a new one after what was left is ended. */
final class Beginning {
    private final Store store;
    private final Settings settings;
    private final Clock clock;
    private final Admission admission;
    private final Runs runs;
    private final Resumption resumption;
    private final Ending ending;

    Beginning(Store store, Settings settings, Clock clock, Admission admission) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
        this.admission = admission;
        runs = new Runs(store);
        resumption = new Resumption(store, settings, clock);
        ending = new Ending(store, clock);
    }

    Run begin(Order order, Optional<Run> last) {
        new ScenarioTexts(store).keep(settings.digest(), order.company().scenarioText());
        boolean sameDate = last.filter(run -> run.asOf().equals(order.asOf())).isPresent();
        if (sameDate && last.get().isUnfinished()) {
            return resumption.resume(order, last.get());
        }
        List<String> warnings = new ArrayList<>();
        last.flatMap(run -> ending.end(order, run)).ifPresent(warnings::add);
        last.flatMap(run -> MissedNights.between(run.asOf(), order)).ifPresent(warnings::add);
        int pass = sameDate ? last.get().pass() + 1 : 1;
        admission.checkOutbox(order, pass);
        return start(order, pass, warnings);
    }

    /** Whether the pass to be gone on with had its last look and something changed since: it delivers nothing more. */
    boolean overtaken(Order order, Run last) {
        return last.isUnfinished()
                && last.asOf().equals(order.asOf())
                && last.looked() == 2
                && resumption.changed(order, last);
    }

    /** The pass and what is known against it are one: a kill cannot separate them. */
    private Run start(Order order, int pass, List<String> warnings) {
        return Objects.requireNonNull(store.transaction().execute(status -> {
            Run begun = runs.start(
                    order.companyId(),
                    order.asOf(),
                    pass,
                    clock.instant(),
                    settings.digest(),
                    order.ports().templatesDigest());
            warnings.forEach(warning -> runs.warn(begun.id(), warning));
            return runs.get(begun.id());
        }));
    }
}
