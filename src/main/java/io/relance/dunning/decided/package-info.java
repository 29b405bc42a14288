/** What a decision consists of: notices, drafts, calls, tasks, and a reason for every amount that stays silent. */
@NullMarked
package io.relance.dunning.decided;

import org.jspecify.annotations.NullMarked;
