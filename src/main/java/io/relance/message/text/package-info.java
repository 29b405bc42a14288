/** The words of a message: templates, labels, amounts and dates in the reader's language; no layout. */
@NullMarked
package io.relance.message.text;

import org.jspecify.annotations.NullMarked;
