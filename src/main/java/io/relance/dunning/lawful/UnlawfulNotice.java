package io.relance.dunning.lawful;

import java.util.List;
import java.util.stream.Collectors;

/** A notice that claims what the law forbids: it is not rendered. The message says what, and by which article. */
public final class UnlawfulNotice extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnlawfulNotice(List<Unlawful> problems) {
        super(problems.stream().map(Unlawful::sentence).collect(Collectors.joining("; ")));
    }
}
