package io.relance.cli;

import io.relance.ageing.OpenDocument;
import io.relance.report.ReportFacts;
import io.relance.report.RowCounts;
import io.relance.report.SourceFacts;
import io.relance.store.Store;
import io.relance.store.history.LedgerHistory;
import io.relance.store.run.Run;
import io.relance.store.run.Runs;
import io.relance.store.stage.Rejects;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The open documents of any date, out of the history that the nights have kept. */
final class StoredDocuments implements ReportFacts {
    private static final int RUNS = 10_000;

    private final LedgerHistory history;
    private final Rejects rejects;
    private final List<Run> runs;

    StoredDocuments(Store store, String company) {
        history = new LedgerHistory(store);
        rejects = new Rejects(store);
        runs = new Runs(store)
                .latest(company, RUNS).stream()
                        .filter(Run::imported)
                        .sorted(Comparator.comparing(Run::asOf).thenComparingInt(Run::pass))
                        .toList();
    }

    /** Whether no night has been run yet. */
    boolean isEmpty() {
        return runs.isEmpty();
    }

    @Override
    public void forEach(String company, LocalDate asOf, @Nullable LocalDate asKnownOn, Consumer<OpenDocument> action) {
        history.forEach(company, asOf, asKnownOn, action);
    }

    /** The snapshot of the date, or the last one before it. */
    @Override
    public SourceFacts source(String company, LocalDate asOf) {
        Optional<Run> last =
                runs.stream().filter(run -> !run.asOf().isAfter(asOf)).reduce((one, next) -> next);
        if (last.isEmpty()) {
            return SourceFacts.named("history kept by Relance, reconstituted before its first snapshot");
        }
        Run run = last.get();
        List<SourceFacts.RejectedRow> rejected = new ArrayList<>();
        rejects.forEach(
                run.id(),
                row -> rejected.add(new SourceFacts.RejectedRow(
                        row.place(),
                        "",
                        "",
                        null,
                        null,
                        row.column().isEmpty() ? row.reason() : row.column() + ": " + row.reason())));
        LocalDate extracted = run.extractedOn();
        return new SourceFacts(
                "history kept by Relance, snapshot of " + run.asOf(),
                extracted == null ? null : extracted.atStartOfDay().toInstant(ZoneOffset.UTC),
                new RowCounts(
                        run.rowsRead(),
                        run.rowsRead() - run.rowsRejected() - run.rowsDuplicate(),
                        run.rowsRejected(),
                        run.rowsDuplicate()),
                rejected,
                run.asOf().equals(asOf) ? run.controlTotal() : null);
    }

    @Override
    public Optional<LocalDate> historyBegins(String company) {
        return runs.stream().map(Run::asOf).findFirst();
    }
}
