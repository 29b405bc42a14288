package io.relance.intake.table;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a text file. Fields may be quoted and then hold delimiters, line breaks and doubled quotes; a quote inside
 * an unquoted field is a character like any other. Rows are numbered by the line they start on.
 */
final class CsvTable implements Table {
    private static final int LONGEST_FIELD = 100_000;
    private static final int MOST_FIELDS = 16_384;
    private static final int END = -1;

    private final String name;
    private final Reader reader;
    private final char delimiter;
    private final char[] buffer = new char[1 << 15];
    private final StringBuilder field = new StringBuilder();
    private int position;
    private int length;
    private long line = 1;
    private int lastSize = 8;

    CsvTable(Path path, String name, Charset charset, char delimiter) throws IOException {
        this.name = name;
        this.delimiter = delimiter;
        this.reader = reader(path, charset);
        if (peek() == '\uFEFF') {
            position++;
        }
        skipSeparatorLine();
    }

    /** A bad byte becomes the replacement character here, and is seen in the field it stands in. */
    private static Reader reader(Path path, Charset charset) throws IOException {
        return new InputStreamReader(Files.newInputStream(path), charset);
    }

    @Override
    public @Nullable RawRow next() {
        try {
            return peek() == END ? null : row();
        } catch (IOException e) {
            throw new UnreadableTable(name + ", line " + line + ": cannot be read (" + e.getMessage() + ").", e);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new IllegalStateException("cannot close " + name, e);
        }
    }

    private RawRow row() throws IOException {
        long start = line;
        List<Cell> cells = new ArrayList<>(lastSize);
        while (true) {
            cells.add(Cell.text(peek() == '"' ? quoted() : plain()));
            if (cells.size() > MOST_FIELDS) {
                throw new UnreadableTable(
                        name + ", line " + start + ": has more than " + MOST_FIELDS + " fields. Is it a table?");
            }
            if (peek() != delimiter) {
                break;
            }
            position++;
        }
        endLine();
        lastSize = cells.size();
        return new RawRow(start, cells);
    }

    /** A field without quotes; nearly always all of it is in the buffer. */
    private String plain() throws IOException {
        int end = position;
        while (end < length && !isEnd(buffer[end])) {
            end++;
        }
        if (end < length && end - position < LONGEST_FIELD) {
            String text = trimmed(position, end);
            position = end;
            return text;
        }
        return acrossBuffers();
    }

    private boolean isEnd(char c) {
        return c == delimiter || c == '\n' || c == '\r';
    }

    private String trimmed(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Blanks.isBlank(buffer[start])) {
            start++;
        }
        while (end > start && Blanks.isBlank(buffer[end - 1])) {
            end--;
        }
        return new String(buffer, start, end - start);
    }

    private String acrossBuffers() throws IOException {
        field.setLength(0);
        for (int c = peek(); c != END && c != delimiter && c != '\n' && c != '\r'; c = peek()) {
            append((char) c, line);
        }
        return Blanks.trim(field.toString());
    }

    private String quoted() throws IOException {
        long start = line;
        field.setLength(0);
        position++;
        while (true) {
            int c = peek();
            if (c == END) {
                throw unclosed(start);
            }
            if (c == '"') {
                position++;
                if (peek() != '"') {
                    return rest();
                }
            } else if (c == '\n') {
                line++;
            }
            append((char) c, start);
        }
    }

    /** What stands between the closing quote and the delimiter belongs to the field; usually nothing. */
    private String rest() throws IOException {
        for (int c = peek(); c != END && c != delimiter && c != '\n' && c != '\r'; c = peek()) {
            append((char) c, line);
        }
        return Blanks.trim(field.toString());
    }

    private void append(char c, long start) {
        if (field.length() >= LONGEST_FIELD) {
            throw unclosed(start);
        }
        field.append(c);
        position++;
    }

    private UnreadableTable unclosed(long start) {
        return new UnreadableTable(name + ", line " + start + ": a field that begins here does not end (more than "
                + LONGEST_FIELD + " characters, or the end of the file). Usually a quotation mark is not closed, or the"
                + " file was cut off. Export it again.");
    }

    private void endLine() throws IOException {
        if (peek() == '\r') {
            position++;
        }
        if (peek() == '\n') {
            position++;
        }
        line++;
    }

    private void skipSeparatorLine() throws IOException {
        if (peek() != 's' || length < 6 || !new String(buffer, 0, 4).equals("sep=")) {
            return;
        }
        while (peek() != END && peek() != '\n' && peek() != '\r') {
            position++;
        }
        endLine();
    }

    private int peek() throws IOException {
        if (position >= length) {
            length = reader.read(buffer, 0, buffer.length);
            position = 0;
        }
        return length <= 0 ? END : buffer[position];
    }
}
