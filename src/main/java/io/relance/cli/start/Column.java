package io.relance.cli.start;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A column of the workbook to fill in.
 *
 * @param sheet where it stands
 * @param name its header
 * @param needed yes, empty, or of what
 * @param meaning what to write there
 * @param example one value
 */
record Column(String sheet, String name, String needed, String meaning, String example) {
    private static final String FILE = "/io/relance/cli/columns.txt";

    static List<Column> all() {
        InputStream stream = Column.class.getResourceAsStream(FILE);
        if (stream == null) {
            throw new IllegalStateException("the program is incomplete: " + FILE + " is missing");
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Column::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Column of(String line) {
        String[] words = line.split("\\|", -1);
        return new Column(words[0].strip(), words[1].strip(), words[2].strip(), words[3].strip(), words[4].strip());
    }

    boolean isDate() {
        return name.endsWith("_date") || name.endsWith("_on") || name.endsWith("_until");
    }

    boolean isAmount() {
        return name.contains("amount") || name.equals("credit_limit") || name.equals("payment_pending");
    }

    /** The words allowed in it, none when it is free. */
    List<String> words() {
        return switch (name) {
            case "document_type" -> List.of("invoice", "credit_note", "payment", "retention", "bill");
            case "payment_method" -> List.of("transfer", "cheque", "card", "direct_debit", "bill");
            case "customer_type" -> List.of("business", "consumer", "public");
            default -> List.of();
        };
    }
}
