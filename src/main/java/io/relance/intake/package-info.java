/** Reads receivables and customers from spreadsheets, text files and databases; a bad row is rejected alone. */
@NullMarked
package io.relance.intake;

import org.jspecify.annotations.NullMarked;
