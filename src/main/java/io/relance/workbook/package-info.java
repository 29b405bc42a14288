/** What all workbooks and CSV files of Relance share: the same bytes every time, and texts that never become formulas. */
@NullMarked
package io.relance.workbook;

import org.jspecify.annotations.NullMarked;
