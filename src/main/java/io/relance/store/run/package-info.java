/** The passes: what is done, what is left, what they counted. */
@NullMarked
package io.relance.store.run;

import org.jspecify.annotations.NullMarked;
