package io.relance.batch.ageing;

import io.relance.ageing.OpenDocument;
import io.relance.config.Settings.CompanySettings;
import io.relance.dunning.given.Charging;
import io.relance.ledger.Company;
import io.relance.report.Extracted;
import io.relance.report.LeftOut;
import io.relance.report.Origin;
import io.relance.report.ReportFacts;
import io.relance.report.RowCounts;
import io.relance.report.SourceFacts;
import io.relance.report.Span;
import io.relance.report.Undated;
import io.relance.report.lines.Outcome;
import io.relance.report.lines.PaidDocument;
import io.relance.report.lines.ReportedDocument;
import io.relance.report.lines.Standing;
import io.relance.store.Store;
import io.relance.store.history.ClaimOutcomes;
import io.relance.store.history.LedgerHistory;
import io.relance.store.history.PaidHistory;
import io.relance.store.history.RowsLeftOut;
import io.relance.store.history.UndatedFalls;
import io.relance.store.run.Run;
import io.relance.store.run.Runs;
import io.relance.store.run.Snapshots;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The open documents of any date, out of the history that the nights have kept. */
public final class StoredFacts implements ReportFacts {
    private static final int RUNS = 10_000;

    private final Store store;
    private final CompanySettings company;
    private final Function<Company, Charging> charging;
    private final LedgerHistory history;
    private final RowsLeftOut leftOut;
    private final List<Run> runs;
    private final Optional<LocalDate> unfinished;

    /** @param charging what the law lets a creditor claim; the next level may depend on it */
    public StoredFacts(Store store, CompanySettings company, Function<Company, Charging> charging) {
        this.store = store;
        this.company = company;
        this.charging = charging;
        history = new LedgerHistory(store);
        leftOut = new RowsLeftOut(store);
        runs = new Runs(store)
                .latest(company.company().id(), RUNS).stream()
                        .filter(Run::settled)
                        .sorted(Comparator.comparing(Run::asOf).thenComparingInt(Run::pass))
                        .toList();
        unfinished = new Snapshots(store).unfinished(company.company().id()).map(Run::asOf);
    }

    /** The newest night, if its snapshot is not taken over whole: nothing of it is in the report. */
    public Optional<LocalDate> unfinished() {
        return unfinished;
    }

    /** The date of the newest snapshot that counts. */
    public Optional<LocalDate> newest() {
        return runs.isEmpty()
                ? Optional.empty()
                : Optional.of(runs.get(runs.size() - 1).asOf());
    }

    /** Whether no night has taken its snapshot over yet. */
    public boolean isEmpty() {
        return runs.isEmpty();
    }

    @Override
    public void forEach(String creditor, LocalDate asOf, @Nullable LocalDate asKnownOn, Consumer<OpenDocument> action) {
        history.forEach(creditor, asOf, asKnownOn, action);
    }

    /** The last snapshot that was extracted on the date or before it. */
    @Override
    public SourceFacts source(String creditor, LocalDate asOf) {
        Optional<Run> found = snapshot(asOf);
        if (found.isEmpty()) {
            return SourceFacts.of(Origin.History.EMPTY);
        }
        Run run = found.get();
        LocalDate extracted = run.extractedOn();
        return new SourceFacts(
                new Origin.History(
                        run.asOf(),
                        unfinished().filter(night -> !night.isAfter(asOf)).orElse(null)),
                extracted == null ? null : Extracted.on(extracted),
                run.knownOn(),
                new RowCounts(
                        run.rowsRead(),
                        run.rowsRead() - run.rowsRejected() - run.rowsDuplicate(),
                        run.rowsRejected(),
                        run.rowsDuplicate()),
                leftOut.of(run.id()),
                run.controlTotal());
    }

    @Override
    public void leftOut(String creditor, LocalDate asOf, Consumer<LeftOut.Row> action) {
        snapshot(asOf).ifPresent(run -> leftOut.forEach(run.id(), action));
    }

    private Optional<Run> snapshot(LocalDate asOf) {
        return runs.stream().filter(run -> !run.knownOn().isAfter(asOf)).reduce((one, next) -> next);
    }

    private Optional<Run> last(LocalDate asOf) {
        return runs.stream().filter(run -> !run.asOf().isAfter(asOf)).reduce((one, next) -> next);
    }

    /** The documents with where their chasing stood in the evening of the date; nothing stood before the first night. */
    @Override
    public void documents(
            String creditor, LocalDate asOf, @Nullable LocalDate asKnownOn, Consumer<ReportedDocument> action) {
        Optional<Run> last = last(asOf);
        if (last.isEmpty()) {
            forEach(creditor, asOf, asKnownOn, one -> action.accept(new ReportedDocument(one, Standing.NONE)));
            return;
        }
        Standings standings = Standings.of(store, company, charging, asOf, asKnownOn, last.get());
        forEach(
                creditor,
                asOf,
                asKnownOn,
                one -> action.accept(new ReportedDocument(one, standings.of(one.receivable()))));
    }

    @Override
    public Optional<Undated> undated(String creditor, LocalDate asOf, @Nullable LocalDate asKnownOn) {
        return new UndatedFalls(store).of(runs, asOf, asKnownOn);
    }

    @Override
    public void paid(String creditor, Span span, Consumer<PaidDocument> action) {
        new PaidHistory(store).forEach(creditor, span, action);
    }

    @Override
    public void outcomes(String creditor, Span span, Consumer<Outcome> action) {
        new ClaimOutcomes(store).forEach(creditor, span, action);
    }

    @Override
    public Optional<LocalDate> historyBegins(String creditor) {
        return runs.stream().map(Run::asOf).findFirst();
    }
}
