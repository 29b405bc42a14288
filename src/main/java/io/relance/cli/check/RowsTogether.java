package io.relance.cli.check;

import io.relance.intake.SourceRow.ReceivableRow;
import io.relance.ledger.DocumentKey;
import io.relance.store.Store;
import io.relance.store.StoreSettings;
import io.relance.store.stage.Adjustments;
import io.relance.store.stage.Identification;
import io.relance.store.stage.Rejects;
import io.relance.store.stage.Staging;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Judges rows beside each other as a run does: which repeat another and which contradict each other. They are staged in a
 * scratch store on disk, so that memory does not grow with their number; it is gone with this.
 */
final class RowsTogether implements AutoCloseable {
    private static final int RUN = 1;
    private static final int AT_ONCE = 1_000;

    private final List<Staging.Row> waiting = new ArrayList<>();
    private long rows;
    private @Nullable Scratch scratch;

    /** A store in a folder of its own. */
    private record Scratch(Path folder, Store store) {
        static Scratch open() {
            try {
                Path folder = Files.createTempDirectory("relance-check");
                return new Scratch(
                        folder, Store.open(new StoreSettings("jdbc:hsqldb:file:" + folder.resolve("rows"), "SA", "")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void drop() {
            store.close();
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    void add(ReceivableRow row) {
        String place = row.place().file() + "\u0001" + row.place().sheet() + "\u0001"
                + row.place().row();
        waiting.add(new Staging.Row(++rows, place, row.receivable()));
        if (waiting.size() == AT_ONCE) {
            flush();
        }
    }

    private Store flush() {
        Scratch open = scratch == null ? Scratch.open() : scratch;
        scratch = open;
        open.store().transaction().executeWithoutResult(status -> new Staging(open.store()).documents(waiting));
        waiting.clear();
        return open.store();
    }

    /** How many there are of each, after the last row; hands over a finding for each in the order of the source. */
    Identification.Found judge(Consumer<Finding> findings) {
        if (scratch == null && areDistinct()) {
            return new Identification.Found(0, 0);
        }
        Store store = flush();
        Identification.Found found =
                Objects.requireNonNull(store.transaction().execute(status -> new Identification(store).identify(RUN)));
        new Rejects(store)
                .forEach(RUN, row -> findings.accept(Finding.attention(row.place(), "row rejected: " + row.reason())));
        new Adjustments(store).forEach(RUN, row -> findings.accept(repeated(row)));
        return found;
    }

    /** Whether no number stands on two of the rows, of a few that need no store then. */
    private boolean areDistinct() {
        Set<DocumentKey> keys = new HashSet<>();
        return waiting.stream()
                .map(row -> row.receivable().key())
                .allMatch(key ->
                        key.type().mayShareNumber() || keys.add(new DocumentKey(key.type(), key.number(), 0, "")));
    }

    private static Finding repeated(Adjustments.Adjustment row) {
        return Finding.note(
                row.place(),
                "repeats an earlier row of document " + row.document()
                        + " and does not count; take one of them out of the export");
    }

    @Override
    public void close() {
        if (scratch != null) {
            scratch.drop();
        }
    }
}
