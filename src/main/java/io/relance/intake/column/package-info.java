/**
 * Columns: which header of a table means which name of the contract. {@link io.relance.intake.column.HeaderFinder}
 * finds the header row, {@link io.relance.intake.column.Columns} is what it found.
 */
@NullMarked
package io.relance.intake.column;

import org.jspecify.annotations.NullMarked;
