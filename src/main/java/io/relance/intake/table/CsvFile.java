package io.relance.intake.table;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A text file of delimited fields. Encoding and delimiter ({@code ; , |} or tab) are found from its content; a first
 * line {@code sep=;} is obeyed.
 */
final class CsvFile implements TableFile {
    private static final char[] DELIMITERS = {';', ',', '\t', '|'};
    private static final int SAMPLE = 120;

    private final Path path;
    private final String name;
    private final Charset charset;
    private final char delimiter;

    private CsvFile(Path path, String name, Charset charset, char delimiter) {
        this.path = path;
        this.name = name;
        this.charset = charset;
        this.delimiter = delimiter;
    }

    /**
     * Opens a file.
     *
     * @param score how well a sample of rows can be understood; the delimiter with the highest score is taken
     */
    static CsvFile open(Path path, ToIntFunction<List<RawRow>> score) {
        String name = String.valueOf(path.getFileName());
        try {
            Charset charset = Encodings.of(path);
            return new CsvFile(path, name, charset, delimiter(path, name, charset, score));
        } catch (IOException e) {
            throw new UnreadableTable(name + ": cannot be read (" + e.getMessage() + ").", e);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> sheets() {
        return List.of("");
    }

    @Override
    public Table open(int sheet) {
        try {
            return new CsvTable(path, name, charset, delimiter);
        } catch (IOException e) {
            throw new UnreadableTable(name + ": cannot be read (" + e.getMessage() + ").", e);
        }
    }

    @Override
    public void close() {
        // every table closes its own stream
    }

    private static char delimiter(Path path, String name, Charset charset, ToIntFunction<List<RawRow>> score)
            throws IOException {
        char best = ';';
        long bestScore = -1;
        for (char candidate : DELIMITERS) {
            List<RawRow> sample = sample(path, name, charset, candidate);
            if (sample == null) {
                continue;
            }
            long found = score.applyAsInt(sample) * 100_000L + steadiness(sample);
            if (found > bestScore) {
                best = candidate;
                bestScore = found;
            }
        }
        return best;
    }

    private static @Nullable List<RawRow> sample(Path path, String name, Charset charset, char delimiter)
            throws IOException {
        List<RawRow> rows = new ArrayList<>();
        try (CsvTable table = new CsvTable(path, name, charset, delimiter)) {
            for (RawRow row = table.next(); row != null && rows.size() < SAMPLE; row = table.next()) {
                rows.add(row);
            }
        } catch (UnreadableTable e) {
            // with this delimiter the quotes do not come out even; another one may do
            return rows.isEmpty() ? null : rows;
        }
        return rows;
    }

    /** How many rows have as many fields as the row before, more than one. */
    private static int steadiness(List<RawRow> rows) {
        int steady = 0;
        for (int i = 1; i < rows.size(); i++) {
            int size = rows.get(i).size();
            steady += size > 1 && size == rows.get(i - 1).size() ? 1 : 0;
        }
        return steady;
    }
}
