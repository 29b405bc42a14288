package io.relance.batch;

import io.relance.batch.night.NightStopped;
import io.relance.intake.UnusableSource;
import java.util.Objects;

/** What a person is told when a night failed. */
final class Mishap {
    private Mishap() {}

    static String words(RuntimeException failure) {
        if (failure instanceof NightStopped || failure instanceof UnusableSource) {
            return Objects.requireNonNullElse(failure.getMessage(), failure.toString());
        }
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return "The night failed: " + Objects.requireNonNullElse(root.getMessage(), root.toString())
                + ". What was done is kept; run the same command again to go on.";
    }
}
