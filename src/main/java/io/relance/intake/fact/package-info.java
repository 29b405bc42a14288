/** Facts: one row of cells becomes one receivable or customer of the ledger, or says which cell stands in the way. */
@NullMarked
package io.relance.intake.fact;

import org.jspecify.annotations.NullMarked;
