package io.relance.message.text;

import java.io.IOException;
import java.io.Writer;

/** What a template writes, up to a length that no message needs: a list without end would take all memory. */
final class Output extends Writer {
    private static final int MOST = 8_000_000;

    private final StringBuilder text = new StringBuilder();

    /** More than a message. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1;

        TooLong() {
            super("writes more than " + MOST + " characters. Look for a list in it that does not end.");
        }
    }

    @Override
    public void write(char[] characters, int from, int length) throws IOException {
        if (text.length() + length > MOST) {
            throw new TooLong();
        }
        text.append(characters, from, length);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public String toString() {
        return text.toString();
    }
}
