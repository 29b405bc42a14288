/** Charges that notices announced, once their principal is paid. */
@NullMarked
package io.relance.store.charge;

import org.jspecify.annotations.NullMarked;
