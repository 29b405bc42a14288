/** What leaves, put together: notices with their claims, rows of the call list, a word of thanks. */
@NullMarked
package io.relance.dunning.writing;

import org.jspecify.annotations.NullMarked;
