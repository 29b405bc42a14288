/** Values: what the text of a cell means as a date, an amount, a word. A text that allows two readings keeps both. */
@NullMarked
package io.relance.intake.value;

import org.jspecify.annotations.NullMarked;
