package io.relance.intake.table;

import org.jspecify.annotations.Nullable;

/** The rows of one sheet, text file or query, from the top. */
public interface Table extends AutoCloseable {
    /** The next row, or null at the end. */
    @Nullable
    RawRow next();

    /** Whether serial numbers of dates count from 1904 instead of 1900. */
    default boolean counts1904() {
        return false;
    }

    @Override
    void close();
}
