/** Working days and public holidays, as values: loaded outside, counted here. */
@NullMarked
package io.relance.calendar;

import org.jspecify.annotations.NullMarked;
