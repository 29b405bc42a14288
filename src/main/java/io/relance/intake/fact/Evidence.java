package io.relance.intake.fact;

import io.relance.intake.column.Field;
import io.relance.intake.value.Convention;

/** What all rows of a table together say about how its columns are written. Asked only when a single row leaves a doubt. */
public interface Evidence {
    /**
     * Whether a column of dates has day or month first, or a column of amounts a decimal comma or point: from the
     * column's own values; if none tells, from the other columns of that kind.
     */
    Convention convention(Field field);

    /**
     * The sign of credits in a column of amounts: {@code FIRST} none is negative, {@code SECOND} all are, {@code
     * CONTRADICTORY} some.
     *
     * @param bySide whether credits are known by the column of {@code D} and {@code C}, else by the type of document
     */
    Convention creditSign(Field field, boolean bySide);
}
