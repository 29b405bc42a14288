package io.relance.store;

import java.util.Optional;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** Whether a store's tables are those that this version made, or an earlier one that it can upgrade. */
final class KnownTables {
    private KnownTables() {}

    /**
     * What is wrong with them, in a sentence that says what to do.
     *
     * @param url which store
     * @param applied the steps by which its tables were made, with what this version knows of them
     */
    static Optional<StoreProblem> problem(String url, MigrationInfo[] applied) {
        for (MigrationInfo one : applied) {
            if (one.getState() == MigrationState.FUTURE_SUCCESS) {
                return told(
                        url,
                        "was upgraded by a newer version of Relance (tables of version " + one.getVersion()
                                + ", which this one does not know). Use that version, or restore the backup made before it.");
            }
            if (one.getState() == MigrationState.FAILED) {
                return told(
                        url,
                        "was left half upgraded (tables of version " + one.getVersion()
                                + "). Restore the backup made before the upgrade, and run again.");
            }
            if (one.getState().isResolved() && one.isChecksumMatching()) {
                continue;
            }
            return told(
                    url,
                    "was made by another build of Relance (tables of version " + one.getVersion()
                            + " differ from this one's). Use the build that made it, or restore the backup of a store that"
                            + " this one made.");
        }
        return Optional.empty();
    }

    private static Optional<StoreProblem> told(String url, String what) {
        return Optional.of(new StoreProblem("The store " + url + " " + what + " Nothing was changed.", null));
    }
}
