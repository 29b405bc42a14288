package io.relance.intake.table;

import java.util.List;

/** A file (or database) with one or more tables. Each may be opened as often as needed. */
public interface TableFile extends AutoCloseable {
    /** The file's name without folder, or {@code jdbc:receivables}. */
    String name();

    /** The names of the visible sheets in their order; one empty name where there are no sheets. */
    List<String> sheets();

    Table open(int sheet);

    @Override
    void close();
}
