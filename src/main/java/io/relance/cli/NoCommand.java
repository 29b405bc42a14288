package io.relance.cli;

import java.io.Serial;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Nothing was asked for: the one mistake that the whole usage answers. */
final class NoCommand extends ParameterException {
    @Serial
    private static final long serialVersionUID = 1L;

    NoCommand(CommandLine line) {
        super(line, "Which command? See below.");
    }
}
