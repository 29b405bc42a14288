/** Writes reports as workbook, page, PDF, CSV and JSON. */
@NullMarked
package io.relance.export;

import org.jspecify.annotations.NullMarked;
