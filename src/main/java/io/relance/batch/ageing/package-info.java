/** The ageing report out of the store: what it needs to know, where its files stand, and month end as a job. */
@NullMarked
package io.relance.batch.ageing;

import org.jspecify.annotations.NullMarked;
