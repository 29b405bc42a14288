package io.relance.cli;

import java.io.Serial;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Wrong usage that a command found by itself: its sentence says what to write, the usage below it would bury that. */
final class WrongValue extends ParameterException {
    @Serial
    private static final long serialVersionUID = 1L;

    WrongValue(CommandLine line, String sentence) {
        super(line, sentence);
    }
}
