/** What a pass leaves beside its messages: lists and the summary. */
@NullMarked
package io.relance.batch.paper;

import org.jspecify.annotations.NullMarked;
