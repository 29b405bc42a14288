package io.relance.batch;

import io.relance.batch.night.NightStopped;
import io.relance.batch.night.Outcome;
import io.relance.batch.night.Ports;
import io.relance.config.Settings;
import io.relance.config.Settings.CompanySettings;
import io.relance.store.Store;
import io.relance.store.run.Run;
import io.relance.store.run.Runs;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs nights. This is the whole of one: may it run at all ({@link Admission}), which pass is it ({@link Beginning}: a
 * stopped one is gone on with by {@link Resumption}, one of an earlier date is ended by {@link Ending}), and its work
 * ({@link Pass}: the job, and how it ended).
 */
public final class Nights {
    private static final Logger LOG = LoggerFactory.getLogger(Nights.class);

    private final Runs runs;
    private final Admission admission;
    private final Beginning beginning;
    private final Pass pass;

    public Nights(Store store, Settings settings, JobStarter jobs, Clock clock, AtomicBoolean stop) {
        runs = new Runs(store);
        admission = new Admission(store, settings, clock);
        beginning = new Beginning(store, settings, clock, admission);
        pass = new Pass(store, jobs, clock, stop);
    }

    /** One night of one company. */
    public NightResult run(
            CompanySettings company, Ports ports, LocalDate asOf, Wishes wishes, Consumer<String> progress) {
        Order order = new Order(company, ports, asOf, wishes, progress);
        try {
            return run(order);
        } catch (NightStopped stopped) {
            return NightResult.withoutPass(order.companyId(), asOf, stopped.outcome(), Mishap.words(stopped));
        } catch (RuntimeException failure) {
            // one company's error must not cost the others their night
            LOG.debug("night failed", failure);
            return NightResult.withoutPass(order.companyId(), asOf, Outcome.FAILED, Mishap.words(failure));
        }
    }

    private NightResult run(Order order) {
        Optional<Run> last = runs.last(order.companyId());
        admission.checkDate(order, last);
        if (last.isPresent() && admission.nothingToDo(order, last.get())) {
            return nothingToDo(order, last.get());
        }
        boolean overtaken = last.isPresent() && beginning.overtaken(order, last.get());
        NightResult result = pass.work(order, beginning.begin(order, last));
        return overtaken && result.summary() != null ? furtherPass(order) : result;
    }

    private static NightResult nothingToDo(Order order, Run last) {
        order.outbox(last).dropWaiting();
        String message = "The night of " + last.asOf() + " is complete (pass " + last.pass()
                + ") and nothing changed since: nothing to do.";
        return new NightResult(
                last.company(),
                last.asOf(),
                last.pass(),
                Outcome.DONE,
                message,
                null,
                order.outbox(last).folder(),
                List.of());
    }

    /** What is due by what changed leaves in a pass of its own. */
    private NightResult furtherPass(Order order) {
        return pass.work(order, beginning.begin(order, runs.last(order.companyId())));
    }
}
