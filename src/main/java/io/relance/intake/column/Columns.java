package io.relance.intake.column;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Collectors;

/** Which column of a table holds which field, and what its header says. */
public final class Columns {
    private static final int NONE = -1;

    private final List<String> headers;
    private final EnumMap<Field, Integer> columnOf = new EnumMap<>(Field.class);
    private final Field[] fieldOf;

    Columns(List<String> headers) {
        this.headers = List.copyOf(headers);
        this.fieldOf = new Field[headers.size()];
    }

    void assign(Field field, int column) {
        columnOf.put(field, column);
        fieldOf[column] = field;
    }

    void release(Field field) {
        if (has(field)) {
            fieldOf[column(field)] = null;
            columnOf.remove(field);
        }
    }

    /** The column of a field, 0 first, or -1. */
    public int column(Field field) {
        return columnOf.getOrDefault(field, NONE);
    }

    public boolean has(Field field) {
        return columnOf.containsKey(field);
    }

    boolean isTaken(int column) {
        return fieldOf[column] != null;
    }

    /** The header as the file writes it; of a field without column the name of the contract. */
    public String header(Field field) {
        return has(field) ? headers.get(column(field)) : field.contractName();
    }

    public List<String> headers() {
        return headers;
    }

    /** A second column, not understood otherwise, whose header is that of the field; 0 first, or -1. */
    public int twin(Field field) {
        String header = HeaderText.plain(header(field));
        for (int i = 0; i < headers.size(); i++) {
            boolean same =
                    i != column(field) && HeaderText.plain(headers.get(i)).equals(header);
            if (has(field) && same && fieldOf[i] == null) {
                return i;
            }
        }
        return NONE;
    }

    /** How many columns are understood. */
    public int count() {
        return columnOf.size();
    }

    /** A header and the name of what it holds, empty where nobody knows. */
    public record Understood(String header, String name) {}

    /** The columns that have a header, in the order of the table. */
    public List<Understood> understood() {
        List<Understood> all = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            if (!headers.get(i).isBlank()) {
                Field field = fieldOf[i];
                all.add(new Understood(headers.get(i), field == null ? "" : field.contractName()));
            }
        }
        return all;
    }

    /** For messages: {@code 'Kto' = customer_id, 'Zeichen' (not understood)}. */
    public String described() {
        return understood().stream()
                .map(column -> "'" + column.header() + "'"
                        + (column.name().isEmpty() ? " (not understood)" : " = " + column.name()))
                .collect(Collectors.joining(", "));
    }
}
