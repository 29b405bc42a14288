/** Draws tagged PDF/A pages: fonts, text, rules, tables' structure and metadata, without knowing what is written. */
@NullMarked
package io.relance.message.pdf;

import org.jspecify.annotations.NullMarked;
