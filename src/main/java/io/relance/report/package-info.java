/** Figures and the content of the reports, as values. */
@NullMarked
package io.relance.report;

import org.jspecify.annotations.NullMarked;
