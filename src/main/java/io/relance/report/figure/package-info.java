/** The figures of the ageing report, each with its formula; where data is missing there is no number. */
@NullMarked
package io.relance.report.figure;

import org.jspecify.annotations.NullMarked;
