/** The journal of actions in the store, and its chain. */
@NullMarked
package io.relance.store.journal;

import org.jspecify.annotations.NullMarked;
