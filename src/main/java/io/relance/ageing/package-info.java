/** Days late, buckets and the ageing table, whose sums close to the cent. */
@NullMarked
package io.relance.ageing;

import org.jspecify.annotations.NullMarked;
