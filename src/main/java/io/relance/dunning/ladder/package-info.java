/** A scenario made ready to be climbed, rung by rung. */
@NullMarked
package io.relance.dunning.ladder;

import org.jspecify.annotations.NullMarked;
