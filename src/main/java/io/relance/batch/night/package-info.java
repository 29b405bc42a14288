/** What the steps of a night share, and how it can end. */
@NullMarked
package io.relance.batch.night;

import org.jspecify.annotations.NullMarked;
