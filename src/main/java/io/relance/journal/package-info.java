/** What was done to whom, when and why, and the chain of hashes that proves nobody changed it. */
@NullMarked
package io.relance.journal;

import org.jspecify.annotations.NullMarked;
