/** Writes what was decided. */
@NullMarked
package io.relance.store.decision;

import org.jspecify.annotations.NullMarked;
