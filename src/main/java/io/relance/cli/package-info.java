/** The commands, their exit codes and what they print. */
@NullMarked
package io.relance.cli;

import org.jspecify.annotations.NullMarked;
