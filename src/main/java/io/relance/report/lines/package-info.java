/** The lines of the ageing report: documents, customers and movements, one after the other. */
@NullMarked
package io.relance.report.lines;

import org.jspecify.annotations.NullMarked;
