/** The words of the reports in French and English, and how numbers and dates are written in them. */
@NullMarked
package io.relance.export.labels;

import org.jspecify.annotations.NullMarked;
