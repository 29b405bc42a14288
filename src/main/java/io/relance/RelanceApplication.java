package io.relance;

import io.relance.cli.Commands;

/** Starts Relance: one command, one exit code. */
public final class RelanceApplication {
    private RelanceApplication() {}

    public static void main(String[] args) {
        System.exit(Commands.run(args));
    }
}
