package io.relance.store.notice;

import io.relance.dunning.decided.Notice;
import org.jspecify.annotations.Nullable;

/** A notice of which no document was rendered yet. */
public record Proposed(
        String id, String account, Notice notice, @Nullable Long draft) {}
