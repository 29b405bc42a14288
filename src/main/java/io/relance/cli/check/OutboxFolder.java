package io.relance.cli.check;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a run could write into an outbox. Looks only: the folder itself need not be there yet. */
public final class OutboxFolder {
    private OutboxFolder() {}

    /** What is wrong with it and what to do; empty when it can be written to. */
    public static Optional<Finding> problem(Path outbox) {
        Path there = nearest(outbox.toAbsolutePath().normalize());
        if (there == null) {
            return wrong(outbox + " cannot be reached");
        }
        if (!Files.isDirectory(there)) {
            return wrong(there + " is a file");
        }
        return Files.isWritable(there) ? Optional.empty() : wrong(there + " may not be written to by this user");
    }

    private static Optional<Finding> wrong(String found) {
        return Optional.of(Finding.wrong(
                "relance.outbox",
                found + "; expected a folder that a run can write to. Name another, or mend its rights"));
    }

    /** The folder, or what of the way to it is there. */
    private static @Nullable Path nearest(Path folder) {
        Path there = folder;
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        return there;
    }
}
