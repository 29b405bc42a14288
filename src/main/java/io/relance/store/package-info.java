/** The database: schema, SQL and the rows behind the night. */
@NullMarked
package io.relance.store;

import org.jspecify.annotations.NullMarked;
