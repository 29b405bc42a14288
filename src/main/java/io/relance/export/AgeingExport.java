package io.relance.export;

import io.relance.report.AgeingStatement;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes the ageing table as text, CSV or JSON. The stream is flushed and left open. Same table, same bytes. */
public final class AgeingExport {
    private AgeingExport() {}

    /**
     * Writes the tables of one or several companies, in the order given.
     *
     * @param format text, CSV or JSON
     * @throws IllegalArgumentException for the other formats, which need more than the table
     * @throws IOException when the stream cannot be written
     */
    public static void write(Format format, List<AgeingStatement> statements, OutputStream out) throws IOException {
        if (format == Format.JSON) {
            JsonAgeing.write(statements, out);
            out.flush();
            return;
        }
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        boolean first = true;
        for (AgeingStatement statement : statements) {
            switch (format) {
                case TEXT -> {
                    writer.write(first ? "" : "\n\n");
                    TextAgeing.write(statement, writer);
                }
                case CSV -> CsvAgeing.write(statement, first, writer);
                default -> throw new IllegalArgumentException(format + " is not a plain form of the table");
            }
            first = false;
        }
        writer.flush();
    }
}
