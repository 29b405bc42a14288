/** Late interest, indemnities, limitation: what may be charged to whom, each rule naming its article. */
@NullMarked
package io.relance.law;

import org.jspecify.annotations.NullMarked;
