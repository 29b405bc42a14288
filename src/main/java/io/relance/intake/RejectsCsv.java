package io.relance.intake;

import java.io.IOException;
import java.util.List;

/**
 * Writes rejected rows as {@code rejects.csv}: file, sheet, row, column, value, reason; separated by semicolons, lines
 * end with CR LF. A field that a spreadsheet would take for a formula is preceded by an apostrophe.
 */
public final class RejectsCsv {
    private static final List<String> HEADERS = List.of("file", "sheet", "row", "column", "value", "reason");
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final Appendable out;

    /** Writes the header line at once. */
    public RejectsCsv(Appendable out) throws IOException {
        this.out = out;
        line(HEADERS);
    }

    public void add(SourceRow.RejectedRow row) throws IOException {
        Place place = row.place();
        line(List.of(place.file(), place.sheet(), Long.toString(place.row()), row.column(), row.value(), row.reason()));
    }

    private void line(List<String> fields) throws IOException {
        for (int i = 0; i < fields.size(); i++) {
            out.append(i == 0 ? "" : ";").append(field(fields.get(i)));
        }
        out.append("\r\n");
    }

    static String field(String text) {
        boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        boolean quoted =
                safe.chars().anyMatch(c -> c == ';' || c == '"' || c == '\n' || c == '\r' || c == '\t' || c == ',');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
