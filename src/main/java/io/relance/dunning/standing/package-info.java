/** Which level each part of a receivable has reached, and from which day the next one is due (rules 1 to 4). */
@NullMarked
package io.relance.dunning.standing;

import org.jspecify.annotations.NullMarked;
