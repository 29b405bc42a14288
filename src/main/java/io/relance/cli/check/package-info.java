/** What {@code relance check} finds out: scenarios told as sentences with dates, and problems of data, law and templates. */
@NullMarked
package io.relance.cli.check;

import org.jspecify.annotations.NullMarked;
