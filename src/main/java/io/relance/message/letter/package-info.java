/** Sets a letter on pages: window, reference lines, text, tables, payment box, footer. */
@NullMarked
package io.relance.message.letter;

import org.jspecify.annotations.NullMarked;
