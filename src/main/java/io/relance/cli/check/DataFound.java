package io.relance.cli.check;

import io.relance.intake.Extraction;
import io.relance.intake.TableRead;
import java.util.List;

/**
 * What a source holds.
 *
 * @param customers customers, from rows of their own or of documents
 * @param documents rows of documents that a run would accept
 * @param rejected rows that cannot be used, alone or because they contradict each other
 * @param duplicates rows that repeat another and do not count
 * @param extraction what the source says of itself
 * @param tables how its columns were understood
 */
public record DataFound(
        long customers, long documents, long rejected, long duplicates, Extraction extraction, List<TableRead> tables) {
    /** Whether there is nothing in it that a run could work on. */
    public boolean isEmpty() {
        return documents + rejected == 0;
    }
}
