/** Formal levels: drafts, consents, and the formal mode that silences everything of a lesser class (rules 8 and 9). */
@NullMarked
package io.relance.dunning.formal;

import org.jspecify.annotations.NullMarked;
