/** Values as columns and texts of the store, and back. */
@NullMarked
package io.relance.store.row;

import org.jspecify.annotations.NullMarked;
