/**
 * Tables as they stand in a file or database: rows of cells, nothing understood yet. Start at {@link
 * io.relance.intake.table.TableFiles}; every row is read when it is asked for and forgotten.
 */
@NullMarked
package io.relance.intake.table;

import org.jspecify.annotations.NullMarked;
