package io.relance.intake;

import java.util.List;

/**
 * A table of a source and how its headers were understood, for people who confirm it.
 *
 * @param place the file and sheet, or the query
 * @param holds what was looked for in it: receivables, customers
 * @param columns those with a header, in the order of the table
 */
public record TableRead(String place, String holds, List<ColumnRead> columns) {
    public TableRead {
        columns = List.copyOf(columns);
    }

    /**
     * A column.
     *
     * @param header as the file writes it
     * @param name what Relance takes it for, or empty where it is not read
     */
    public record ColumnRead(String header, String name) {}

    static TableRead of(Section section) {
        List<ColumnRead> columns = section.header().columns().understood().stream()
                .map(column -> new ColumnRead(column.header(), column.name()))
                .toList();
        return new TableRead(section.place(), section.role().word(), columns);
    }
}
