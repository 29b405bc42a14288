/** What the law of the debt says of a scenario, a notice and a charge, and which of its dates a person has to mind. */
@NullMarked
package io.relance.dunning.lawful;

import org.jspecify.annotations.NullMarked;
