/** The steps of the night job; each selects what is left, so that it may be run again. */
@NullMarked
package io.relance.batch.step;

import org.jspecify.annotations.NullMarked;
