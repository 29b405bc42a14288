/** The ageing report as one HTML file, and its summary as a PDF. */
@NullMarked
package io.relance.export.page;

import org.jspecify.annotations.NullMarked;
