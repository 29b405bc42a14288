/** Takes tonight's rows over into what is known: new, changed, settled and reappeared documents, and customers. */
@NullMarked
package io.relance.store.settle;

import org.jspecify.annotations.NullMarked;
