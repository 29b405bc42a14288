/** What {@code relance init} lays out for a company of one's own: configuration, templates, an empty workbook. */
@NullMarked
package io.relance.cli.start;

import org.jspecify.annotations.NullMarked;
