/** The ageing report as an Excel workbook, written in one pass with constant memory. */
@NullMarked
package io.relance.export.workbook;

import org.jspecify.annotations.NullMarked;
