package io.relance.cli;

import java.io.PrintWriter;
import java.util.function.Consumer;

/** One line on the terminal that says how far a long command is, written over and over; nothing in a pipe. */
final class Progress implements Consumer<String>, AutoCloseable {
    private static final String START_OF_LINE = "\r\u001b[K";
    private static final int WIDTH = 78;

    private final PrintWriter terminal;
    private final boolean shown;
    private boolean written;

    Progress(PrintWriter terminal, boolean shown) {
        this.terminal = terminal;
        this.shown = shown;
    }

    /** Whether people watch. A pipe has no console on Java 17; later ones may have one and be told once too often. */
    @SuppressWarnings("SystemConsoleNull")
    static boolean isWatched() {
        return System.console() != null;
    }

    @Override
    public synchronized void accept(String said) {
        if (shown) {
            written = true;
            // a longer line would wrap, and only its last part could be written over
            terminal.print(START_OF_LINE + said.substring(0, Math.min(WIDTH, said.length())));
            terminal.flush();
        }
    }

    /** Takes the line away. */
    @Override
    public synchronized void close() {
        if (written) {
            terminal.print(START_OF_LINE);
            terminal.flush();
            written = false;
        }
    }
}
