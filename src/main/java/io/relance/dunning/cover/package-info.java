/** What is left to be claimed of each receivable once credits and holds are taken off (rule 6), and where the rest is noted. */
@NullMarked
package io.relance.dunning.cover;

import org.jspecify.annotations.NullMarked;
