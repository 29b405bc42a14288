/** Made-up data: the demonstration of {@code sample-data/}, and big ledgers for measurements and long stories. */
@NullMarked
package io.relance.sample;

import org.jspecify.annotations.NullMarked;
