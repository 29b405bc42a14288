/** Whether a level that is due may leave tonight: calendar, channel, minimum, intervals (rules 4, 5, 10 and 11). */
@NullMarked
package io.relance.dunning.permission;

import org.jspecify.annotations.NullMarked;
