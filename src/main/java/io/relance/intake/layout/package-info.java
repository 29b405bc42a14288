/** Layout: which rows of a sheet are data and which are titles, repeated headers, totals; and what titles tell. */
@NullMarked
package io.relance.intake.layout;

import org.jspecify.annotations.NullMarked;
