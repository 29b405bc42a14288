/** Why nothing may be said of a receivable or of a part of its amount (rule 7). */
@NullMarked
package io.relance.dunning.hold;

import org.jspecify.annotations.NullMarked;
