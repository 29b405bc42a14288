/** Reads relance.yaml, the environment and the command line into settings; every unknown key is an error. */
@NullMarked
package io.relance.config;

import org.jspecify.annotations.NullMarked;
