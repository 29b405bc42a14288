/** Hands finished messages over: to the outbox and to a mail server. */
@NullMarked
package io.relance.delivery;

import org.jspecify.annotations.NullMarked;
