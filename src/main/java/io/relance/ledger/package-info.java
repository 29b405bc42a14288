/** The facts a night starts from: who owes what, on which document, and what is known to hold it back. Values only. */
@NullMarked
package io.relance.ledger;

import org.jspecify.annotations.NullMarked;
