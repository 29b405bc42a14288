package io.relance.config;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A piece of configuration that remembers where it was written. */
sealed interface Part {
    /** {@code relance.yaml:12:5}, or the variable or option it came from. */
    String place();

    /** A single value, as the text that was written. */
    record Scalar(String place, String text, Origin origin) implements Part {}

    /** Values by key, in the order written. */
    record Table(String place, Map<String, Entry> entries) implements Part {}

    /** Values one after the other. */
    record Listing(String place, List<Part> items) implements Part {}

    /** A value, or null for a key with nothing behind it, together with the place of the key. */
    record Entry(String keyPlace, @Nullable Part value) {}

    /** Who said it; a secret may come from the environment only. */
    enum Origin {
        FILE,
        ENVIRONMENT,
        COMMAND_LINE
    }
}
