/** What was open on a past date, out of the versions kept. */
@NullMarked
package io.relance.store.history;

import org.jspecify.annotations.NullMarked;
