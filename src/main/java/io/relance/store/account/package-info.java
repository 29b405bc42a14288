/** Reads accounts as the decision wants them: receivables, history, drafts, what people said. */
@NullMarked
package io.relance.store.account;

import org.jspecify.annotations.NullMarked;
