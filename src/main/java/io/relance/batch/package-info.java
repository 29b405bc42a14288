/** The night as a Spring Batch job; the only package that knows Spring Batch. */
@NullMarked
package io.relance.batch;

import org.jspecify.annotations.NullMarked;
