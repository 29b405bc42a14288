package io.relance.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one source row by row; memory does not grow with its size. Customers may come before or after documents. */
public interface SourceReader extends AutoCloseable {
    /**
     * The next row, or null at the end.
     *
     * @throws UnusableSource when the source as a whole cannot be read
     */
    @Nullable
    SourceRow next();

    /** What the source says of itself; only after {@link #next()} has answered null. */
    Extraction extraction();

    /** The tables it reads, in their order, and how their columns were understood. */
    List<TableRead> tables();

    @Override
    void close();
}
