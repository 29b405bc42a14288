/** Turns a notice into an e-mail, a letter, an SMS or a line of the call list. */
@NullMarked
package io.relance.message;

import org.jspecify.annotations.NullMarked;
