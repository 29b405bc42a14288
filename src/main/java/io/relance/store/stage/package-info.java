/** What the source says tonight, row by row, before it is compared with what is known. */
@NullMarked
package io.relance.store.stage;

import org.jspecify.annotations.NullMarked;
