/** The ladders: levels, triggers, channels, and which scenario serves which customer. */
@NullMarked
package io.relance.scenario;

import org.jspecify.annotations.NullMarked;
