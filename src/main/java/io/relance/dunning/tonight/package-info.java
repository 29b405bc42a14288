/** One account on one night, looked up once: its past, its calendar, and by which channel it is reached. */
@NullMarked
package io.relance.dunning.tonight;

import org.jspecify.annotations.NullMarked;
