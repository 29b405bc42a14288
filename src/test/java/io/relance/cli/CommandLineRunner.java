package io.relance.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Types a command line in tests. */
public final class CommandLineRunner {
    private CommandLineRunner() {}

    /** Exit code, standard output, standard error. */
    public static String[] run(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Commands.run(new PrintWriter(out), new PrintWriter(err), words);
        return new String[] {Integer.toString(code), out.toString(), err.toString()};
    }
}
