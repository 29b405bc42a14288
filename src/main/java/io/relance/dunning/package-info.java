/** Decides what to say to whom tonight: account + scenario + history + calendar + as-of date give notices and reasons of silence. */
@NullMarked
package io.relance.dunning;

import org.jspecify.annotations.NullMarked;
